import { expect, test } from 'vitest';
import type { FlavourId } from '../../../../src/emulator/flavours/index.ts';
import type { EmulatorOptions } from '../../../../src/emulator/index.ts';
import { answersTo, emulate, lookUp, type RunOptions, settings, show } from '../support.ts';

const image = { kind: 'image' } as const;
const content: EmulatorOptions = {
  repositories: {
    'acme/open': { visibility: 'public', tags: { '1.0': image, multi: { kind: 'index', platforms: ['linux/amd64'] } } },
    'acme/shut': { visibility: 'private', readers: ['robot'], tags: { '1.0': image } },
  },
  credentials: [
    { name: 'robot', username: 'robot', password: 'right-password' },
    { name: 'stranger', username: 'stranger', password: 'other-password' },
    { name: 'old', username: 'old', password: 'expired-password', expired: true },
  ],
};

/** How each flavour is really addressed: some quirks are known by the host name, which an endpoint leads elsewhere. */
const names: Partial<Record<FlavourId, string>> = {
  ghcr: 'ghcr.io',
  'docker-hub': 'docker.io',
  quay: 'quay.io',
  gitlab: 'registry.gitlab.com',
  ecr: '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
  azure: 'acme.azurecr.io',
  google: 'europe-docker.pkg.dev',
};

const credentials = {
  none: {},
  robot: { credential: ['robot', 'right-password'] },
  stranger: { credential: ['stranger', 'other-password'] },
  old: { credential: ['old', 'expired-password'] },
} satisfies Record<string, RunOptions>;

type Row = readonly [path: string, who: keyof typeof credentials, ...expected: string[]];

const found = 'found (200)';
const noTag = 'absent tag (404 MANIFEST_UNKNOWN)';

