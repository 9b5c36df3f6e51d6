import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CaptureCase } from './cases.ts';

/** A client that pulls. */
export interface Client {
  /** `dockerd-20.10.24`: the folder of its texts. */
  readonly name: string;
  /** What it wrote to standard error; '' when the pull succeeded. */
  pull(wanted: CaptureCase): Promise<string>;
  close(): Promise<void>;
}

/** Where a client works. */
export interface Place {
  /** A directory of its own. */
  readonly directory: string;
  /** The environment with proxy and certificates. */
  readonly env: NodeJS.ProcessEnv;
}

/** No client waits longer; their own limits are shorter where they have one. */
const LIMIT_MS = 100_000;

async function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'], timeout: LIMIT_MS });
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return code === 0 ? '' : text.trim();
}

/** The version that a program prints, or null where it is missing. */
function versionOf(command: string, ...args: string[]): string | null {
  const { stdout, error } = spawnSync(command, args, { encoding: 'utf8' });
  return error ? null : (/\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? null);
}

/** skopeo: containers/image, as CRI-O uses it. */
export async function skopeo({ directory, env }: Place): Promise<Client | null> {
  const version = versionOf('skopeo', '--version');
  if (version === null) return null;
  return {
    name: `skopeo-${version}`,
    pull: ({ name, image, login }) =>
      run(
        'skopeo',
        [
          ...(name === 'timeout' ? ['--command-timeout=10s'] : []),
          'copy',
          ...(login ? ['--src-creds', login] : []),
          `docker://${image}`,
          `dir:${path.join(directory, name)}`,
        ],
        env,
      ),
    close: async () => {},
  };
}

/** podman: containers/image with the envelope that CRI-O writes. */
export async function podman({ directory, env }: Place): Promise<Client | null> {
  const version = versionOf('podman', '--version');
  if (version === null) return null;
  const own = [
    '--root',
    path.join(directory, 'root'),
    '--runroot',
    path.join(directory, 'run'),
    '--storage-driver=vfs',
  ];
  const pull = ['pull', '--quiet', '--retry=0'];
  const known = spawnSync('podman', ['pull', '--help'], { encoding: 'utf8' }).stdout.includes('--retry');
  return {
    name: `podman-${version}`,
    pull: ({ image, login }) =>
      run('podman', [...own, ...(known ? pull : pull.slice(0, 2)), ...(login ? ['--creds', login] : []), image], env),
    close: async () => {},
  };
}

/** dockerd with a root and a socket of its own. */
export async function dockerd({ directory, env }: Place): Promise<Client | null> {
  const version = versionOf('dockerd', '--version');
  if (version === null || versionOf('docker', '--version') === null) return null;
  const host = `unix://${path.join(directory, 'docker.sock')}`;
  const own = [
    '--data-root',
    path.join(directory, 'data'),
    '--exec-root',
    path.join(directory, 'exec'),
    '--pidfile',
    path.join(directory, 'pid'),
  ];
  const apart = ['--bridge=none', '--iptables=false', '--ip-forward=false', '--storage-driver=vfs'];
  const daemon = spawn('dockerd', [...own, ...apart, '--host', host], { env, stdio: 'ignore' });
  await until(async () => (await run('docker', ['-H', host, 'info'], env)) === '');
  return {
    name: `dockerd-${version}`,
    async pull({ name, image, login }) {
      const config = path.join(directory, `config-${name}`);
      await mkdir(config, { recursive: true });
      const server = image.startsWith('docker.io/') ? 'https://index.docker.io/v1/' : image.split('/')[0]!;
      const auths = login ? { [server]: { auth: Buffer.from(login).toString('base64') } } : {};
      await writeFile(path.join(config, 'config.json'), JSON.stringify({ auths }));
      return run('docker', ['--config', config, '-H', host, 'pull', '--quiet', image], env);
    },
    close: () => stop(daemon),
  };
}

/**
 * containerd with a root and a socket of its own, asked by `ctr` and, with `cri`, as the kubelet asks it.
 *
 * @param bin the directory of `containerd` and `ctr`, '' for those on PATH
 * @param criPull the program of test/oracle/cri-pull, or null for `ctr`
 */
export async function containerd(
  { directory, env }: Place,
  bin: string,
  criPull: string | null,
): Promise<Client | null> {
  const program = path.join(bin, 'containerd');
  const version = versionOf(program, '--version') ?? (bin === '' ? null : (process.env.CONTAINERD_VERSION ?? null));
  if (version === null) return null;
  const socket = path.join(directory, 'containerd.sock');
  const own = ['--root', path.join(directory, 'root'), '--state', path.join(directory, 'state'), '--address', socket];
  const config = path.join(directory, 'config.toml');
  const major = version.startsWith('1.') ? 2 : 3;
  await writeFile(config, `version = ${major}\n`);
  const daemon = spawn(program, ['--config', config, ...own], { env, stdio: 'ignore' });
  const ctr = (...args: string[]) => run(path.join(bin, 'ctr'), ['--address', socket, ...args], env);
  await until(async () => (await ctr('version')) === '');
  const pull = criPull
    ? ({ image, login }: CaptureCase) => run(criPull, [`unix://${socket}`, image, ...(login ? [login] : [])], env)
    : ({ image, login }: CaptureCase) =>
        ctr(
          '--timeout',
          '20s',
          'images',
          'pull',
          '--snapshotter',
          'native',
          ...(login ? ['--user', login] : []),
          image,
        );
  return { name: `${criPull ? 'cri-' : ''}containerd-${version}`, pull, close: () => stop(daemon) };
}

async function until(isReady: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    if (await isReady()) return;
    await sleep(500);
  }
  throw new Error('the daemon did not start');
}

async function stop(daemon: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => daemon.once('exit', resolve));
  if (daemon.kill('SIGTERM')) await ended;
}
