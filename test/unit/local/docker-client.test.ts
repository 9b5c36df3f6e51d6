import type { AddressInfo, Server, Socket } from 'node:net';
import net from 'node:net';
import tls from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { inspectLocal } from '../../../src/local/index.ts';
import { startFakeDocker } from '../../support/fake-docker.ts';
import { makeDirectory } from '../../support/temp-directory.ts';
import { certificates, testAuthority } from '../../support/tls.ts';
import { output, reference } from './reference.ts';

/** Docker with one image, and a node of kind, on a loopback port; plain or with TLS. */
async function dockerOnPort(listen: (onConnection: (socket: Socket) => void) => Server): Promise<number> {
  const labels = { 'io.x-k8s.kind.cluster': 'shop', 'io.x-k8s.kind.role': 'control-plane' };
  const exec = { stdout: output('crictl-images-kind.json') };
  const docker = await startFakeDocker({
    images: ['shop-api:dev'],
    containers: [{ name: 'shop-control-plane', labels, exec }],
  });
  const server = listen((socket) => {
    const inner = net.connect(docker.host.slice('unix://'.length));
    socket.on('error', () => inner.destroy());
    inner.on('error', () => socket.destroy());
    socket.pipe(inner).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.close();
    await docker.stop();
  });
  return (server.address() as AddressInfo).port;
}

async function ask(cluster: string, env: Record<string, string>) {
  const home = makeDirectory();
  const facts = await inspectLocal([reference('shop-api:dev')], { cluster, env, home, cwd: home, timeoutMs: 20_000 });
  return facts.unavailable ?? [...facts.images.values()][0]?.presentIn;
}

const plain = (onConnection: (socket: Socket) => void) => net.createServer(onConnection);
/** Hangs up on whoever shows no certificate, as dockerd does with `--tlsverify`. */
const secure = (pair: { cert: string; key: string }) => (onConnection: (socket: Socket) => void) =>
  tls.createServer({ ...pair, ca: testAuthority, requestCert: true, rejectUnauthorized: false }, (socket) => {
    if (socket.getPeerCertificate().fingerprint256 === undefined) socket.destroy();
    else onConnection(socket);
  });
/** The folder that `DOCKER_CERT_PATH` names. */
const folder = () =>
  makeDirectory({
    'ca.pem': testAuthority,
    'cert.pem': certificates.server.cert,
    'key.pem': certificates.server.key,
  });

describe('Docker over TCP', () => {
  test('without TLS, an exec too', async () => {
    const DOCKER_HOST = `tcp://127.0.0.1:${await dockerOnPort(plain)}`;
    expect(await ask('docker', { DOCKER_HOST })).toEqual(['docker']);
    expect(await ask('kind', { DOCKER_HOST })).toEqual(['kind shop-control-plane', 'docker']);
  });

  test('with TLS, an exec too', async () => {
    const DOCKER_HOST = `tcp://127.0.0.1:${await dockerOnPort(secure(certificates.server))}`;
    const env = { DOCKER_HOST, DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: folder() };
    expect(await ask('docker', env)).toEqual(['docker']);
    expect(await ask('kind', env)).toEqual(['kind shop-control-plane', 'docker']);
  });

  test('a certificate for another host is refused', async () => {
    const DOCKER_HOST = `tcp://127.0.0.1:${await dockerOnPort(secure(certificates.wrongHost))}`;
    const env = { DOCKER_HOST, DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: folder() };
    expect(await ask('docker', env)).toMatch(/^Docker does not answer \(.*Hostname\/IP does not match certificate/);
  });
});

test('the environment of the process itself does not count', async () => {
  const docker = await startFakeDocker({ images: ['shop-api:dev'] });
  const before = process.env.DOCKER_HOST;
  onTestFinished(async () => {
    if (before === undefined) delete process.env.DOCKER_HOST;
    else process.env.DOCKER_HOST = before;
    await docker.stop();
  });
  process.env.DOCKER_HOST = 'tcp://127.0.0.1:1';
  expect(await ask('docker', { DOCKER_HOST: docker.host })).toEqual(['docker']);
});