const table: Partial<Record<FlavourId, readonly Row[]>> = {
  ghcr: [
    ['acme/open:1.0', 'none', `anonymous: ${found}`],
    ['acme/open:multi', 'old', `anonymous: ${found}`],
    ['acme/open:2.0', 'none', `anonymous: ${noTag}`],
    ['acme/open:2.0', 'robot', `anonymous: ${noTag}`, `credential: ${noTag}`],
    ['acme/open:2.0', 'old', `anonymous: ${noTag}`, 'credential: denied rejected (403 DENIED)'],
    ['acme/shut:1.0', 'none', 'anonymous: denied anonymous (401 UNAUTHORIZED)'],
    ['acme/shut:1.0', 'robot', 'anonymous: denied anonymous (401 UNAUTHORIZED)', `credential: ${found}`],
    ['acme/shut:2.0', 'robot', 'anonymous: denied anonymous (401 UNAUTHORIZED)', `credential: ${noTag}`],
    [
      'acme/shut:1.0',
      'stranger',
      'anonymous: denied anonymous (401 UNAUTHORIZED)',
      'credential: denied no-access (403 DENIED)',
    ],
    [
      'acme/shut:1.0',
      'old',
      'anonymous: denied anonymous (401 UNAUTHORIZED)',
      'credential: denied rejected (403 DENIED)',
    ],
    ['acme/none:1.0', 'none', 'anonymous: denied anonymous (401 UNAUTHORIZED)'],
    [
      'acme/none:1.0',
      'robot',
      'anonymous: denied anonymous (401 UNAUTHORIZED)',
      'credential: absent repository (404 NAME_UNKNOWN)',
    ],
  ],
  'docker-hub': [
    ['acme/open:1.0', 'none', `anonymous: ${found}`],
    ['acme/open:2.0', 'none', `anonymous: ${noTag}`],
    ['acme/shut:1.0', 'none', 'anonymous: denied anonymous (401 UNAUTHORIZED)'],
    ['acme/shut:1.0', 'robot', 'anonymous: denied anonymous (401 UNAUTHORIZED)', `credential: ${found}`],
    [
      'acme/shut:1.0',
      'stranger',
      'anonymous: denied anonymous (401 UNAUTHORIZED)',
      'credential: denied no-access (401 UNAUTHORIZED)',
    ],
    ['acme/shut:1.0', 'old', 'anonymous: denied anonymous (401 UNAUTHORIZED)', 'credential: denied rejected (401)'],
    ['acme/none:1.0', 'none', 'anonymous: denied anonymous (401 UNAUTHORIZED)'],
    [
      'acme/none:1.0',
      'robot',
      'anonymous: denied anonymous (401 UNAUTHORIZED)',
      'credential: denied no-access (401 UNAUTHORIZED)',
    ],
    // Only Docker publishes below library/: no second opinion is needed, and none differs.
    ['library/none:1.0', 'none', 'anonymous: absent repository (401 UNAUTHORIZED)'],
    [
      'library/none:1.0',
      'robot',
      'anonymous: absent repository (401 UNAUTHORIZED)',
      'credential: absent repository (401 UNAUTHORIZED)',
    ],
    ['library/none:1.0', 'old', 'anonymous: absent repository (401 UNAUTHORIZED)', 'credential: denied rejected (401)'],
  ],
  harbor: [
    ['acme/open:1.0', 'none', `anonymous: ${found}`],
    ['acme/open:2.0', 'none', 'anonymous: absent tag (404 NOT_FOUND)'],
    ['acme/shut:1.0', 'robot', 'anonymous: denied anonymous (401 UNAUTHORIZED)', `credential: ${found}`],
    [
      'acme/shut:2.0',
      'robot',
      'anonymous: denied anonymous (401 UNAUTHORIZED)',
      'credential: absent tag (404 NOT_FOUND)',
    ],
    [
      'acme/shut:1.0',
      'old',
      'anonymous: denied anonymous (401 UNAUTHORIZED)',
      'credential: denied rejected (401 UNAUTHORIZED)',
    ],
    [
      'acme/none:1.0',
      'robot',
      'anonymous: denied anonymous (401 UNAUTHORIZED)',
      'credential: absent repository (404 NOT_FOUND)',
    ],
  ],
  quay: [
    ['acme/open:1.0', 'none', `anonymous: ${found}`],
    ['acme/shut:1.0', 'robot', 'anonymous: denied anonymous (401 UNAUTHORIZED)', `credential: ${found}`],
    [
      'acme/shut:1.0',
      'old',
      'anonymous: denied anonymous (401 UNAUTHORIZED)',
      'credential: denied rejected (401 INVALID USERNAME OR PASSWORD)',
    ],
    [
      'acme/none:1.0',
      'robot',
      'anonymous: denied anonymous (401 UNAUTHORIZED)',
      'credential: denied no-access (401 UNAUTHORIZED)',
    ],
  ],
  gitlab: [
    ['acme/open:1.0', 'none', `anonymous: ${found}`],
    ['acme/shut:1.0', 'none', 'anonymous: denied anonymous (403 DENIED)'],
    [
      'acme/shut:1.0',
      'stranger',
      'anonymous: denied anonymous (403 DENIED)',
      'credential: denied no-access (403 DENIED)',
    ],
    [
      'acme/shut:1.0',
      'old',
      'anonymous: denied anonymous (403 DENIED)',
      'credential: denied rejected (401 UNAUTHORIZED)',
    ],
  ],
  ecr: [
    ['acme/shut:1.0', 'none', 'anonymous: denied anonymous (401)'],
    ['acme/shut:1.0', 'robot', 'anonymous: denied anonymous (401)', `credential: ${found}`],
    ['acme/shut:2.0', 'robot', 'anonymous: denied anonymous (401)', 'credential: absent tag (404 MANIFEST_UNKNOWN)'],
    ['acme/shut:1.0', 'stranger', 'anonymous: denied anonymous (401)', 'credential: denied no-access (403 DENIED)'],
    ['acme/shut:1.0', 'old', 'anonymous: denied anonymous (401)', 'credential: denied rejected (403 DENIED)'],
    ['acme/none:1.0', 'robot', 'anonymous: denied anonymous (401)', 'credential: absent repository (404 NAME_UNKNOWN)'],
  ],
  azure: [
    ['acme/shut:1.0', 'none', 'anonymous: denied anonymous (401 UNAUTHORIZED)'],
    ['acme/shut:1.0', 'robot', 'anonymous: denied anonymous (401 UNAUTHORIZED)', `credential: ${found}`],
    [
      'acme/shut:1.0',
      'old',
      'anonymous: denied anonymous (401 UNAUTHORIZED)',
      'credential: denied rejected (401 UNAUTHORIZED)',
    ],
  ],
  google: [
    ['acme/open:1.0', 'none', `anonymous: ${found}`],
    ['acme/shut:1.0', 'robot', 'anonymous: denied anonymous (403 DENIED)', `credential: ${found}`],
    ['acme/none:1.0', 'robot', 'anonymous: denied anonymous (403 DENIED)', 'credential: denied no-access (403 DENIED)'],
  ],
  distribution: [
    ['acme/open:1.0', 'none', `anonymous: ${found}`],
    ['acme/open:2.0', 'none', `anonymous: ${noTag}`],
    ['acme/none:1.0', 'none', 'anonymous: absent repository (404 NAME_UNKNOWN)'],
  ],
  'distribution-basic': [
    ['acme/shut:1.0', 'none', 'anonymous: denied anonymous (401 UNAUTHORIZED)'],
    ['acme/shut:1.0', 'robot', 'anonymous: denied anonymous (401 UNAUTHORIZED)', `credential: ${found}`],
    [
      'acme/shut:1.0',
      'old',
      'anonymous: denied anonymous (401 UNAUTHORIZED)',
      'credential: denied rejected (401 UNAUTHORIZED)',
    ],
    ['acme/shut:2.0', 'robot', 'anonymous: denied anonymous (401 UNAUTHORIZED)', `credential: ${noTag}`],
  ],
  'distribution-token': [
    ['acme/open:1.0', 'none', `anonymous: ${found}`],
    ['acme/shut:1.0', 'robot', 'anonymous: denied anonymous (401 UNAUTHORIZED)', `credential: ${found}`],
    [
      'acme/shut:1.0',
      'old',
      'anonymous: denied anonymous (401 UNAUTHORIZED)',
      'credential: denied rejected (401 UNAUTHORIZED)',
    ],
  ],
};

