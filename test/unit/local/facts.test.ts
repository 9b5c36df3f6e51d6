import { expect, test } from 'vitest';
import { localFacts } from '../../../src/local/facts.ts';
import { storeContent } from '../../../src/local/store.ts';
import { reference } from './reference.ts';

const docker = storeContent('docker', ['shop-api:dev', 'shop-api:1.0']);
const first = storeContent('kind shop-worker', [
  'docker.io/library/shop-api:dev',
  'docker.io/library/shop-api:old',
  'docker.io/library/everywhere:1',
]);
const second = storeContent('kind shop-worker2', [
  'docker.io/library/shop-api:old',
  'docker.io/library/shop-api:older',
  'docker.io/library/everywhere:1',
]);
const images = ['shop-api:dev', 'everywhere:1', 'nowhere'].map(reference);

test('one node: its store is the cluster’s', () => {
  const facts = localFacts(images, { kind: 'kind', name: 'shop', nodes: [first], beside: [docker] });
  expect(facts.cluster).toEqual({ kind: 'kind', name: 'shop', store: 'kind shop-worker' });
  expect(facts.unavailable).toBeNull();
  expect(Object.fromEntries(facts.images)).toEqual({
    'docker.io/library/shop-api:dev': {
      image: 'shop-api:dev',
      presentIn: ['kind shop-worker', 'docker'],
      otherTags: [
        { store: 'kind shop-worker', tag: 'old' },
        { store: 'docker', tag: '1.0' },
      ],
    },
    'docker.io/library/everywhere:1': { image: 'everywhere:1', presentIn: ['kind shop-worker'], otherTags: [] },
    'docker.io/library/nowhere:latest': { image: 'nowhere', presentIn: [], otherTags: [] },
  });
});

test('several nodes: an image counts when all of them have it', () => {
  const facts = localFacts(images, { kind: 'kind', name: 'shop', nodes: [first, second], beside: [] });
  expect(facts.cluster).toEqual({ kind: 'kind', name: 'shop', store: 'kind shop' });
  expect([...facts.images.values()]).toEqual([
    {
      image: 'shop-api:dev',
      presentIn: ['kind shop-worker'],
      missingFrom: ['kind shop-worker2'],
      otherTags: [
        { store: 'kind shop', tag: 'old' },
        { store: 'kind shop-worker2', tag: 'older' },
      ],
    },
    { image: 'everywhere:1', presentIn: ['kind shop'], otherTags: [] },
    { image: 'nowhere', presentIn: [], otherTags: [] },
  ]);
});
