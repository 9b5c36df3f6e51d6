import { expect, test } from 'vitest';
import type { EmulatorOptions, Fault } from '../../../../src/emulator/index.ts';
import { PER_HOST } from '../../../../src/registry/host/session.ts';
import { answersTo, emulate, lookUp, refuse, serve, serveManifest, settings, show } from '../support.ts';

const repositories = { 'acme/api': { visibility: 'public', tags: { '1': { kind: 'image' } } } } as const;
const withFault = (fault: Fault, rest: Partial<EmulatorOptions> = {}) =>
  emulate({ repositories, flavour: 'distribution', faults: [fault], ...rest });

test.each<[name: string, does: Fault['does']]>([
  ['503', { kind: 'reply', situation: 'unavailable' }],
  ['429 with a Go duration', { kind: 'reply', situation: 'rate-limited' }],
  ['a reset connection', { kind: 'reset' }],
])('%s once, then it works: found at the second attempt', async (_, does) => {
  const emulator = await withFault({ endpoint: 'manifests', method: 'HEAD', times: 1, does }, { flavour: 'ghcr' });
  const [fact] = await lookUp([`${emulator.host}/acme/api:1`]);
  expect(fact!.answers[0]!.answer).toMatchObject({ state: 'found' });
});

test('a 5xx is tried four times, each time with its GET', async () => {
  const server = await serve((_, response) => refuse(response, 503, 'UNAVAILABLE', 'maintenance'));
  const [fact] = await lookUp([`${server.host}/acme/api:1`], { registries: [settings(server.host)] });
  expect(fact!.answers.map(show)).toEqual(['anonymous: unverified server (503 UNAVAILABLE)']);
  expect(fact!.answers[0]!.answer.evidence).toMatchObject({ attempts: 4, message: 'maintenance' });
  expect(server.requests.map(({ method }) => method).join(' ')).toBe('HEAD GET HEAD GET HEAD GET HEAD GET');
});

test('the token service is retried too', async () => {
  const emulator = await emulate({
    repositories,
    faults: [{ endpoint: 'token', times: 2, does: { kind: 'answer', reply: { status: 500 } } }],
  });
  const [fact] = await lookUp([`${emulator.host}/acme/api:1`]);
  expect(fact!.answers[0]!.answer).toMatchObject({ state: 'found', evidence: { attempts: 3 } });
});

test.each([
  ['403 of a secondary limit', { status: 403, text: '{"message":"You have exceeded a secondary rate limit."}' }],
  ['429', { status: 429, code: 'TOOMANYREQUESTS', message: 'retry-after: 1ms, allowed: 44000/minute' }],
] as const)('%s for ever is a rate limit after four tries', async (_, reply) => {
  const emulator = await withFault({ endpoint: 'manifests', does: { kind: 'answer', reply } });
  const [fact] = await lookUp([`${emulator.host}/acme/api:1`]);
  expect(fact!.answers[0]!.answer).toMatchObject({
    state: 'unverified',
    reason: 'rate-limit',
    evidence: { attempts: 4 },
  });
});

test('a wait beyond the time limit is not begun', async () => {
  const server = await serve((_, response) =>
    refuse(response, 429, 'TOOMANYREQUESTS', 'later', { 'retry-after': '3600' }),
  );
  const [fact] = await lookUp([`${server.host}/acme/api:1`]);
  expect(fact!.answers[0]!.answer).toMatchObject({
    state: 'unverified',
    reason: 'rate-limit',
    evidence: { attempts: 1 },
  });
});

test.each([
  ['404 MANIFEST_UNKNOWN', 404, 'MANIFEST_UNKNOWN'],
  ['403 DENIED', 403, 'DENIED'],
  ['404 that is no registry’s', 404, ''],
])('%s is final', async (_, status, code) => {
  const server = await serve((_request, response) => refuse(response, status, code));
  const [fact] = await lookUp([`${server.host}/acme/api:1@sha256:${'0'.repeat(64)}`]);
  expect(fact!.answers[0]!.answer.evidence.attempts).toBe(1);
  expect(server.requests.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
});

test('a rate limit for strangers is no limit for a credential', async () => {
  const server = await serve((request, response) => {
    if (request.headers.authorization) return serveManifest(response);
    if (request.method === 'GET')
      return refuse(response, 401, 'UNAUTHORIZED', '', { 'www-authenticate': 'Basic realm="r"' });
    return refuse(response, 429, 'TOOMANYREQUESTS', '', { 'retry-after': '3600' });
  });
  expect(await answersTo(`${server.host}/acme/api:1`, { credential: ['x', 'password'] })).toEqual([
    'anonymous: denied anonymous (401 UNAUTHORIZED)',
    'credential: found (200)',
  ]);
});

test('Docker Hub: a 429 to HEAD is not asked again by GET, which would count', async () => {
  const emulator = await emulate({
    flavour: 'docker-hub',
    repositories,
    faults: [
      { endpoint: 'manifests', does: { kind: 'answer', reply: { status: 429, headers: { 'retry-after': '3600' } } } },
    ],
  });
  const { settings } = await import('../support.ts');
  const registries = [settings('docker.io', { endpoint: emulator.url })];
  expect(await answersTo('acme/api:1', { registries })).toEqual(['anonymous: unverified rate-limit (429)']);
  expect(emulator.requests.filter(({ endpoint, method }) => endpoint === 'manifests' && method === 'GET')).toEqual([]);
});

test('a refused host is not tried again for each of many images', async () => {
  const closed = await serve(() => {});
  const host = closed.host.replace(/\d+$/, '1');
  const facts = await lookUp(
    Array.from({ length: 200 }, (_, index) => `${host}/acme/app-${String(index).padStart(3, '0')}:1`),
  );
  const answers = facts.map(({ answers: [first] }) => first!.answer);
  expect(new Set(answers.map((answer) => answer.state === 'unverified' && answer.reason))).toEqual(
    new Set(['refused']),
  );
  const asked = answers.filter(({ evidence }) => evidence.attempts > 0);
  // The first batch is on its way before the third failure is known.
  expect(asked.length).toBeLessThanOrEqual(PER_HOST + 3);
  expect(answers.at(-1)!.evidence).toMatchObject({
    attempts: 0,
    status: null,
    message: expect.stringMatching(/^not asked any more: connect ECONNREFUSED 127\.0\.0\.1:1$/),
  });
});

test('a host that always fails with 503 is asked once each after a while, and never given up', async () => {
  const server = await serve((_, response) => refuse(response, 503, 'UNAVAILABLE'));
  const facts = await lookUp(
    Array.from({ length: PER_HOST + 36 }, (_, index) => `${server.host}/acme/app-${index}:1`),
    { concurrency: 4 },
  );
  const attempts = facts.map(({ answers: [first] }) => first!.answer.evidence.attempts);
  expect(Math.min(...attempts)).toBe(1);
  expect(facts.every(({ answers: [first] }) => first!.answer.evidence.status === 503)).toBe(true);
});

test('an answer in between proves that the host lives', async () => {
  const server = await serve((request, response) => {
    if (request.url!.includes('/good/')) return serveManifest(response);
    return void request.socket.destroy();
  });
  const names = Array.from({ length: 30 }, (_, index) => `${server.host}/${index % 2 ? 'good' : 'bad'}/app-${index}:1`);
  const facts = await lookUp(names, { concurrency: 2 });
  expect(facts.filter((_, index) => index % 2).every(({ answers: [first] }) => first!.answer.state === 'found')).toBe(
    true,
  );
});
