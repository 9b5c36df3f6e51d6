import { describe, expect, test } from 'vitest';
import { type AccessKind, accessOf } from '../../../../src/core/access/access.ts';
import { coverageOf } from '../../../../src/preflight/report/coverage.ts';
import { type FactsFixture, factsFrom } from '../../../support/facts.ts';

const IMAGE = 'ghcr.io/acme/api:1.4.2';

interface Pod {
  readonly name?: string;
  readonly images?: readonly string[];
  readonly secrets?: readonly string[];
}

const pod = ({ name = 'api', images = [IMAGE], secrets = [] }: Pod) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name },
  spec: {
    imagePullSecrets: secrets.map((secret) => ({ name: secret })),
    containers: images.map((image, index) => ({ name: `c${index}`, image })),
  },
});

const manifests = (...pods: readonly Pod[]) => pods.map((one) => JSON.stringify(pod(one))).join('\n---\n');

const GHCR = { name: 'ghcr', registries: ['ghcr.io'] };
const KNOWN = { ...GHCR, username: 'bot', password: 's3cret' };
const S = 'secret production/ghcr';

/**
 * What the registry says, what the pod names and what is known of that; then what the pod meets, and whether it is
 * served.
 */
type Row = readonly [
  kind: AccessKind,
  said: Readonly<Record<string, string>>,
  secrets: FactsFixture['pull-secrets'],
  servedBy: string,
  ok: boolean | null,
];

const rows: readonly Row[] = [
  ['public', { anonymous: 'found' }, [], 'anonymous', true],
  ['private-and-usable', { anonymous: 'denied', [S]: 'found' }, [KNOWN], 'secret ghcr (declared)', true],
  ['private-and-believed', { anonymous: 'denied', 'github-token': 'found' }, [GHCR], 'secret ghcr (declared)', true],
  ['private-no-secret', { anonymous: 'denied', 'github-token': 'found' }, [], 'none', false],
  ['missing', { anonymous: 'absent tag' }, [], 'none', null],
  ['public-but-secret-rejected', { anonymous: 'found', [S]: 'rejected' }, [KNOWN], 'secret ghcr (declared)', false],
  ['secret-refused', { anonymous: 'denied', [S]: 'rejected' }, [KNOWN], 'secret ghcr (declared)', false],
  ['private-or-missing', { anonymous: 'denied' }, [], 'none', false],
  ['secret-unknown-credentials', { anonymous: 'denied' }, [GHCR], 'secret ghcr (declared)', null],
  ['unverified', { anonymous: 'timeout' }, [], 'none', null],
];

describe('a pod and a registry', () => {
  test.each(rows)('%s', (kind, said, secrets = [], servedBy, ok) => {
    const facts = factsFrom({
      manifests: manifests({ secrets: secrets.map(({ name }) => name) }),
      images: { [IMAGE]: said },
      'pull-secrets': secrets,
    });
    expect(accessOf(facts.uses[0]!, facts).kind).toBe(kind);
    expect(coverageOf(facts)).toEqual([{ target: 'default', workload: 'Pod/api', registry: 'ghcr.io', servedBy, ok }]);
  });

  const OTHER = 'ghcr.io/acme/web:1';
  test.each([
    ['one that fails decides', 'denied', false],
    ['one of which nothing is known leaves it open', 'timeout', null],
    ['all that are served are', 'found', true],
  ] as const)('of several images %s', (_, said, ok) => {
    const facts = factsFrom({
      manifests: manifests({ images: [IMAGE, OTHER] }),
      images: { [IMAGE]: { anonymous: 'found' }, [OTHER]: { anonymous: said } },
    });
    expect(coverageOf(facts).map((row) => row.ok)).toEqual([ok]);
  });
});

describe('the nodes of a cloud', () => {
  const ECR = '123456789012.dkr.ecr.eu-central-1.amazonaws.com/api:1';
  test.each([
    ['may bring a credential for its registry: nobody can tell', {}, 'none', null],
    ['bring one when the configuration says so', { 'node-registries': [ECR.split('/')[0]!] }, 'the nodes', true],
    ['bring none when it denies that', { 'registries-without-nodes': [ECR.split('/')[0]!] }, 'none', false],
  ] as const)('%s', (_, more, servedBy, ok) => {
    const images = { [ECR]: { anonymous: 'denied', 'github-token': 'found' } };
    const [row] = coverageOf(factsFrom({ manifests: manifests({ images: [ECR] }), images, ...more }));
    expect([row?.servedBy, row?.ok]).toEqual([servedBy, ok]);
  });
});

test('a row for each workload and registry; Docker Hub under its one name, what is not asked has none', () => {
  const images = ['nginx:1', 'index.docker.io/library/redis:7', 'quay.io/acme/x:1', '$(params.image)'];
  const facts = factsFrom({
    manifests: manifests({ images }, { name: 'web', images: ['nginx:1'] }),
    images: { 'nginx:1': { anonymous: 'found' }, 'index.docker.io/library/redis:7': { anonymous: 'found' } },
  });
  expect(coverageOf(facts).map(({ workload, registry }) => `${workload} ${registry}`)).toEqual([
    'Pod/api docker.io',
    'Pod/web docker.io',
  ]);
});

test('a secret that covers another registry is named beside "none"', () => {
  const facts = factsFrom({
    manifests: manifests({ secrets: ['quay'] }),
    images: { [IMAGE]: { anonymous: 'denied', 'github-token': 'found' } },
    'pull-secrets': [{ name: 'quay', registries: ['quay.io'] }],
  });
  expect(coverageOf(facts).map(({ servedBy }) => servedBy)).toEqual(['none (quay does not cover it)']);
});
