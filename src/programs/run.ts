import { execFile } from 'node:child_process';
import { programEnvironment } from './find.ts';

/** How a program ended. */
export interface ProgramResult {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
  /** What went wrong, one lower-case phrase (`exit status 85`, `no answer within 20 s`), or null. */
  readonly problem: string | null;
}

/** How a program is run. */
export interface RunOptions {
  readonly env: NodeJS.ProcessEnv;
  /** After this many milliseconds it is killed. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** What it reads from standard input; nothing by default. */
  readonly input?: string;
  /** It is killed when it prints more; 16 MiB by default. */
  readonly outputLimitBytes?: number;
}

const OUTPUT_LIMIT_BYTES = 16 * 1024 * 1024;

/**
 * Runs a program with an argument list (no shell), and limits on time and output. Never throws.
 *
 * @param program its absolute path, from `findProgram`
 */
export function runProgram(
  program: string,
  args: readonly string[],
  { env, timeoutMs, signal, input, outputLimitBytes = OUTPUT_LIMIT_BYTES }: RunOptions,
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = execFile(
      program,
      [...args],
      {
        env: programEnvironment(env),
        timeout: timeoutMs,
        ...(signal ? { signal } : {}),
        maxBuffer: outputLimitBytes,
        killSignal: 'SIGKILL',
        windowsHide: true,
      },
      (error, stdout, stderr) => {
        const problem = error === null ? null : problemOf(error, timeoutMs, outputLimitBytes);
        resolve({ ok: error === null, stdout, stderr, problem });
      },
    );
    // A program that does not read its input closes the pipe; its answer counts, not that.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

function problemOf(
  error: Error & { code?: unknown; killed?: boolean; signal?: unknown },
  timeoutMs: number,
  outputLimitBytes: number,
): string {
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return `it printed more than ${outputLimitBytes / 1024} KiB`;
  if (error.killed || error.name === 'AbortError') return `no answer within ${timeoutMs / 1000} s`;
  if (typeof error.code === 'number') return `exit status ${error.code}`;
  return error.signal ? `signal ${String(error.signal)}` : String(error.code ?? 'it could not be started');
}
