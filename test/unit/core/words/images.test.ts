import { expect, test } from 'vitest';
import { quoteReference, theImage, workloadName, workloadNames } from '../../../../src/core/words/images.ts';
import { factsFrom } from '../../../support/facts.ts';

const pod = (name: string) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name },
  spec: { containers: ['a', 'b'].map((container) => ({ name: container, image: 'x:1' })) },
});
const usesOf = (...names: readonly string[]) =>
  factsFrom({ manifests: names.map((name) => JSON.stringify(pod(name))).join('\n---\n') }).uses;

test.each([
  [['api'], 'Pod/api'],
  [['web', 'api'], 'Pod/api, Pod/web'],
  [['c', 'b', 'a'], 'Pod/a, Pod/b, Pod/c'],
  [['d', 'c', 'b', 'a'], 'Pod/a, Pod/b, Pod/c and 1 more'],
])('the workloads of %j: %s', (names, expected) => {
  expect(workloadNames(usesOf(...names))).toBe(expected);
});

test('a workload is its kind and name', () => {
  expect(workloadName(usesOf('api')[0]!.workload)).toBe('Pod/api');
});

test.each([
  ['ghcr.io/acme/api:1', '"ghcr.io/acme/api:1"'],
  // A digest is longer than a quote shows, and is copied all the same.
  [`ghcr.io/acme/api@sha256:${'a1'.repeat(64)}`, `"ghcr.io/acme/api@sha256:${'a1'.repeat(64)}"`],
  ['two words', '"two words"'],
  ['a\nb', '"a\\nb"'],
])('%j is quoted whole when it can be copied', (text, expected) => {
  expect([quoteReference(text), theImage(text)]).toEqual([expected, `image ${expected}`]);
});

test('what is no reference is cut', () => {
  expect(quoteReference('é'.repeat(500)).length).toBeLessThan(130);
  expect(quoteReference('a'.repeat(401)).length).toBeLessThan(130);
});
