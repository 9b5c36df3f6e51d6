import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import type { Credential } from '../../src/core/secrecy/sensitive.ts';

const run = promisify(execFile);

/**
 * Whether the programs that a suite needs are installed. Where one is missing the suite must be skipped, which is said
 * loudly; with CI set it is an error, since a gate that skips is no gate.
 */
export function havePrograms(...names: readonly string[]): boolean {
  const missing = names.filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0);
  if (missing.length === 0) return true;
  const message = `SKIPPED: ${missing.join(' and ')} missing (apt-get install ${missing.join(' ')})`;
  if (process.env.CI) throw new Error(message);
  process.stderr.write(`\n*** ${message} ***\n\n`);
  return false;
}

/** Runs skopeo; rejects with what it wrote to standard error. */
export async function skopeo(...args: readonly string[]): Promise<string> {
  const { stdout } = await run('skopeo', [...args], { maxBuffer: 16 * 1024 * 1024 });
  return stdout;
}

/** The first line of standard error of a program that fails, or null when it succeeds. */
export async function failureOf(running: Promise<unknown>): Promise<string | null> {
  return running.then(
    () => null,
    (error: { stderr?: string; message: string }) => (error.stderr ?? error.message).trim(),
  );
}

/** Copies an image with everything below it from an OCI layout to a registry on loopback, byte for byte. */
export async function push(layout: string, tag: string, to: string, credential?: Credential): Promise<void> {
  const login = credential ? ['--dest-creds', `${credential.username}:${credential.password}`] : [];
  const exactly = ['--all', '--preserve-digests', '--dest-tls-verify=false'];
  await skopeo('copy', ...exactly, ...login, `oci:${layout}:${tag}`, `docker://${to}`);
}
