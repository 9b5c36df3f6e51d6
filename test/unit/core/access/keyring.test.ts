import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReadableKey, keyCovers, matchingEntries } from '../../../../src/core/access/keyring.ts';
import { parseReference } from '../../../../src/core/reference/parse.ts';

/** Splits `host/path` at the first slash, as the image names in Kubernetes' tables are written. */
function name(text: string) {
  const slash = text.indexOf('/');
  return { host: text.slice(0, slash), repository: text.slice(slash + 1) };
}

function image(text: string) {
  const parsed = parseReference(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.reference;
}

describe('the tables of pkg/credentialprovider/keyring_test.go', () => {
  test.each([
    ['*.kubernetes.io', 'prefix.kubernetes.io', true],
    ['prefix.*.io', 'prefix.kubernetes.io', true],
    ['prefix.kubernetes.*', 'prefix.kubernetes.io', true],
    ['*-good.kubernetes.io', 'prefix-good.kubernetes.io', true],
    ['*.kubernetes.io/blah', 'prefix.kubernetes.io/blah', true],
    ['prefix.*.io/foo', 'prefix.kubernetes.io/foo/bar', true],
    ['*.kubernetes.io:1111/blah', 'prefix.kubernetes.io:1111/blah', true],
    ['prefix.*.io:1111/foo', 'prefix.kubernetes.io:1111/foo/bar', true],
    ['*.kubernetes.io', 'kubernetes.io', false],
    ['*.*.kubernetes.io', 'prefix.kubernetes.io', false],
    ['*.*.kubernetes.io', 'kubernetes.io', false],
    ['*kubernetes.io', 'a.kubernetes.io', false],
    ['*kubernetes.io', 'kubernetes.io', true],
    ['*.*.*.kubernetes.io', 'a.b.c.kubernetes.io', true],
    ['kubernetes.io', 'kubernetes.com', false],
    ['k*.io', 'quay.io', false],
    ['*.kubernetes.io:1234/blah', 'prefix.kubernetes.io:1111/blah', false],
    ['prefix.*.io/foo', 'prefix.kubernetes.io:1111/foo/bar', false],
  ])('TestURLsMatch: %s and %s', (key, target, expected) => {
    expect(keyCovers(key, name(`${target}/x`))).toBe(expected);
  });

  test.each([
    ['https://hello.kubernetes.io', 'hello.kubernetes.io'],
    ['https://*.docker.io', 'prefix.docker.io'],
    ['https://prefix.*.io', 'prefix.docker.io'],
    ['https://prefix.docker.*', 'prefix.docker.io'],
    ['https://*.docker.io/path', 'prefix.docker.io/path'],
    ['https://prefix.*.io/path', 'prefix.docker.io/path/subpath'],
    ['https://prefix.docker.*/path', 'prefix.docker.io/path'],
    ['https://*.docker.io:8888', 'prefix.docker.io:8888'],
    ['https://prefix.*.io:8888', 'prefix.docker.io:8888'],
    ['https://prefix.docker.*:8888', 'prefix.docker.io:8888'],
    ['https://*.docker.io/path:1111', 'prefix.docker.io/path:1111'],
    ['https://*.docker.io/v1/', 'prefix.docker.io/path:1111'],
    ['https://*.docker.io/v2/', 'prefix.docker.io/path:1111'],
    ['https://prefix.docker.*/path:1111', 'prefix.docker.io/path:1111'],
    ['prefix.docker.io:1111', 'prefix.docker.io:1111/path'],
    ['*.docker.io:1111', 'prefix.docker.io:1111/path'],
  ])('TestDockerKeyringForGlob: %s serves %s', (key, target) => {
    expect(keyCovers(key, name(`${target}/foo/bar`))).toBe(true);
  });

  test.each([
    ['https://hello.kubernetes.io', 'world.mesos.org'],
    ['https://*.docker.com', 'prefix.docker.io'],
    ['https://suffix.*.io', 'prefix.docker.io'],
    ['https://prefix.docker.c*', 'prefix.docker.io'],
    ['https://prefix.*.io/path:1111', 'prefix.docker.io/path/subpath:1111'],
    ['suffix.*.io', 'prefix.docker.io'],
    ['https://index.docker.io/v1/', 'world.mesos.org'],
  ])('TestKeyringMiss: %s does not serve %s', (key, target) => {
    expect(keyCovers(key, name(`${target}/foo/bar`))).toBe(false);
  });

  test.each([
    ['bar.example.com/pong', ['bar.example.com/pong', 'bar.example.com']],
    ['bar.example.com/ping', ['bar.example.com']],
    ['bar.example.com/pongz', ['bar.example.com/pong', 'bar.example.com']],
    ['bar.example.com/pong/pang', ['bar.example.com/pong', 'bar.example.com']],
    ['foo.example.com/pong', []],
  ])('TestDockerKeyringLookup: %s', (target, expected) => {
    const entries = [{ key: 'bar.example.com' }, { key: 'bar.example.com/pong' }];
    expect(matchingEntries(entries, name(target)).map(({ key }) => key)).toEqual(expected);
  });

  test.each(['quay.io/foo', 'quay.io/foo/bar'])('TestIssue3797: %s', (target) => {
    expect(keyCovers('https://quay.io/v1/', name(target))).toBe(true);
  });
});

describe('matchingEntries', () => {
  test.each([
    // key, image, covered
    ['ghcr.io', 'ghcr.io/acme/api', true],
    ['https://ghcr.io', 'ghcr.io/acme/api', true],
    ['http://ghcr.io/', 'ghcr.io/acme/api', true],
    ['https://ghcr.io/v2/', 'ghcr.io/acme/api', true],
    ['https://ghcr.io/v2', 'ghcr.io/acme/api', false],
    ['ghcr.io/acme', 'ghcr.io/acme/api', true],
    ['ghcr.io/acme/', 'ghcr.io/acme/api', true],
    ['ghcr.io/acme', 'ghcr.io/acme2/api', true],
    ['ghcr.io/acme/', 'ghcr.io/acme2/api', false],
    ['ghcr.io/acme/*', 'ghcr.io/acme/api', false],
    ['ghcr.io/acme/api:1', 'ghcr.io/acme/api:1', false],
    ['GHCR.io', 'ghcr.io/acme/api', false],
    ['HTTPS://ghcr.io', 'ghcr.io/acme/api', false],
    ['ghcr.io:443', 'ghcr.io/acme/api', false],
    ['user@ghcr.io', 'ghcr.io/acme/api', true],
    ['ghcr.io?x=1', 'ghcr.io/acme/api', true],
    ['*', 'ghcr.io/acme/api', false],
    ['*.io', 'ghcr.io/acme/api', true],
    ['g*r.i*', 'ghcr.io/acme/api', true],
    ['docker.io', 'nginx', true],
    ['https://index.docker.io/v1/', 'nginx', true],
    ['https://index.docker.io/v1', 'nginx', false],
    ['index.docker.io', 'docker.io/acme/api', true],
    ['registry-1.docker.io', 'nginx', false],
    ['registry.hub.docker.com', 'nginx', false],
    ['docker.io/library', 'nginx', true],
    ['docker.io/nginx', 'nginx', false],
    ['index.docker.io', 'localhost/x', true],
    ['localhost:5000', 'localhost:5000/x', true],
    ['localhost', 'localhost:5000/x', false],
    ['[::1]:5000', '[::1]:5000/x', true],
  ])('%s for %s: %s', (key, text, expected) => {
    expect(keyCovers(key, image(text))).toBe(expected);
  });

  test('takes the key of Docker Hub only when nothing else matches', () => {
    const entries = [{ key: 'https://index.docker.io/v1/' }, { key: 'docker.io/acme' }];
    expect(matchingEntries(entries, image('acme/api'))).toEqual([{ key: 'docker.io/acme' }]);
    expect(matchingEntries(entries, image('other/api'))).toEqual([{ key: 'https://index.docker.io/v1/' }]);
  });

  test.each([
    ['ghcr.io', true],
    ['ghcr.io:port', false],
    ['gh cr.io', false],
    ['ghcr.io/%zz', false],
    ['[::1', false],
    ['gh\ncr.io', false],
  ])('reads the key %j: %s', (key, expected) => {
    expect(isReadableKey(key)).toBe(expected);
  });

  const part = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  const host = fc.array(part, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('.'));
  const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));

  test('covers a host under every spelling and every glob of it, and no other number of parts', () => {
    fc.assert(
      fc.property(host, path, fc.nat(), (registry, repository, pick) => {
        const target = { host: registry, repository };
        const parts = registry.split('.');
        const glob = parts.with(pick % parts.length, '*').join('.');
        for (const key of [
          registry,
          glob,
          `https://${registry}/`,
          `http://${registry}/v1/`,
          `${registry}/${repository}`,
        ]) {
          expect(keyCovers(key, target)).toBe(true);
        }
        for (const key of [
          `*.${registry}`,
          `${registry}:5000`,
          parts.slice(1).join('.'),
          `${registry}/${repository}/x`,
        ]) {
          expect(keyCovers(key, target)).toBe(false);
        }
      }),
    );
  });

  test('never throws, and gives entries in the same order whatever order they are written in', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(fc.string(), host), { maxLength: 6 }),
        host,
        path,
        (keys, registry, repository) => {
          const target = { host: registry, repository };
          const forward = matchingEntries(
            keys.map((key) => ({ key })),
            target,
          );
          const indexes = forward.map(({ key }) => key.replace(/^https?:\/\//, ''));
          expect(indexes).toEqual(indexes.toSorted().toReversed());
        },
      ),
    );
  });
});
