import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';

/** Debian's `docker-registry` (distribution 2.8), running. */
export interface DockerRegistry {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  /** Its temporary directory: configuration and storage. */
  readonly directory: string;
  stop(): Promise<void>;
}

/** How a registry authenticates: the `auth` section of its configuration, made once its directory is known. */
export type RegistryAuth = (directory: string) => Promise<Record<string, unknown>>;

/** Starts a registry on a free loopback port with a storage of its own. */
export async function startDockerRegistry(auth?: RegistryAuth): Promise<DockerRegistry> {
  const directory = await mkdtemp(path.join(tmpdir(), 'pullproof-registry-'));
  const config = path.join(directory, 'config.yml');
  await writeFile(
    config,
    stringify({
      version: 0.1,
      log: { level: 'info', formatter: 'json' },
      storage: { filesystem: { rootdirectory: path.join(directory, 'storage') } },
      http: { addr: '127.0.0.1:0', secret: 'test' },
      ...(auth ? { auth: await auth(directory) } : {}),
    }),
  );
  const child = spawn('docker-registry', ['serve', config], { stdio: ['ignore', 'pipe', 'pipe'] });
  const host = await listeningAddress(child);
  return {
    host,
    directory,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.kill('SIGTERM')) await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** `htpasswd` authentication with one user. The hash is bcrypt, made once: the machine may have no htpasswd. */
export const basicAuth: RegistryAuth = async (directory) => {
  const file = path.join(directory, 'htpasswd');
  await writeFile(file, `${basicUser.username}:$2b$05$abcdefghijklmnopqrstuuQibp0/H0HoVMrnmYX11skR6FjuixPMS\n`);
  return { htpasswd: { realm: 'pullproof test', path: file } };
};

/** The user of `basicAuth`. */
export const basicUser = { username: 'ci', password: 'real-registry-password' } as const;

function listeningAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = '';
    const read = (chunk: Buffer) => {
      log += chunk.toString();
      const address = /listening on (127\.0\.0\.1:\d+)/.exec(log)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`docker-registry ended with status ${code}:\n${log}`)));
  });
}
