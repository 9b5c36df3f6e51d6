import { describe, expect, test } from 'vitest';
import { type AccessKind, accessTo } from '../../../../src/core/access/access.ts';
import { cloudOf, type NodeCredential, nodeCredential } from '../../../../src/core/host/node-credentials.ts';
import { imageFact, podSecret } from '../../../support/pods.ts';

test.each([
  ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'aws'],
  ['123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com', 'aws'],
  ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn', 'aws'],
  ['public.ecr.aws', null],
  ['dkr.ecr.eu-west-1.amazonaws.com', null],
  ['123456789012.dkr.ecr.eu-west-1.amazonaws.com.evil.example', null],
  ['europe-docker.pkg.dev', 'google'],
  ['Europe-Docker.pkg.dev', 'google'],
  ['docker.pkg.dev', null],
  ['europe-npm.pkg.dev', null],
  ['gcr.io', 'google'],
  ['eu.gcr.io', 'google'],
  ['k8s.gcr.io', 'google'],
  ['notgcr.io', null],
  ['registry.k8s.io', null],
  ['acme.azurecr.io', 'azure'],
  ['acme.azurecr.cn', 'azure'],
  ['acme.azurecr.us', 'azure'],
  ['azurecr.io', null],
  ['mcr.microsoft.com', null],
  ['ghcr.io', null],
  ['docker.io', null],
])('%s is a registry of %s', (host, cloud) => {
  expect(cloudOf(host)).toBe(cloud);
  expect(nodeCredential(host, new Map())).toBe(cloud === null ? 'no' : 'likely');
});

test('the configuration speaks of any registry, under its one name', () => {
  expect(nodeCredential('Registry.example.com:5000', new Map([['registry.example.com:5000', true]]))).toBe(
    'configured',
  );
  expect(nodeCredential('index.docker.io', new Map([['docker.io', true]]))).toBe('configured');
  expect(nodeCredential('eu.gcr.io', new Map([['eu.gcr.io', false]]))).toBe('no');
});

const s1 = 'secret production/s1';
type Row = readonly [
  said: Readonly<Record<string, string>>,
  secret: Parameters<typeof podSecret>[0] | null,
  expected: Readonly<Record<NodeCredential, AccessKind>>,
];

/** What the same answers mean by what the nodes bring. */
const rows: readonly Row[] = [
  [{ anonymous: 'found' }, null, { no: 'public', likely: 'public', configured: 'public' }],
  [
    { anonymous: 'denied', 'github-token': 'found' },
    null,
    { no: 'private-no-secret', likely: 'private-no-secret', configured: 'private-and-believed' },
  ],
  [
    { anonymous: 'denied' },
    null,
    { no: 'private-or-missing', likely: 'secret-unknown-credentials', configured: 'secret-unknown-credentials' },
  ],
  [
    { anonymous: 'denied', [s1]: 'rejected' },
    'known',
    { no: 'secret-refused', likely: 'secret-unknown-credentials', configured: 'secret-unknown-credentials' },
  ],
  [
    { anonymous: 'found', [s1]: 'rejected' },
    'known',
    { no: 'public-but-secret-rejected', likely: 'public-but-secret-rejected', configured: 'public' },
  ],
  [{ anonymous: 'absent tag' }, null, { no: 'missing', likely: 'missing', configured: 'missing' }],
  [
    { anonymous: 'absent repository' },
    null,
    { no: 'missing', likely: 'missing', configured: 'secret-unknown-credentials' },
  ],
  [{ anonymous: 'timeout' }, null, { no: 'unverified', likely: 'unverified', configured: 'unverified' }],
  [
    { anonymous: 'denied', [s1]: 'found' },
    'known',
    { no: 'private-and-usable', likely: 'private-and-usable', configured: 'private-and-usable' },
  ],
];

describe('what a pod meets where nodes bring their own credential', () => {
  test.each(rows)('%j with the secret %s: %j', (said, secret, expected) => {
    const secrets = secret === null ? [] : [podSecret(secret, 's1')];
    const kinds = (['no', 'likely', 'configured'] as const).map((nodes) => [
      nodes,
      accessTo(imageFact(said), secrets, { nodes }).kind,
    ]);
    expect(Object.fromEntries(kinds)).toEqual(expected);
  });
});
