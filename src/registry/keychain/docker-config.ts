import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UserError } from '../../core/errors/user-error.ts';
import { registryOfKey } from '../../core/host/registry-host.ts';
import type { Credential } from '../../core/secrecy/sensitive.ts';

const text = z.string().nullish();
const schema = z.object({
  auths: z
    .record(z.string(), z.object({ auth: text, username: text, password: text, identitytoken: text }).nullish())
    .nullish(),
  credHelpers: z.record(z.string(), z.string()).nullish(),
  credsStore: text,
});

/** A credentials file in Docker's format (`~/.docker/config.json`, podman's `auth.json`). */
export interface DockerConfig {
  readonly file: string;
  readonly data: z.infer<typeof schema>;
}

/**
 * Reads a credentials file.
 *
 * @returns null when there is no such file
 * @throws UserError naming the file, and the line where it can be told, when it is not what Docker writes. The text of
 *   the file is never quoted: it holds passwords
 */
export async function readDockerConfig(file: string): Promise<DockerConfig | null> {
  const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw unusable(file, `it cannot be read (${error.code})`);
  });
  if (content === null || content.trim() === '') return null;
  const parsed = schema.safeParse(parseJson(file, content.replace(/^\uFEFF/, '')));
  if (parsed.success) return { file, data: parsed.data };
  const key = parsed.error.issues[0]?.path[0];
  throw unusable(file, `${key === undefined ? 'it' : `"${String(key)}"`} does not have the form that Docker writes`);
}

/** The credential under `auths` for exactly this host; the key that is the plain host wins over its other spellings. */
export function credentialInAuths({ data }: DockerConfig, host: string): Credential | null {
  const matching = Object.entries(data.auths ?? {}).filter(([key]) => registryOfKey(key) === host);
  matching.sort(([a], [b]) => Number(b === host) - Number(a === host));
  for (const [, entry] of matching) {
    const credential = entry ? credentialOf(entry) : null;
    if (credential !== null) return credential;
  }
  return null;
}

/** Every credential under `auths`. */
export function credentialsInAuths({ data }: DockerConfig): readonly Credential[] {
  return Object.values(data.auths ?? {}).flatMap((entry) => {
    const credential = entry ? credentialOf(entry) : null;
    return credential === null ? [] : [credential];
  });
}

/** The helpers that are responsible for a host, the most specific first. */
export function helpersFor({ data }: DockerConfig, host: string): readonly string[] {
  const own = Object.entries(data.credHelpers ?? {}).find(([key]) => registryOfKey(key) === host)?.[1];
  return [own, data.credsStore].filter((name): name is string => typeof name === 'string' && name !== '');
}

type Entry = NonNullable<NonNullable<DockerConfig['data']['auths']>[string]>;

function credentialOf({ auth, username, password, identitytoken }: Entry): Credential | null {
  if (identitytoken) return { username: '<token>', password: identitytoken };
  const decoded = auth ? Buffer.from(auth, 'base64').toString('utf8') : '';
  const colon = decoded.indexOf(':');
  if (colon > 0) return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/\0+$/, '') };
  return username && password ? { username, password } : null;
}

function parseJson(file: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    // V8's message may quote the text; only its position is used.
    const line = /\(line (\d+) column \d+\)/.exec((error as Error).message)?.[1];
    throw unusable(line === undefined ? file : `${file}:${line}`, 'it is not valid JSON');
  }
}

function unusable(place: string, why: string): UserError {
  return new UserError('DOCKER_CONFIG_INVALID', `${place}: ${why}`, {
    hint: 'repair or remove the file, or point DOCKER_CONFIG at a directory with another config.json',
  });
}
