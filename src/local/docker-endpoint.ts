import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { quote } from '../core/text/quote.ts';
import { dockerConfigDirectory } from '../programs/index.ts';
import { currentDockerContext, dockerContexts } from './docker-context.ts';
import { type Looked, looked, notLooked } from './looked.ts';

/** One place where a Docker API may listen. */
export interface DockerEndpoint {
  /** As `DOCKER_HOST` writes it, for messages. */
  readonly host: string;
  readonly socketPath?: string;
  readonly tcp?: { readonly hostname: string; readonly port: number; readonly tls: TlsFiles | null };
}

/** The content of ca.pem, cert.pem and key.pem. */
export interface TlsFiles {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/**
 * Where Docker is, as the docker command decides it: `DOCKER_HOST`; the context that is named, or the current one; else
 * the sockets that Docker, Docker Desktop, rootless Docker and (last) Podman use by default, as far as they are there.
 *
 * @param contextName a Docker context asked for by name, or null
 * @returns the places to try, in this order; or why there is none, with the contexts that exist when the named one does
 *   not
 */
export function dockerEndpoints(
  env: NodeJS.ProcessEnv,
  home: string,
  contextName: string | null,
): Looked<readonly DockerEndpoint[]> {
  const name = contextName ?? currentDockerContext(env, home);
  if (name !== null && name !== 'default') {
    const contexts = dockerContexts(env, home);
    const context = contexts.find((candidate) => candidate.name === name);
    if (context) return oneEndpoint(context.host, context.tlsDirectory, `the Docker context ${quote(name)}`);
    const reason = `the Docker context ${quote(name)} does not exist`;
    return contextName === null
      ? notLooked(reason)
      : { ok: false, reason, found: ['default', ...contexts.map((candidate) => candidate.name)] };
  }
  if (env.DOCKER_HOST && contextName === null) {
    const tls = env.DOCKER_CERT_PATH || (env.DOCKER_TLS_VERIFY ? dockerConfigDirectory(env, home) : null);
    return oneEndpoint(env.DOCKER_HOST, tls, 'DOCKER_HOST');
  }
  const there = defaultSockets(env, home).filter((socketPath) => socketPath.startsWith('//') || existsSync(socketPath));
  if (there.length === 0) return notLooked('no Docker socket was found');
  return looked(there.map((socketPath) => ({ host: `unix://${socketPath}`, socketPath })));
}

function defaultSockets(env: NodeJS.ProcessEnv, home: string): readonly string[] {
  if (process.platform === 'win32') return ['//./pipe/docker_engine'];
  const runtime = env.XDG_RUNTIME_DIR ? [env.XDG_RUNTIME_DIR] : [];
  return [
    '/var/run/docker.sock',
    path.join(home, '.docker', 'run', 'docker.sock'),
    ...runtime.map((directory) => path.join(directory, 'docker.sock')),
    path.join(home, '.rd', 'docker.sock'),
    path.join(home, '.orbstack', 'run', 'docker.sock'),
    ...runtime.map((directory) => path.join(directory, 'podman', 'podman.sock')),
    '/run/podman/podman.sock',
  ];
}

function oneEndpoint(host: string, tlsDirectory: string | null, from: string): Looked<readonly DockerEndpoint[]> {
  if (host.startsWith('unix://')) return looked([{ host, socketPath: host.slice('unix://'.length) }]);
  if (host.startsWith('npipe://')) return looked([{ host, socketPath: host.slice('npipe://'.length) }]);
  if (host.startsWith('ssh://')) {
    return notLooked(
      `${from} is ${quote(withoutUser(host))}; connections by ssh are not supported (forward the socket: \`ssh -L\`)`,
    );
  }
  const url = addressOf(host);
  if (url === null) return notLooked(`${from} is ${quote(withoutUser(host))}, which is no address that is understood`);
  const tls = tlsDirectory === null ? null : readTls(tlsDirectory);
  if (tls === null && (url.protocol === 'https:' || (from === 'DOCKER_HOST' && tlsDirectory !== null))) {
    return notLooked(`${from} needs TLS, but ca.pem, cert.pem and key.pem cannot be read`);
  }
  const port = Number(url.port) || (tls === null ? 2375 : 2376);
  return looked([{ host: withoutUser(host), tcp: { hostname: url.hostname, port, tls } }]);
}

/** `tcp://HOST:PORT`, also as `http`, `https` or a bare `HOST:PORT`. */
function addressOf(host: string): URL | null {
  const text = host.includes('://') ? host.replace(/^tcp:/, 'http:') : `http://${host}`;
  return /^https?:/.test(text) && URL.canParse(text) ? new URL(text) : null;
}

function withoutUser(host: string): string {
  return host.replace(/\/\/[^/@]*@/, '//');
}

function readTls(directory: string): TlsFiles | null {
  const read = (file: string) => readFileSync(path.join(directory, file), 'utf8');
  try {
    return { ca: read('ca.pem'), cert: read('cert.pem'), key: read('key.pem') };
  } catch {
    return null;
  }
}
