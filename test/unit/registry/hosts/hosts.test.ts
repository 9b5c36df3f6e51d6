import { expect, test } from 'vitest';
import { createHostState } from '../../../../src/registry/host/state.ts';
import { hostQuirks, quirkOf, refineQuirk } from '../../../../src/registry/hosts/index.ts';
import { settings } from '../support.ts';

const services = {
  sentSecrets: new Set<string>(),
  tokens: new Map(),
  requestTimeoutMs: 1,
  runSignal: AbortSignal.abort(),
  send: () => Promise.reject(new Error('unused')),
};

test.each([
  ['ghcr.io', 'ghcr', 'https://ghcr.io/'],
  ['docker.io', 'docker-hub', 'https://registry-1.docker.io/'],
  ['index.docker.io', 'docker-hub', 'https://registry-1.docker.io/'],
  ['registry.hub.docker.com', 'docker-hub', 'https://registry-1.docker.io/'],
  ['quay.io', 'quay', 'https://quay.io/'],
  ['registry.gitlab.com', 'gitlab', 'https://registry.gitlab.com/'],
  ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'ecr', 'https://123456789012.dkr.ecr.eu-west-1.amazonaws.com/'],
  [
    '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn',
    'ecr',
    'https://123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/',
  ],
  ['public.ecr.aws', 'ecr', 'https://public.ecr.aws/'],
  ['acme.azurecr.io', 'azure', 'https://acme.azurecr.io/'],
  ['europe-docker.pkg.dev', 'google', 'https://europe-docker.pkg.dev/'],
  ['eu.gcr.io', 'google', 'https://eu.gcr.io/'],
  ['registry.k8s.io', 'google', 'https://registry.k8s.io/'],
  ['registry.example:5000', 'generic', 'https://registry.example:5000/'],
  ['localhost:5000', 'generic', 'http://localhost:5000/'],
  ['127.0.0.1:5000', 'generic', 'http://127.0.0.1:5000/'],
  ['[::1]:5000', 'generic', 'http://[::1]:5000/'],
  ['localhost', 'generic', 'https://localhost/'],
  ['10.0.0.1:5000', 'generic', 'https://10.0.0.1:5000/'],
  ['notghcr.io', 'generic', 'https://notghcr.io/'],
  ['ghcr.io.evil.example', 'generic', 'https://ghcr.io.evil.example/'],
  ['evil.example-docker.pkg.dev.evil.example', 'generic', 'https://evil.example-docker.pkg.dev.evil.example/'],
])('%s is %s at %s', (host, quirk, base) => {
  const state = createHostState(host, null, services);
  expect([quirkOf(host).id, state.base.href]).toEqual([quirk, base]);
});

test.each([
  ['http://127.0.0.1:5001', '/'],
  ['https://corp.example/artifactory/api/docker/remote/', '/artifactory/api/docker/remote'],
  ['https://corp.example/v2/', '/'],
])('the endpoint %s keeps its path %s and the quirk of the host', (endpoint, path) => {
  const state = createHostState('ghcr.io', settings('ghcr.io', { endpoint }), services);
  expect([state.quirk.id, state.base.pathname, state.challenge, state.isMirror]).toEqual(['ghcr', path, null, true]);
});

test('GHCR’s challenge is known in advance', () => {
  expect(createHostState('ghcr.io', null, services).challenge).toEqual({
    scheme: 'bearer',
    realm: 'https://ghcr.io/token',
    service: 'ghcr.io',
    isForeknown: true,
  });
});

test.each([
  ['https://gitlab.corp.example/jwt/auth', 'container_registry', 'gitlab'],
  ['https://harbor.corp.example/service/token', 'harbor-registry', 'harbor'],
  ['https://corp.example/token', 'corp', 'generic'],
])('a self-hosted registry is known by its realm %s', (realm, service, id) => {
  expect(refineQuirk(quirkOf('registry.corp.example'), new URL(realm), service).id).toBe(id);
  expect(refineQuirk(quirkOf('ghcr.io'), new URL(realm), service).id).toBe('ghcr');
});

test('every quirk has an id of its own', () => {
  expect(new Set(hostQuirks.map(({ id }) => id)).size).toBe(hostQuirks.length);
});
