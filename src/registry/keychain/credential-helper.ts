import { z } from 'zod';
import { serverAddress } from '../../core/host/registry-host.ts';
import type { Credential } from '../../core/secrecy/sensitive.ts';
import { findProgram, runProgram } from '../../programs/index.ts';

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
 * @param env environment of the helper; the absolute entries of its PATH are searched
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
  const file = findProgram(program, env);
  if (file === null) return failed(`${program} is not on PATH, so it gave no credential for "${host}"`);
  const { problem, stdout } = await runProgram(file, ['get'], {
    env,
    timeoutMs: timeLimitMs,
    input: serverAddress(host),
    outputLimitBytes,
  });
  if (problem === null) {
    const credential = read(stdout);
    if (credential === null) return failed(`${program} gave something else than Docker's JSON for "${host}"`);
    return credential.password === '' ? { kind: 'none' } : { kind: 'credential', credential };
  }
  if (unknownServer.test(stdout)) return { kind: 'none' };
  return failed(
    `${program} failed for "${host}" (${problem}); to see why: echo ${serverAddress(host)} | ${program} get`,
  );
}

function read(stdout: string): Credential | null {
  try {
    const { Username, Secret } = answer.parse(JSON.parse(stdout));
    return { username: Username, password: Secret };
  } catch {
    return null;
  }
}

function failed(problem: string): HelperAnswer {
  return { kind: 'failed', problem };
}
