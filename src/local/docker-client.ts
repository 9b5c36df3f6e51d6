import { existsSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { connect as connectTls } from 'node:tls';
import { fileURLToPath } from 'node:url';
import type Docker from 'dockerode';
import { quote } from '../core/text/quote.ts';
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

/**
 * Every option is said, also with undefined: docker-modem takes what is not said from the process's own environment. A
 * TCP address is dialled by our own agent: docker-modem would take it apart with `url.parse`, against which Node warns.
 */
function optionsOf({ socketPath, tcp }: DockerEndpoint): Docker.DockerOptions {
  const options = {
    socketPath: socketPath ?? 'tcp',
    agent: tcp && agentTo(tcp),
    protocol: 'http',
    host: undefined,
    port: undefined,
    ca: undefined,
    cert: undefined,
    key: undefined,
    pathPrefix: '/',
    timeout: undefined,
  };
  return options as Docker.DockerOptions;
}

function agentTo({ hostname, port, tls }: NonNullable<DockerEndpoint['tcp']>): http.Agent {
  const host = hostname.replace(/^\[|\]$/g, '');
  const agent = new http.Agent();
  agent.createConnection = () =>
    tls === null
      ? net.connect({ host, port })
      : connectTls({ host, port, ...(net.isIP(host) === 0 ? { servername: host } : {}), ...tls });
  return agent;
}

/** Loads dockerode: from source out of node_modules, else the bundle beside this one (`dist/docker`). */
function loadDockerode(): typeof Docker {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const candidates = ['docker-entry.cts', 'docker-entry.cjs', '../docker/index.cjs', '../docker/index.js'];
  const file = candidates.map((candidate) => path.join(here, candidate)).find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`docker/index.cjs is missing beside ${here}: the installation is incomplete`);
  return createRequire(import.meta.url)(file);
}
