import { execFile } from 'node:child_process';
import { z } from 'zod';
import type { Credential } from '../../core/sensitive.ts';
import { serverAddress } from './registry-host.ts';

/** What a helper said: a credential, that it has none, or that it does not work. */
export type HelperAnswer =
  | { readonly kind: 'credential'; readonly credential: Credential }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly problem: string };

const defaultTimeLimitMs = 10_000;
const outputLimitBytes = 64 * 1024;
/** What a helper prints, with exit status 1, for a server that it does not know (docker-credential-helpers). */
const unknownServer = /credentials not found in native (keychain|store)/;
const answer = z.object({ Username: z.string(), Secret: z.string() });

/**
 * Runs `docker-credential-<name> get` with the host on its standard input (docker-credential-helpers protocol).
 * Never throws; the problem text holds nothing that the helper printed, since that may be the secret.
 *
 * @param env environment of the helper; its PATH is searched
 * @param timeLimitMs after this long it is killed
 */
export async function askHelper(
  name: string,
  host: string,
  env: NodeJS.ProcessEnv,
  timeLimitMs: number = defaultTimeLimitMs,
): Promise<HelperAnswer> {
  if (!/^[\w.-]+$/.test(name)) return failed(`"${name}" is no name of a credential helper`);
  const program = `docker-credential-${name}`;
  const { error, stdout } = await run(program, serverAddress(host), env, timeLimitMs);
  if (error === null) {
    const credential = read(stdout);
    if (credential === null) return failed(`${program} gave something else than Docker's JSON for "${host}"`);
    return credential.password === '' ? { kind: 'none' } : { kind: 'credential', credential };
  }
  if (unknownServer.test(stdout)) return { kind: 'none' };
  if (error.code === 'ENOENT') return failed(`${program} is not on PATH, so it gave no credential for "${host}"`);
  if (error.killed) return failed(`${program} gave no answer for "${host}" within ${timeLimitMs / 1000} s`);
  return failed(
    `${program} failed for "${host}" (${reason(error)}); to see why: echo ${serverAddress(host)} | ${program} get`,
  );
}

interface RunError {
  readonly code?: string | number | null;
  readonly killed?: boolean;
  readonly signal?: NodeJS.Signals | null;
}

function run(
  program: string,
  input: string,
  env: NodeJS.ProcessEnv,
  timeout: number,
): Promise<{ error: RunError | null; stdout: string }> {
  return new Promise((resolve) => {
    const options = {
      env,
      timeout,
      maxBuffer: outputLimitBytes,
      killSignal: 'SIGKILL',
      windowsHide: true,
    } as const;
    const child = execFile(program, ['get'], options, (error, stdout) => resolve({ error, stdout }));
    // A helper that does not read its input closes the pipe; its answer counts, not that.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

function read(stdout: string): Credential | null {
  try {
    const { Username, Secret } = answer.parse(JSON.parse(stdout));
    return { username: Username, password: Secret };
  } catch {
    return null;
  }
}

function reason({ code, signal }: RunError): string {
  if (signal) return `signal ${signal}`;
  return typeof code === 'number' ? `exit status ${code}` : String(code);
}

function failed(problem: string): HelperAnswer {
  return { kind: 'failed', problem };
}
