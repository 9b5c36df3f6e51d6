import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { dockerEndpoints } from '../../../src/local/docker-endpoint.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

const id = (name: string) => createHash('sha256').update(name).digest('hex');

function context(name: string, host: string): Record<string, string> {
  const meta = { Name: name, Metadata: {}, Endpoints: { docker: { Host: host, SkipTLSVerify: false } } };
  return { [`.docker/contexts/meta/${id(name)}/meta.json`]: JSON.stringify(meta) };
}

const TLS = { 'ca.pem': 'CA', 'cert.pem': 'CERT', 'key.pem': 'KEY' };
const inFolder = (folder: string) =>
  Object.fromEntries(Object.entries(TLS).map(([file, text]) => [`${folder}/${file}`, text]));
const tls = { ca: 'CA', cert: 'CERT', key: 'KEY' };

function find(files: Record<string, string>, env: Record<string, string> = {}, name: string | null = null) {
  const home = makeDirectory(files);
  const own = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, value.replace('HOME', home)]));
  return dockerEndpoints(own, home, name);
}

describe('DOCKER_HOST', () => {
  test.each<[string, Record<string, string>, object]>([
    ['a socket', { DOCKER_HOST: 'unix:///run/my.sock' }, { host: 'unix:///run/my.sock', socketPath: '/run/my.sock' }],
    [
      'a pipe',
      { DOCKER_HOST: 'npipe:////./pipe/docker_engine' },
      { host: 'npipe:////./pipe/docker_engine', socketPath: '//./pipe/docker_engine' },
    ],
    [
      'tcp',
      { DOCKER_HOST: 'tcp://127.0.0.1:2375' },
      { host: 'tcp://127.0.0.1:2375', tcp: { hostname: '127.0.0.1', port: 2375, tls: null } },
    ],
    [
      'tcp without a port',
      { DOCKER_HOST: 'tcp://localhost' },
      { host: 'tcp://localhost', tcp: { hostname: 'localhost', port: 2375, tls: null } },
    ],
    [
      'host and port alone',
      { DOCKER_HOST: 'localhost:99' },
      { host: 'localhost:99', tcp: { hostname: 'localhost', port: 99, tls: null } },
    ],
    [
      'minikube docker-env',
      { DOCKER_HOST: 'tcp://192.168.49.2:2376', DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: 'HOME/certs' },
      { host: 'tcp://192.168.49.2:2376', tcp: { hostname: '192.168.49.2', port: 2376, tls } },
    ],
    [
      'DOCKER_CONTEXT does not count beside it',
      { DOCKER_HOST: 'unix:///a', DOCKER_CONTEXT: 'nope' },
      { host: 'unix:///a', socketPath: '/a' },
    ],
  ])('%s', (_, env, expected) => {
    expect(find(inFolder('certs'), env)).toEqual({ ok: true, value: [expected] });
  });

  test.each<[string, Record<string, string>, string]>([
    [
      'ssh',
      { DOCKER_HOST: 'ssh://me@build' },
      'DOCKER_HOST is "ssh://build"; connections by ssh are not supported (forward the socket: `ssh -L`)',
    ],
    ['fd', { DOCKER_HOST: 'fd://' }, 'DOCKER_HOST is "fd://", which is no address that is understood'],
    [
      'TLS without its files',
      { DOCKER_HOST: 'tcp://127.0.0.1:2376', DOCKER_TLS_VERIFY: '1' },
      'DOCKER_HOST needs TLS, but ca.pem, cert.pem and key.pem cannot be read',
    ],
  ])('%s is refused', (_, env, reason) => {
    expect(find({}, env)).toEqual({ ok: false, reason });
  });
});

describe('contexts', () => {
  const files = {
    ...context('colima', 'unix:///home/me/.colima/default/docker.sock'),
    ...context('remote', 'tcp://10.0.0.1:2376'),
    ...inFolder(`.docker/contexts/tls/${id('remote')}/docker`),
    '.docker/contexts/meta/broken/meta.json': '{',
    '.docker/config.json': JSON.stringify({ currentContext: 'colima', auths: {} }),
  };
  const colima = {
    host: 'unix:///home/me/.colima/default/docker.sock',
    socketPath: '/home/me/.colima/default/docker.sock',
  };
  const remote = { host: 'tcp://10.0.0.1:2376', tcp: { hostname: '10.0.0.1', port: 2376, tls } };

  test.each<[string, Record<string, string>, string | null, object]>([
    ['currentContext', {}, null, colima],
    ['DOCKER_CONTEXT', { DOCKER_CONTEXT: 'remote' }, null, remote],
    ['one that is named', { DOCKER_HOST: 'unix:///x' }, 'remote', remote],
    ['DOCKER_CONFIG', { DOCKER_CONFIG: 'HOME/.docker' }, null, colima],
  ])('%s', (_, env, name, expected) => {
    expect(find(files, env, name)).toEqual({ ok: true, value: [expected] });
  });

  test('one that is named and does not exist tells which do', () => {
    expect(find(files, {}, 'nope')).toEqual({
      ok: false,
      reason: 'the Docker context "nope" does not exist',
      found: ['default', 'colima', 'remote'],
    });
  });

  test('a current one that does not exist is no reason to look elsewhere', () => {
    expect(find(files, { DOCKER_CONTEXT: 'gone' })).toEqual({
      ok: false,
      reason: 'the Docker context "gone" does not exist',
    });
  });
});

test('without either, the sockets that are there, Docker before Podman', () => {
  const files = { '.docker/run/docker.sock': '', 'run/docker.sock': '', 'run/podman/podman.sock': '' };
  const found = find(files, { XDG_RUNTIME_DIR: 'HOME/run' });
  const sockets = found.ok ? found.value.map(({ socketPath }) => socketPath!) : [];
  const inHome = sockets
    .filter((socket) => !/^\/(var\/)?run\//.test(socket))
    .map((socket) => socket.replace(/^.*pullproof-test-[^/]+/, '~'));
  expect(inHome).toEqual(['~/.docker/run/docker.sock', '~/run/docker.sock', '~/run/podman/podman.sock']);
});
