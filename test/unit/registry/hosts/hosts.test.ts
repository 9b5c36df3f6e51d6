import { getDomain } from 'tldts';
import { expect, test } from 'vitest';
import { createHostState } from '../../../../src/registry/host/state.ts';
import { hostQuirks, quirkOf, refineQuirk } from '../../../../src/registry/hosts/index.ts';
import { HOST_ROWS, REALM_ROWS } from '../../../support/registry-hosts.ts';
import { settings } from '../support.ts';

const services = {
  sentSecrets: new Set<string>(),
  tokens: new Map(),
  requestTimeoutMs: 1,
  runSignal: AbortSignal.abort(),
  send: () => Promise.reject(new Error('unused')),
};

test.each(HOST_ROWS)('%s is %s at %s', (host, quirk, base) => {
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

test.each(REALM_ROWS)('a self-hosted registry is known by its realm %s', (realm, service, id) => {
  expect(refineQuirk(quirkOf('registry.corp.example'), new URL(realm), service).id).toBe(id);
  expect(refineQuirk(quirkOf('ghcr.io'), new URL(realm), service).id).toBe('ghcr');
});

test('every quirk has an id of its own', () => {
  expect(new Set(hostQuirks.map(({ id }) => id)).size).toBe(hostQuirks.length);
});

test('no quirk trusts the token services of everybody below a public suffix', () => {
  const realms = hostQuirks
    .flatMap(({ trustedRealms = [] }) => trustedRealms)
    .map((realm) => realm.replace(/^\*\./, ''));
  expect(realms.length).toBeGreaterThan(3);
  expect(realms.filter((realm) => getDomain(realm) === null)).toEqual([]);
});
