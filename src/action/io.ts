import os from 'node:os';

/** The job as the action sees it; tests hand in their own. */
export interface ActionIo {
  /** Absolute working directory: the workspace, or the step's own directory. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  /** `YYYY-MM-DD` in UTC, for the `until` of ignored findings. */
  readonly today: string;
}

export function processIo(): ActionIo {
  return { cwd: process.cwd(), env: process.env, home: os.homedir(), today: new Date().toISOString().slice(0, 10) };
}
