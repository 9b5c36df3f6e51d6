import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type Docker from 'dockerode';
import { quote } from '../core/quote.ts';
import { type DockerEndpoint, dockerEndpoints } from './docker-endpoint.ts';
import { type Looked, looked, notLooked } from './looked.ts';
import type { Surroundings } from './surroundings.ts';

/** A Docker that answered. */
export interface DockerConnection {
  readonly docker: Docker;
  /** As `DOCKER_HOST` writes it. */
  readonly host: string;
}

/**
 * Connects to the Docker API (Docker Engine, Docker Desktop, Podman's service): the first place that answers a ping.
 *
 * @param contextName a Docker context asked for by name, or null for the current one
 */
export async function connectDocker(
  contextName: string | null,
  around: Surroundings,
): Promise<Looked<DockerConnection>> {
  const endpoints = dockerEndpoints(around.env, around.home, contextName);
  if (!endpoints.ok) return endpoints;
  const Client = loadDockerode();
  const reasons: string[] = [];
  for (const endpoint of endpoints.value) {
    try {
      const docker = new Client(optionsOf(endpoint));
      await ping(docker, stepSignal(around));
      return looked({ docker, host: endpoint.host });
    } catch (error) {
      reasons.push(`${quote(endpoint.host)}: ${describeDockerError(error)}`);
    }
  }
  return notLooked(`Docker does not answer (${reasons.join('; ')})`);
}

/** dockerode takes options here too; its types do not say so. */
function ping(docker: Docker, abortSignal: AbortSignal): Promise<unknown> {
  return (docker.ping as (options: { abortSignal: AbortSignal }) => Promise<unknown>).call(docker, { abortSignal });
}

/** The signal for one request: over after the time of a step, or with everything. */
export function stepSignal({ signal, timeoutMs }: Surroundings): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ENOENT: 'there is no such socket',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTFOUND: 'no such host',
  ABORT_ERR: 'no answer in time',
};

/** Says what a failed request means, as a lower-case phrase. */
export function describeDockerError(error: unknown): string {
  const { code, message, name } = error as { code?: string; message?: string; name?: string };
  if (name === 'AbortError' || name === 'TimeoutError') return 'no answer in time';
  return WORDS[code ?? ''] ?? quote(String(message ?? error).trim());
}

/** Every option is said, also with undefined: docker-modem takes what is not said from the process's own environment. */
function optionsOf({ socketPath, tcp }: DockerEndpoint): Docker.DockerOptions {
  const options = {
    socketPath,
    host: tcp?.hostname,
    port: tcp?.port,
    protocol: tcp?.tls ? 'https' : 'http',
    ca: tcp?.tls?.ca,
    cert: tcp?.tls?.cert,
    key: tcp?.tls?.key,
    pathPrefix: '/',
    timeout: undefined,
  };
  return options as Docker.DockerOptions;
}

/** Loads dockerode: from source out of node_modules, else the bundle beside this one (`dist/docker`). */
function loadDockerode(): typeof Docker {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const candidates = ['docker-entry.cts', 'docker-entry.cjs', '../docker/index.cjs', '../docker/index.js'];
  const file = candidates.map((candidate) => path.join(here, candidate)).find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`docker/index.cjs is missing beside ${here}: the installation is incomplete`);
  return createRequire(import.meta.url)(file);
}
