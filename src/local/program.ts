import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** How a program ended. */
export interface ProgramResult {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
  /** What went wrong, one lower-case phrase (`exit status 85`, `no answer within 20 s`), or null. */
  readonly problem: string | null;
}

const OUTPUT_LIMIT_BYTES = 16 * 1024 * 1024;

/**
 * Finds a program on PATH. Only absolute entries count: a repository must not bring its own `minikube`.
 *
 * @returns the program's absolute path, or null
 */
export function findProgram(name: string, env: NodeJS.ProcessEnv): string | null {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  for (const directory of (env.PATH ?? env.Path ?? '').split(path.delimiter)) {
    if (!path.isAbsolute(directory)) continue;
    const candidate = path.join(directory, file);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not in this directory.
    }
  }
  return null;
}

/**
 * Runs a program with an argument list (no shell), no standard input, and limits on time and output. Never throws.
 *
 * @param timeoutMs after this long it is killed
 */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { readonly env: NodeJS.ProcessEnv; readonly timeoutMs: number; readonly signal?: AbortSignal },
): Promise<ProgramResult> {
  const { env, timeoutMs, signal } = options;
  return new Promise((resolve) => {
    const child = execFile(
      program,
      [...args],
      {
        env,
        timeout: timeoutMs,
        ...(signal ? { signal } : {}),
        maxBuffer: OUTPUT_LIMIT_BYTES,
        killSignal: 'SIGKILL',
        windowsHide: true,
      },
      (error, stdout, stderr) =>
        resolve({ ok: error === null, stdout, stderr, problem: error === null ? null : problemOf(error, timeoutMs) }),
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end();
  });
}

function problemOf(error: Error & { code?: unknown; killed?: boolean; signal?: unknown }, timeoutMs: number): string {
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return 'it printed more than 16 MiB';
  if (error.killed || error.name === 'AbortError') return `no answer within ${timeoutMs / 1000} s`;
  if (typeof error.code === 'number') return `exit status ${error.code}`;
  return error.signal ? `signal ${String(error.signal)}` : String(error.code ?? 'it could not be started');
}
