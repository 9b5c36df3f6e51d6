import { spawn } from 'node:child_process';
import { scriptOf } from './process-bundle.ts';

/** How a child process ended. */
export interface RunResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const NEEDED = ['PATH', 'TMPDIR', 'LANG'];

/**
 * Runs an entry of `src/` as a process of its own, as users and GitHub do.
 *
 * @param entry relative to the repository's root
 * @param options env: the whole environment beside PATH; input: standard input; killAfterMs: a process that hangs ends
 *   with the code null
 */
export function runNode(
  entry: string,
  args: readonly string[],
  options: {
    readonly cwd: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly input?: string;
    readonly killAfterMs?: number;
  },
): Promise<RunResult> {
  const script = scriptOf(entry);
  const base = Object.fromEntries(
    NEEDED.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', script, ...args], {
      cwd: options.cwd,
      env: { ...base, HOME: options.cwd, ...options.env },
      timeout: options.killAfterMs,
      killSignal: 'SIGKILL',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}