const rows = Object.entries(table).flatMap(([flavour, list]) =>
  list.map(([path, who, ...expected]) => ({ flavour: flavour as FlavourId, path, who, expected })),
);

test.each(rows)('$flavour: $path asked with $who', async ({ flavour, path, who, expected }) => {
  const emulator = await emulate({ ...content, flavour });
  const host = names[flavour] ?? emulator.host;
  const registries = host === emulator.host ? [] : [settings(host, { endpoint: emulator.url })];
  expect(await answersTo(`${host}/${path}`, { registries, ...credentials[who] })).toEqual(expected);
});

test('Quay: an expired tag is absent', async () => {
  const repositories = { 'acme/open': { visibility: 'public', tags: { '1.0': image }, expiredTags: ['0.9'] } } as const;
  const emulator = await emulate({ flavour: 'quay', repositories });
  expect(await answersTo(`${emulator.host}/acme/open:0.9`)).toEqual(['anonymous: absent tag (404 TAG_EXPIRED)']);
});

test('a digest is found by its digest, and one that is gone is an absent digest', async () => {
  const emulator = await emulate(content);
  const name = `${emulator.host}/acme/open`;
  const digest = emulator.digestOf('acme/open', '1.0');
  const gone = `sha256:${'0'.repeat(64)}`;
  const facts = await lookUp([`${name}@${digest}`, `${name}:2.0@${digest}`, `${name}:1.0@${gone}`]);
  expect(facts.map(({ answers }) => answers.map(show))).toEqual([
    [`anonymous: ${found}`],
    [`anonymous: ${found}`],
    ['anonymous: absent digest (404 MANIFEST_UNKNOWN)'],
  ]);
});

test.each(['ghcr', 'distribution'] as const)(
  '%s without Docker-Content-Digest: the digest is that of the body',
  async (flavour) => {
    const repositories = { 'acme/open': { visibility: 'public', tags: { '1.0': image }, omitsDigest: true } } as const;
    const emulator = await emulate({ flavour, repositories });
    const digest = emulator.digestOf('acme/open', '1.0');
    const [byTag, byDigest] = await lookUp([`${emulator.host}/acme/open:1.0`, `${emulator.host}/acme/open@${digest}`]);
    expect(byTag!.answers[0]!.answer).toMatchObject({ state: 'found', digest, evidence: { method: 'GET' } });
    expect(byDigest!.answers[0]!.answer).toMatchObject({ state: 'found', digest });
  },
);
