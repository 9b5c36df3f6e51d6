import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReference } from '../../../src/core/reference/parse.ts';
import { hasImage, isEmpty, otherTagsOf, storeContent } from '../../../src/local/store.ts';
import { reference } from './reference.ts';

const SHA = `sha256:${'a'.repeat(64)}`;
const docker = storeContent('docker', [
  'shop-api:dev',
  'shop-api:1.0',
  'localhost/shop-api:pod',
  `nginx@${SHA}`,
  '<none>:<none>',
]);

describe('hasImage', () => {
  test.each<[string, boolean]>([
    ['shop-api:dev', true],
    ['docker.io/library/shop-api:dev', true],
    ['library/shop-api:dev', true],
    ['shop-api:2.0', false],
    ['shop-api', false],
    ['acme/shop-api:dev', false],
    ['ghcr.io/shop-api:dev', false],
    ['shop-api:pod', false],
    ['localhost/shop-api:pod', true],
    [`nginx@${SHA}`, true],
    [`nginx:1.27@${SHA}`, true],
    [`nginx@sha256:${'b'.repeat(64)}`, false],
    [`shop-api:dev@${SHA}`, false],
  ])('%s: %s', (image, expected) => {
    expect(hasImage(docker, reference(image))).toBe(expected);
  });

  test('no tag means latest', () => {
    expect(hasImage(storeContent('docker', ['shop-api:latest']), reference('shop-api'))).toBe(true);
  });

  test('what a store lists is found, and only that', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(\/[a-z][a-z0-9]{0,8})?:[a-z0-9][a-z0-9.]{0,6}$/);
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), name, (listed, asked) => {
        const store = storeContent('docker', listed);
        for (const text of listed) expect(hasImage(store, reference(text))).toBe(true);
        expect(hasImage(store, reference(asked))).toBe(listed.includes(asked));
      }),
    );
  });

  test('any text at all may be listed', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const valid = texts.filter((text) => {
          const parsed = parseReference(text);
          return parsed.ok && (parsed.reference.tag !== null || parsed.reference.digest !== null);
        });
        expect(isEmpty(storeContent('docker', texts))).toBe(valid.length === 0);
      }),
    );
  });
});

test('otherTagsOf names the tags of the same repository, sorted', () => {
  expect(otherTagsOf(docker, reference('shop-api:2.0'))).toEqual(['1.0', 'dev']);
  expect(otherTagsOf(docker, reference('shop-api:dev'))).toEqual(['1.0']);
  expect(otherTagsOf(docker, reference(`shop-api:dev@${SHA}`))).toEqual(['1.0', 'dev']);
  expect(otherTagsOf(docker, reference('redis:7'))).toEqual([]);
});
