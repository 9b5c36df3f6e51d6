import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CASES } from './capture/cases.ts';
import { type Client, containerd, dockerd, type Place, podman, skopeo } from './capture/clients.ts';
import { startProxy } from './capture/proxy.ts';
import { ALIASES, type MakePair, startRegistries } from './capture/registries.ts';

// `node scripts/capture-client-errors.ts [CLIENT…]`: makes real clients meet every failure of scripts/capture/cases.ts
// and writes what they say to test/fixtures/diagnose/<client>-<version>/<case>.txt. Needs root for dockerd, containerd
// and podman, and openssl. Clients that are missing are left out. CONTAINERD_BIN=DIR takes another containerd (with
// CONTAINERD_VERSION when it prints none); CRI_PULL=FILE (built from test/oracle/cri-pull) asks containerd also as the
// kubelet does. Nothing leaves this machine: a proxy on loopback leads the names of the registries to emulators.
const wanted = process.argv.slice(2);
const target = new URL('../test/fixtures/diagnose/', import.meta.url).pathname;
const work = await mkdtemp(path.join(tmpdir(), 'pullproof-capture-'));
const bin = process.env.CONTAINERD_BIN ?? '';
const starts: Readonly<Record<string, (place: Place) => Promise<Client | null>>> = {
  skopeo,
  podman,
  dockerd,
  ctr: (place) => containerd(place, bin, null),
  cri: async (place) => (process.env.CRI_PULL ? containerd(place, bin, process.env.CRI_PULL) : null),
};

const { authority, makePair } = makeAuthority();
const registries = await startRegistries(makePair);
const ports = new Map([...registries].map(([host, { url }]) => [host, Number(new URL(url).port)]));
for (const [alias, host] of Object.entries(ALIASES)) ports.set(alias, ports.get(host)!);
const proxy = await startProxy(ports);
try {
  for (const [name, start] of Object.entries(starts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const directory = path.join(work, name);
    await mkdir(directory);
    const env = {
      ...process.env,
      HTTPS_PROXY: proxy.url,
      NO_PROXY: 'registry.invalid,127.0.0.1',
      SSL_CERT_FILE: authority,
    };
    const client = await start({ directory, env });
    if (client === null) process.stderr.write(`${name}: not here\n`);
    else await capture(client);
  }
} finally {
  await proxy.close();
  for (const registry of registries.values()) await registry.close();
  await rm(work, { recursive: true, force: true });
}

async function capture(client: Client): Promise<void> {
  const folder = path.join(target, client.name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    for (const one of CASES) {
      const text = await client.pull(one);
      process.stderr.write(
        `${client.name} ${one.name}: ${text === '' ? 'nothing was written' : text.split('\n').at(-1)}\n`,
      );
      // containerd 2 without a usable snapshotter: about this machine, not about the image.
      if (text !== '' && !text.includes('no unpack platforms'))
        await writeFile(path.join(folder, `${one.name}.txt`), `${withoutAccidents(text)}\n`);
    }
  } finally {
    await client.close();
  }
}

/** Takes out what differs from run to run: ports, times, addresses of sockets, directories. */
function withoutAccidents(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/level=warning .*cgroup/.test(line))
    .join('\n')
    .replaceAll(work, '/tmp/capture')
    .replace(/127\.0\.0\.1:(?!1\/|1:)\d{4,5}/g, '127.0.0.1:40000')
    .replace(/time="[^"]*"/g, 'time="2026-11-23T00:00:00Z"')
    .replace(/\d+\.\d+\.\d+\.\d+:53\b/g, '10.96.0.10:53')
    .replace(/(?<=on )\[?[\w.:]+\]?(?=:53)/g, '10.96.0.10');
}

/** Makes an authority; its certificate is a file, for `SSL_CERT_FILE`. */
function makeAuthority(): { authority: string; makePair: MakePair } {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe', cwd: work });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=capture');
  const makePair: MakePair = async (names, signer) => {
    const names509 = `subjectAltName=IP:127.0.0.1,${names.map((name) => `DNS:${name}`).join(',')}`;
    const request = [
      'req',
      '-x509',
      ...key,
      '-keyout',
      'pair.key',
      '-out',
      'pair.pem',
      '-subj',
      '/CN=registry',
      '-addext',
      names509,
    ];
    openssl(...request, ...(signer === 'authority' ? ['-CA', 'ca.pem', '-CAkey', 'ca.key'] : []));
    const [cert, secret] = await Promise.all(
      ['pair.pem', 'pair.key'].map((name) => readFile(path.join(work, name), 'utf8')),
    );
    return { cert: cert!, key: secret! };
  };
  return { authority: path.join(work, 'ca.pem'), makePair };
}
