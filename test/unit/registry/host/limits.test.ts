import { expect, test } from 'vitest';
import { answersTo, emulate, json, lookUp, refuse, serve, serveManifest, settings, show } from '../support.ts';

test('offline: nothing is sent, everything is unverified', async () => {
  const server = await serve((_, response) => serveManifest(response));
  const [fact] = await lookUp([`${server.host}/acme/api:1`], { offline: true });
  expect(fact!.answers.map(show)).toEqual(['anonymous: unverified offline (no answer)']);
  expect(fact!.answers[0]!.answer.evidence).toMatchObject({ attempts: 0, message: 'no registry is asked (offline)' });
  expect(server.requests).toEqual([]);
});

test('a host that hangs: unverified timeout', async () => {
  const { host } = await emulate({ repositories: {}, faults: [{ does: { kind: 'hang' } }] });
  const [fact] = await lookUp([`${host}/acme/api:1`], { perLookupMs: 300 });
  expect(fact!.answers.map(show)).toEqual(['anonymous: unverified timeout (no answer)']);
});

test('a token service that hangs: unverified timeout', async () => {
  const { host } = await emulate({ repositories: {}, faults: [{ endpoint: 'token', does: { kind: 'hang' } }] });
  expect(await answersTo(`${host}/acme/api:1`, { perLookupMs: 300 })).toEqual([
    'anonymous: unverified timeout (no answer)',
  ]);
});

test('the total time is over: what is done stays, the rest is unverified budget', async () => {
  const server = await serve((request, response) => {
    if (request.url!.includes('/quick/')) serveManifest(response);
  });
  const facts = await lookUp([`${server.host}/quick/api:1`, `${server.host}/slow/api:1`], {
    timeoutMs: 600,
    concurrency: 4,
  });
  expect(facts.map(({ answers }) => answers.map(show))).toEqual([
    ['anonymous: found (200)'],
    ['anonymous: unverified budget (no answer)'],
  ]);
});

test('a cancelled run ends at once', async () => {
  const server = await serve(() => {});
  const [fact] = await lookUp([`${server.host}/acme/api:1`], { signal: AbortSignal.abort() });
  expect(fact!.answers[0]!.answer).toMatchObject({
    state: 'unverified',
    reason: 'budget',
    evidence: { attempts: 0, message: 'the run was cancelled' },
  });
  expect(server.requests).toEqual([]);
});

test('no more requests at once than allowed', async () => {
  const repositories = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `acme/app-${index}`,
      { visibility: 'public', tags: { '1': { kind: 'image' } } } as const,
    ]),
  );
  const emulator = await emulate({ repositories, latencyMs: 5 });
  await lookUp(
    Object.keys(repositories).map((name) => `${emulator.host}/${name}:1`),
    { concurrency: 3 },
  );
  expect(emulator.maxInFlight()).toBeLessThanOrEqual(3);
});

test('one token request a repository, and one challenge a host', async () => {
  const repositories = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [
      `acme/app-${index}`,
      { visibility: 'public', tags: { '1': { kind: 'image' }, '2': { kind: 'image' } } } as const,
    ]),
  );
  const emulator = await emulate({ repositories });
  const texts = Object.keys(repositories).flatMap((name) => [
    `${emulator.host}/${name}:1`,
    `${emulator.host}/${name}:2`,
  ]);
  await lookUp(texts);
  const count = (endpoint: string, authorization: string) =>
    emulator.requests.filter((request) => request.endpoint === endpoint && request.authorization === authorization)
      .length;
  expect([count('token', 'none'), count('manifests', 'none'), count('manifests', 'bearer')]).toEqual([20, 1, 40]);
  expect(emulator.requests.filter(({ endpoint }) => endpoint === 'ping')).toEqual([]);
});

