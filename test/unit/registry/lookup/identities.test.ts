import { expect, test } from 'vitest';
import { sensitive } from '../../../../src/core/secrecy/sensitive.ts';
import type { Emulator } from '../../../../src/emulator/index.ts';
import { type Keychain, lookUpImages } from '../../../../src/registry/index.ts';
import { emulate, lookUp, reference, secret, settings, show } from '../support.ts';

const image = { kind: 'image' } as const;
const start = () =>
  emulate({
    repositories: {
      'acme/a': { visibility: 'public', tags: { '1': image } },
      'acme/b': { visibility: 'public', tags: { '1': image } },
      'acme/shut': { visibility: 'private', readers: ['robot'], tags: { '1': image } },
    },
    credentials: [{ name: 'robot', password: 'right-password' }],
  });

const tokens = (emulator: Emulator, kind: string) =>
  emulator.requests.filter(({ endpoint, authorization }) => endpoint === 'token' && authorization === kind).length;

test('answers come in the order anonymous, credential, secrets by name', async () => {
  const { host } = await start();
  const secrets = [secret('z-good', 'x', 'right-password'), secret('a-bad', 'x', 'wrong-password')];
  const [fact] = await lookUp([`${host}/acme/shut:1`], { secrets, credential: ['x', 'wrong-password'] });
  expect(fact!.answers.map((entry) => `${entry.identity.id} ${show(entry)}`)).toEqual([
    'anonymous anonymous: denied anonymous (401 UNAUTHORIZED)',
    `credential:${host} credential: denied rejected (403 DENIED)`,
    'secret:default/a-bad secret: denied rejected (403 DENIED)',
    'secret:default/z-good secret: found (200)',
  ]);
});

test('a secret is asked about a public image too, and its refusal does not hide the image', async () => {
  const { host } = await start();
  const [fact] = await lookUp([`${host}/acme/a:1`], { secrets: [secret('stale', 'x', 'wrong-password')] });
  expect(fact!.answers.map(show)).toEqual(['anonymous: found (200)', 'secret: denied rejected (403 DENIED)']);
});

test('a credential found lying about is not used for public images', async () => {
  const emulator = await start();
  const texts = [`${emulator.host}/acme/a:1`, `${emulator.host}/acme/b:1`];
  const facts = await lookUp(texts, { credential: ['x', 'wrong-password'] });
  expect(facts.flatMap(({ answers }) => answers.map(show))).toEqual([
    'anonymous: found (200)',
    'anonymous: found (200)',
  ]);
  expect(tokens(emulator, 'basic')).toBe(0);
});

test('a configured credential is tried once per host, so that a dead one is noticed', async () => {
  const emulator = await start();
  const credential = sensitive({ username: 'x', password: 'wrong-password' });
  const registries = [settings(emulator.host, { credential })];
  const texts = [`${emulator.host}/acme/b:1`, `${emulator.host}/acme/a:1`];
  const facts = await lookUp(texts, { registries, credential: ['x', 'wrong-password'], isExplicit: true });
  expect(facts.map(({ answers }) => answers.map(show))).toEqual([
    ['anonymous: found (200)'],
    ['anonymous: found (200)', 'credential: denied rejected (403 DENIED)'],
  ]);
  expect(tokens(emulator, 'basic')).toBe(1);
});

test('it is tried on another image when the first one could not tell', async () => {
  const emulator = await emulate({
    repositories: {
      'acme/a': { visibility: 'public', tags: { '1': image } },
      'acme/b': { visibility: 'public', tags: { '1': image } },
    },
    faults: [{ repository: 'acme/a', does: { kind: 'html' } }],
  });
  const registries = [
    settings(emulator.host, { credential: sensitive({ username: 'x', password: 'wrong-password' }) }),
  ];
  const texts = [`${emulator.host}/acme/a:1`, `${emulator.host}/acme/b:1`];
  const facts = await lookUp(texts, { registries, credential: ['x', 'wrong-password'], isExplicit: true });
  expect(facts[1]!.answers.map(show)).toEqual(['anonymous: found (200)', 'credential: denied rejected (403 DENIED)']);
});

test('several credentials are tried in turn until one gets a definite answer', async () => {
  const { host } = await start();
  const entry = (password: string) => ({
    credential: sensitive({ username: 'x', password }),
    source: password,
    isExplicit: false,
  });
  const keychain: Keychain = {
    credentialsFor: async () => [entry('wrong-one'), entry('right-password'), entry('never-asked')],
  };
  const options = { registries: [], keychain, concurrency: 4, timeoutMs: 10_000, offline: false };
  const facts = await lookUpImages([{ reference: reference(`${host}/acme/shut:1`), secrets: [] }], options);
  expect([...facts.values()][0]!.answers.map((answered) => `${answered.identity.id} ${show(answered)}`)).toEqual([
    'anonymous anonymous: denied anonymous (401 UNAUTHORIZED)',
    `credential:${host} credential: denied rejected (403 DENIED)`,
    `credential:${host}#2 credential: found (200)`,
  ]);
});

test('the same reference is asked once; the map is sorted by key', async () => {
  const emulator = await start();
  const one = (path: string, name: string) => ({
    reference: reference(`${emulator.host}/${path}`),
    secrets: [secret(name, 'x', 'right-password')],
  });
  const progress: string[] = [];
  const facts = await lookUpImages(
    [one('acme/b:1', 's1'), one('acme/a:1', 's2'), one('acme/b:1', 's3'), one('acme/b:1', 's1')],
    {
      registries: [],
      keychain: { credentialsFor: async () => [] },
      concurrency: 4,
      timeoutMs: 10_000,
      offline: false,
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    },
  );
  expect([...facts.keys()]).toEqual([`${emulator.host}/acme/a:1`, `${emulator.host}/acme/b:1`]);
  expect(facts.get(`${emulator.host}/acme/b:1`)!.answers.map(({ identity }) => identity.id)).toEqual([
    'anonymous',
    'secret:default/s1',
    'secret:default/s3',
  ]);
  expect(progress).toEqual(['1/2', '2/2']);
  // The two secrets hold the same credential, so they share its token.
  expect(tokens(emulator, 'basic')).toBe(2);
});

test('what the keychain throws is passed on', async () => {
  const { host } = await start();
  const keychain: Keychain = { credentialsFor: () => Promise.reject(new Error('broken file')) };
  const options = { registries: [], keychain, concurrency: 4, timeoutMs: 10_000, offline: false };
  await expect(lookUpImages([{ reference: reference(`${host}/acme/shut:1`), secrets: [] }], options)).rejects.toThrow(
    'broken file',
  );
});
