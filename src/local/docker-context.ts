import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { compareText } from '../core/collections/order.ts';
import { dockerConfigDirectory } from '../programs/index.ts';

/** Where a Docker context connects to (`docker context inspect`). */
export interface DockerContext {
  readonly name: string;
  /** `unix:///…`, `tcp://…`, `npipe://…`, `ssh://…`. */
  readonly host: string;
  /** The folder with ca.pem, cert.pem and key.pem; it need not exist. */
  readonly tlsDirectory: string;
}

const config = z.object({ currentContext: z.string().nullish() });
const meta = z.object({
  Name: z.string(),
  Endpoints: z.object({ docker: z.object({ Host: z.string() }) }),
});

/**
 * The name of the Docker context in force (docker/cli, `resolveContextName`): none when `DOCKER_HOST` is set, else
 * `DOCKER_CONTEXT`, else `currentContext` of config.json. Null for the default one.
 */
export function currentDockerContext(env: NodeJS.ProcessEnv, home: string): string | null {
  if (env.DOCKER_HOST) return null;
  const name = env.DOCKER_CONTEXT || configured(path.join(dockerConfigDirectory(env, home), 'config.json'));
  return name && name !== 'default' ? name : null;
}

/**
 * Every Docker context that was created (`contexts/meta/<sha256 of the name>/meta.json`), sorted by name; never
 * `default`.
 */
export function dockerContexts(env: NodeJS.ProcessEnv, home: string): readonly DockerContext[] {
  const contexts = path.join(dockerConfigDirectory(env, home), 'contexts');
  return foldersIn(path.join(contexts, 'meta'))
    .flatMap((folder): DockerContext[] => {
      const parsed = meta.safeParse(readJson(path.join(contexts, 'meta', folder, 'meta.json')));
      if (!parsed.success) return [];
      const { Name: name, Endpoints } = parsed.data;
      const id = createHash('sha256').update(name).digest('hex');
      return [{ name, host: Endpoints.docker.Host, tlsDirectory: path.join(contexts, 'tls', id, 'docker') }];
    })
    .sort((a, b) => compareText(a.name, b.name));
}

function configured(file: string): string | null {
  const parsed = config.safeParse(readJson(file));
  return parsed.success ? (parsed.data.currentContext ?? null) : null;
}

function foldersIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