test('an endless error body is cut, an endless manifest is refused', async () => {
  const endless = 'x'.repeat(1024 * 1024);
  const server = await serve((request, response) => {
    const isError = request.url!.includes('/error/');
    response.writeHead(isError ? 404 : 200, { 'content-type': 'application/json' });
    if (request.method === 'HEAD') return response.end();
    response.write('{"errors":[');
    const pour = () => {
      while (!response.destroyed && response.write(endless));
      response.once('drain', pour);
    };
    return pour();
  });
  const facts = await lookUp([`${server.host}/error/api:1`, `${server.host}/huge/api:1`]);
  expect(facts.map(({ answers }) => answers.map(show))).toEqual([
    ['anonymous: unverified protocol (404)'],
    ['anonymous: unverified protocol (200)'],
  ]);
  expect(facts[1]!.answers[0]!.answer.evidence.message).toBe('the manifest is larger than 4194304 bytes');
});

test.each([
  ['a login page', 200, 'text/html', '<html>log in</html>'],
  ['JSON that is no manifest', 200, 'application/json', '{"ok":true}'],
  ['text', 200, 'text/plain', 'hello'],
  ['nothing', 200, '', ''],
  ['a 404 page', 404, 'text/html', '<html>not found</html>'],
  ['a 404 of a web framework', 404, 'application/json', '{"detail":"Not Found"}'],
  ['an empty 404', 404, '', ''],
])('%s is unverified protocol', async (_, status, type, body) => {
  const server = await serve((_request, response) => {
    response.writeHead(status, type === '' ? {} : { 'content-type': type });
    response.end(body);
  });
  expect(await answersTo(`${server.host}/acme/api:1`)).toEqual([`anonymous: unverified protocol (${status})`]);
});

test('a digest header on an HTML page proves nothing', async () => {
  const server = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'docker-content-digest': `sha256:${'a'.repeat(64)}` });
    response.end('<html></html>');
  });
  expect(await answersTo(`${server.host}/acme/api:1`)).toEqual(['anonymous: unverified protocol (200)']);
});

test('a registry that answers a digest with other bytes is not believed', async () => {
  const server = await serve((_, response) => json(response, 200, { schemaVersion: 2, layers: [] }));
  const [fact] = await lookUp([`${server.host}/acme/api@sha256:${'0'.repeat(64)}`]);
  expect(fact!.answers[0]!.answer).toMatchObject({
    state: 'unverified',
    reason: 'protocol',
    evidence: { message: expect.stringMatching(/^answered with another digest, sha256:/) },
  });
});

test.each([[405], [501], [400], [500]])('HEAD %s: GET decides', async (status) => {
  const server = await serve((request, response) => {
    if (request.method === 'HEAD') return void response.writeHead(status).end();
    return json(response, 200, { schemaVersion: 2, layers: [] });
  });
  expect(await answersTo(`${server.host}/acme/api:1`)).toEqual(['anonymous: found (200)']);
});

test.each([
  ['no JSON', 'nonsense', 'text/plain', 'the token service did not answer with JSON'],
  ['HTML', '<html></html>', 'text/html', 'the token service answered with an HTML page'],
  ['no token', '{"expires_in":60}', 'application/json', 'the token service’s answer holds no token'],
  [
    'a token with a line break',
    '{"token":"a\\r\\nb"}',
    'application/json',
    'the token service’s answer holds no token',
  ],
])('a token service that answers with %s', async (_, body, type, message) => {
  const server = await serve((request, response) => {
    if (request.url!.startsWith('/token')) return void response.writeHead(200, { 'content-type': type }).end(body);
    const challenge = { 'www-authenticate': `Bearer realm="http://${request.headers.host}/token"` };
    return refuse(response, 401, 'UNAUTHORIZED', '', challenge);
  });
  const [fact] = await lookUp([`${server.host}/acme/api:1`]);
  expect(fact!.answers[0]!.answer).toMatchObject({ state: 'unverified', reason: 'protocol', evidence: { message } });
});

test('a host that no URL can hold is unverified, not a crash', async () => {
  const [fact] = await lookUp(['registry.example:99999/acme/api:1']);
  expect(fact!.answers[0]!.answer).toMatchObject({
    state: 'unverified',
    reason: 'dns',
    evidence: { attempts: 0, message: '"registry.example:99999" is no host address' },
  });
});

test('a refused connection is refused, whatever the registry settings say', async () => {
  const registries = [settings('registry.example', { endpoint: 'http://127.0.0.1:1' })];
  expect(await answersTo('registry.example/acme/api:1', { registries })).toEqual([
    'anonymous: unverified refused (no answer)',
  ]);
});
