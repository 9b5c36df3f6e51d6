import { expect, test } from 'vitest';
import { decideRealm } from '../../../../src/registry/auth/realm.ts';
import { quirkOf } from '../../../../src/registry/hosts/index.ts';

const decide = async (registry: string, realm: string, rest: { insecure?: boolean; configured?: string[] } = {}) => {
  const url = new URL(registry);
  const quirk = quirkOf(url.host === 'registry-1.docker.io' ? 'docker.io' : url.host);
  const { insecure = false, configured = null } = rest;
  const decision = await decideRealm(realm, { registry: url, quirk, isInsecure: insecure, configured });
  return decision.use === 'refuse' ? `refuse: ${decision.why}` : decision.use;
};

test.each([
  ['https://ghcr.io', 'https://ghcr.io/token', 'credential'],
  ['https://registry-1.docker.io', 'https://auth.docker.io/token', 'credential'],
  ['https://registry.gitlab.com', 'https://gitlab.com/jwt/auth', 'credential'],
  ['https://registry.example.com', 'https://auth.example.com/token', 'credential'],
  ['https://registry.example.co.uk', 'https://auth.example.co.uk/token', 'credential'],
  ['https://europe-docker.pkg.dev', 'https://europe-docker.pkg.dev/v2/token', 'credential'],
  ['https://quay.io', 'https://quay.io/v2/auth', 'credential'],
  ['http://127.0.0.1:5000', 'http://127.0.0.1:5001/token', 'credential'],
  ['http://localhost:5000', 'http://127.0.0.1:5001/token', 'credential'],
  ['https://10.0.0.5', 'https://10.0.0.5:8443/token', 'credential'],
  // Another owner under a shared suffix is a stranger.
  ['https://one.azurecr.io', 'https://two.azurecr.io/oauth2/token', 'anonymous'],
  ['https://registry.one.co.uk', 'https://auth.two.co.uk/token', 'anonymous'],
  ['https://ghcr.io', 'https://auth.docker.io/token', 'anonymous'],
  ['https://ghcr.io', 'https://ghcr.io.evil.example/token', 'anonymous'],
  ['https://ghcr.io', 'https://evilghcr.io/token', 'anonymous'],
  ['http://127.0.0.1:5000', 'https://auth.example.com/token', 'anonymous'],
  // Plain http, internal addresses, other schemes.
  ['https://ghcr.io', 'http://ghcr.io/token', 'refuse: the realm http://ghcr.io is not https'],
  ['http://127.0.0.1:5000', 'http://example.com/token', 'refuse: the realm http://example.com is not https'],
  [
    'https://ghcr.io',
    'https://169.254.169.254/latest',
    'refuse: the realm https://169.254.169.254 is an internal address',
  ],
  ['https://ghcr.io', 'https://2852039166/latest', 'refuse: the realm https://169.254.169.254 is an internal address'],
  ['https://ghcr.io', 'https://[::ffff:10.0.0.1]/', 'refuse: the realm https://[::ffff:a00:1] is an internal address'],
  ['https://ghcr.io', 'https://localhost/token', 'refuse: the realm https://localhost is an internal address'],
  ['https://ghcr.io', 'https://user:pw@ghcr.io/token', 'refuse: the realm https://ghcr.io holds a user name'],
  ['https://ghcr.io', 'file:///etc/passwd', 'refuse: the realm null is not https'],
  ['https://ghcr.io', '/token', 'refuse: the realm of its challenge is no URL'],
])('registry %s names the realm %s: %s', async (registry, realm, expected) => {
  expect(await decide(registry, realm)).toBe(expected);
});

test('a configured token service is trusted, and nothing beside it', async () => {
  const configured = ['login.corp.example'];
  expect(await decide('https://registry.one.example', 'https://login.corp.example/t', { configured })).toBe(
    'credential',
  );
  expect(await decide('https://registry.one.example', 'https://x.login.corp.example/t', { configured })).toBe(
    'anonymous',
  );
  expect(await decide('https://registry.one.example', 'http://login.corp.example/t', { configured })).toMatch(
    /^refuse/,
  );
});

test.each([
  ['https://registry.example.com', 'https://auth.example.com/token'],
  ['https://registry-1.docker.io', 'https://auth.docker.io/token'],
  ['https://registry.gitlab.com', 'https://gitlab.com/jwt/auth'],
])('an empty list lets nobody else have the credential of %s, %s neither', async (registry, realm) => {
  expect(await decide(registry, realm, { configured: [] })).toBe('anonymous');
  expect(await decide(registry, `${registry}/token`, { configured: [] })).toBe('credential');
  expect(await decide(registry, realm, { configured: ['login.corp.example'] })).toBe('anonymous');
  expect(await decide(registry, realm, { configured: [new URL(realm).hostname.toUpperCase()] })).toBe('credential');
});

test('plain http outside this machine is for registries that are configured so', async () => {
  expect(await decide('http://registry.corp.example', 'http://registry.corp.example/t')).toBe('anonymous');
  expect(await decide('http://registry.corp.example', 'http://registry.corp.example/t', { insecure: true })).toBe(
    'credential',
  );
  expect(await decide('http://registry.corp.example', 'http://other.corp.example/t', { insecure: true })).toMatch(
    /^refuse/,
  );
});
