import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FlavourId, flavours } from '../../../../src/emulator/flavours/index.ts';
import { startEmulator } from '../../../../src/emulator/index.ts';
import { REGISTRY_ANSWERS } from '../../../support/registry-answers.ts';
import {
  ASKERS,
  COMMON_SITUATIONS,
  commonImage,
  MATRIX_CONTENT,
  OWN_SITUATIONS,
} from '../../../support/registry-situations.ts';
import { answersTo, emulate, lookUp, type RunOptions, secret, settings, show } from '../support.ts';

const ids = Object.keys(REGISTRY_ANSWERS) as FlavourId[];
const common = Object.entries(COMMON_SITUATIONS).map(([id, situation], index) => ({ id, ...situation, index }));

/**
 * What was found out at one registry: its own answers by situation, and the meanings of the common ones, by who asks.
 */
interface Seen {
  readonly own: ReadonlyMap<string, string>;
  readonly common: ReadonlyMap<string, readonly string[]>;
}

const seen = new Map<FlavourId, Seen>();
const closers: (() => Promise<void>)[] = [];

// All registries are asked side by side: the waits between two tries of one do not add up.
beforeAll(async () => {
  await Promise.all(ids.map(async (flavour) => seen.set(flavour, await askAll(flavour))));
});
afterAll(async () => {
  await Promise.all(closers.map((close) => close()));
});

async function askAll(flavour: FlavourId): Promise<Seen> {
  const emulator = await startEmulator({ ...MATRIX_CONTENT, flavour });
  closers.push(() => emulator.close());
  const host = REGISTRY_ANSWERS[flavour].host ?? emulator.host;
  const registries = host === emulator.host ? [] : [settings(host, { endpoint: emulator.url })];
  const ask = (images: readonly string[], run: RunOptions) =>
    lookUp(
      images.map((image) => `${host}/${image}`),
      { registries, ...run },
    );
  const own = new Map<string, string>();
  for (const [who, credential] of Object.entries(ASKERS)) {
    const situations = Object.entries(OWN_SITUATIONS).filter(([, situation]) => situation.who === who);
    const images = situations.map(([, { image }]) => image);
    const facts = await ask(images, credential === null ? {} : { credential });
    for (const [index, [id]] of situations.entries()) {
      own.set(id, facts[index]!.answers.map((entry) => show(entry).replace(/^\w+: /, '')).join('; '));
    }
  }
  // The first image tells how the host wants to be addressed, so that the credential goes along with the others.
  const images = ['acme/open:1.0', ...common.map(({ index }) => commonImage(index))];
  const facts = await ask(images, { secrets: [secret('mine', 'robot', 'right-password')] });
  const meanings = common.map(({ id, index }): [string, readonly string[]] => [
    id,
    facts[index + 1]!.answers.map((entry) => show(entry).replace(/ \(.*/, '')),
  ]);
  return { own, common: new Map(meanings) };
}

describe.each(ids)('%s', (flavour) => {
  test.each(Object.entries(REGISTRY_ANSWERS[flavour].answers))('%s: %s', (situation, expected) => {
    expect(seen.get(flavour)!.own.get(situation)).toBe(expected);
  });

  const hasTokens = flavours[flavour].scheme === 'bearer';
  const fitting = common.filter(({ endpoint }) => hasTokens || endpoint !== 'token');
  test.each(fitting.map(({ id, means }) => [id, means]))('%s: %s', (id, means) => {
    expect(seen.get(flavour)!.common.get(id)).toEqual([`anonymous: ${means}`, `secret: ${means}`]);
  });
});

const image = { kind: 'image' } as const;

// Only Docker publishes below library/: no second opinion is needed, and none differs.
test.each([
  ['nobody', ['absent repository (401 UNAUTHORIZED)']],
  ['a reader', ['absent repository (401 UNAUTHORIZED)', 'absent repository (401 UNAUTHORIZED)']],
  ['an expired credential', ['absent repository (401 UNAUTHORIZED)', 'denied rejected (401)']],
] as const)('Docker Hub: what is not below library/ is absent, whoever asks (%s)', async (who, expected) => {
  const { url } = await emulate({ ...MATRIX_CONTENT, flavour: 'docker-hub' });
  const credential = ASKERS[who];
  const registries = [settings('docker.io', { endpoint: url })];
  const answers = await answersTo('docker.io/library/none:1.0', { registries, ...(credential ? { credential } : {}) });
  expect(answers.map((answer) => answer.replace(/^\w+: /, ''))).toEqual(expected);
});

test('Quay: an expired tag is absent', async () => {
  const repositories = { 'acme/open': { visibility: 'public', tags: { '1.0': image }, expiredTags: ['0.9'] } } as const;
  const emulator = await emulate({ flavour: 'quay', repositories });
  expect(await answersTo(`${emulator.host}/acme/open:0.9`)).toEqual(['anonymous: absent tag (404 TAG_EXPIRED)']);
});

test('a digest is found by its digest, and one that is gone is an absent digest', async () => {
  const emulator = await emulate(MATRIX_CONTENT);
  const name = `${emulator.host}/acme/open`;
  const digest = emulator.digestOf('acme/open', '1.0');
  const gone = `sha256:${'0'.repeat(64)}`;
  const facts = await lookUp([`${name}@${digest}`, `${name}:2.0@${digest}`, `${name}:1.0@${gone}`]);
  expect(facts.map(({ answers }) => answers.map(show))).toEqual([
    ['anonymous: found (200)'],
    ['anonymous: found (200)'],
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
