import { expect, test } from 'vitest';
import { canonicalHost, registryOfKey, serverAddress } from '../../../../src/core/host/registry-host.ts';

test.each([
  ['ghcr.io', 'ghcr.io'],
  ['GHCR.io', 'ghcr.io'],
  ['https://ghcr.io', 'ghcr.io'],
  ['https://ghcr.io/', 'ghcr.io'],
  ['https://ghcr.io/v2/', 'ghcr.io'],
  ['http://localhost:5000', 'localhost:5000'],
  ['https://index.docker.io/v1/', 'docker.io'],
  ['index.docker.io', 'docker.io'],
  ['registry-1.docker.io', 'docker.io'],
  ['registry.hub.docker.com', 'docker.io'],
  ['docker.io', 'docker.io'],
  ['evil-ghcr.io', 'evil-ghcr.io'],
  ['ghcr.io.evil.example', 'ghcr.io.evil.example'],
  ['ghcr.io/acme', null],
  ['https://', null],
  ['', null],
])('%j stands for %j', (key, host) => {
  expect(registryOfKey(key)).toBe(host);
});

test('Docker Hub has an address of its own for helpers', () => {
  expect([serverAddress('docker.io'), serverAddress('ghcr.io')]).toEqual(['https://index.docker.io/v1/', 'ghcr.io']);
});

test.each([
  ['GHCR.io', 'ghcr.io'],
  ['Registry-1.Docker.io', 'docker.io'],
  ['registry.hub.docker.com', 'docker.io'],
  ['localhost:5000', 'localhost:5000'],
  ['docker.io:443', 'docker.io:443'],
])('%j is one registry with %j', (host, registry) => {
  expect(canonicalHost(host)).toBe(registry);
});
