import type { ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { sensitive } from '../../../../src/core/secrecy/sensitive.ts';
import {
  answersTo,
  emulate,
  json,
  lookUp,
  refuse,
  secret,
  serve,
  serveManifest,
  settings,
  type TestServer,
} from '../support.ts';

const credential = ['robot', 'top-secret-password'] as const;
const encoded = Buffer.from(credential.join(':')).toString('base64');

const challenge = (response: ServerResponse, value: string) =>
  refuse(response, 401, 'UNAUTHORIZED', 'authentication required', { 'www-authenticate': value });

/** Whether a server got the credential itself, in any form. */
const gotCredential = ({ requests }: TestServer) =>
  requests.some(({ authorization, url }) => authorization?.includes(encoded) || url.includes(credential[1]));

/** A registry whose private image needs a token from the realm. */
const registryWithRealm = (realm: string, scheme = 'Bearer') =>
  serve((request, response) => {
    if (request.headers.authorization === 'Bearer given-token') return serveManifest(response);
    return challenge(response, `${scheme} realm="${realm}",service="test"`);
  });

// A foreign token service: see ask.test.ts.

test('a token service of another name over plain http is not asked at all', async () => {
  const proxy = await serve((request, response) => {
    if (request.url!.includes('/token')) return json(response, 200, { token: 'given-token' });
    return challenge(response, 'Bearer realm="http://auth.two.example/token",service="test"');
  });
  const [fact] = await lookUp(['registry.one.example/acme/api:1'], {
    registries: [settings('registry.one.example', { endpoint: 'http://registry.one.example', insecure: true })],
    env: { http_proxy: proxy.url },
    secrets: [secret('mine', ...credential)],
  });
  const message = 'its token service was not asked: the realm http://auth.two.example is not https';
  expect(fact!.answers.map(({ answer }) => answer.evidence.message)).toEqual([message, message]);
  expect(proxy.requests.filter(({ url }) => url.includes('/token'))).toEqual([]);
  expect(gotCredential(proxy)).toBe(false);
});

test('a realm on an internal address is not asked at all', async () => {
  const inside = await serve((_, response) => json(response, 200, { token: 'given-token' }));
  const proxy = await serve((_, response) => challenge(response, `Bearer realm="${inside.url}/token",service="test"`));
  const [fact] = await lookUp(['registry.one.example/acme/api:1'], {
    registries: [settings('registry.one.example', { endpoint: 'http://registry.one.example' })],
    env: { HTTP_PROXY: proxy.url },
    credential,
  });
  expect(fact!.answers[0]!.answer).toMatchObject({
    state: 'unverified',
    reason: 'protocol',
    evidence: {
      message: expect.stringMatching(
        /^its token service was not asked: the realm http:\/\/127\.0\.0\.1:\d+ is not https$/,
      ),
    },
  });
  expect(inside.requests).toEqual([]);
});

test('the credential goes to the registry’s own token service, and only the token to the registry', async () => {
  const realm = await serve((_, response) => json(response, 200, { token: 'given-token' }));
  const registry = await registryWithRealm(`${realm.url}/token`);
  const [fact] = await lookUp([`${registry.host}/acme/api:1`], { secrets: [secret('mine', ...credential)] });
  expect(fact!.answers[1]!.answer.state).toBe('found');
  expect(gotCredential(realm)).toBe(true);
  expect(gotCredential(registry)).toBe(false);
});

test('a redirect to another host takes no Authorization along, not even to another port', async () => {
  const other = await serve((_, response) => serveManifest(response));
  const registry = await serve((request, response) => {
    if (!request.headers.authorization) return challenge(response, 'Basic realm="r"');
    response.writeHead(307, { location: `${other.url}${request.url}` });
    return response.end();
  });
  const secrets = [secret('mine', ...credential)];
  const [fact] = await lookUp([`${registry.host}/acme/api:1`], { secrets });
  expect(fact!.answers[1]!.answer.state).toBe('found');
  expect(gotCredential(registry)).toBe(true);
  expect(other.requests.map(({ authorization }) => authorization)).toEqual([null]);
});

test('Authorization does not come back when a redirect chain returns to the registry', async () => {
  const other = await serve((_, response) => {
    response.writeHead(307, { location: `${registry.url}/back` });
    response.end();
  });
  const registry = await serve((request, response) => {
    if (request.url === '/back') return serveManifest(response);
    if (!request.headers.authorization) return challenge(response, 'Basic realm="r"');
    response.writeHead(307, { location: `${other.url}/away` });
    return response.end();
  });
  const [fact] = await lookUp([`${registry.host}/acme/api:1`], { secrets: [secret('mine', ...credential)] });
  expect(fact!.answers[1]!.answer.state).toBe('found');
  expect(registry.requests.filter(({ url }) => url === '/back').map(({ authorization }) => authorization)).toEqual([
    null,
  ]);
});

test('a host that a redirect led to gets no credential for its own challenge', async () => {
  const other = await serve((_, response) => challenge(response, 'Basic realm="phishing"'));
  const registry = await serve((request, response) => {
    response.writeHead(302, { location: `${other.url}${request.url}` });
    response.end();
  });
  const answers = await answersTo(`${registry.host}/acme/api:1`, { secrets: [secret('mine', ...credential)] });
  expect(answers).toEqual([
    'anonymous: unverified protocol (401 UNAUTHORIZED)',
    'secret: unverified protocol (401 UNAUTHORIZED)',
  ]);
  expect([other, registry].some(gotCredential)).toBe(false);
});

test('a token request with a credential does not follow a redirect to another origin', async () => {
  const other = await serve((_, response) => json(response, 200, { token: 'given-token' }));
  const realm = await serve((request, response) => {
    if (!request.headers.authorization) return refuse(response, 401, 'UNAUTHORIZED');
    response.writeHead(307, { location: `${other.url}/token` });
    return response.end();
  });
  const registry = await registryWithRealm(`${realm.url}/token`);
  const answers = await answersTo(`${registry.host}/acme/api:1`, { secrets: [secret('mine', ...credential)] });
  expect(answers[1]).toBe('secret: unverified protocol (no answer)');
  expect(other.requests).toEqual([]);
});

test('at most five redirects', async () => {
  const registry = await serve((request, response) => {
    response.writeHead(307, { location: `${request.url}x` });
    response.end();
  });
  const [fact] = await lookUp([`${registry.host}/acme/api:1`]);
  expect(fact!.answers[0]!.answer).toMatchObject({
    state: 'unverified',
    evidence: { message: 'more than 5 redirects' },
  });
  expect(registry.requests).toHaveLength(6);
});

test.each([
  ['plain http elsewhere', 'http://example.com/x', 'redirected to http://example.com/x, which is not https'],
  [
    'an internal address',
    'https://169.254.169.254/x',
    'redirected to https://169.254.169.254/x, which is an internal address',
  ],
  ['another scheme', 'file:///etc/passwd', 'redirected to file:///etc/passwd, which is not https'],
])('a redirect to %s is not followed', async (_, location, message) => {
  const registry = await serve((_request, response) => {
    response.writeHead(307, { location });
    response.end();
  });
  const [fact] = await lookUp([`${registry.host}/acme/api:1`]);
  expect(fact!.answers[0]!.answer).toMatchObject({ state: 'unverified', reason: 'protocol', evidence: { message } });
});

test.each([
  [false, ['secret: denied anonymous (401 UNAUTHORIZED)', 'the credential was not sent over plain http'], false],
  [true, ['secret: found (200)', null], true],
] as const)('over plain http to another machine, insecure: %s', async (insecure, expected, isSent) => {
  // The proxy stands for the other machine: what it gets is what would go over the wire.
  const proxy = await serve((request, response) =>
    request.headers.authorization ? serveManifest(response) : challenge(response, 'Basic realm="r"'),
  );
  const run = {
    registries: [settings('registry.corp.example', { endpoint: 'http://registry.corp.example', insecure })],
    env: { HTTP_PROXY: proxy.url },
    secrets: [secret('mine', ...credential)],
  };
  const [fact] = await lookUp(['registry.corp.example/acme/api:1'], run);
  const entry = fact!.answers[1]!;
  expect(proxy.requests.length).toBeGreaterThan(0);
  expect(gotCredential(proxy)).toBe(isSent);
  expect(entry.answer.state).toBe(isSent ? 'found' : 'denied');
  expect(entry.answer.evidence.message ?? null).toEqual(
    expected[1] === null ? null : expect.stringContaining(expected[1]),
  );
});

test('one identity’s credential never reaches another identity’s host', async () => {
  const [one, two] = await Promise.all(
    [1, 2].map(() => serve((_, response) => challenge(response, 'Basic realm="r"'))),
  );
  await lookUp([`${one!.host}/acme/a:1`, `${two!.host}/acme/b:1`], {
    registries: [settings(one!.host, { credential: sensitive({ username: 'x', password: 'y' }) })],
  });
  expect(two!.requests.every(({ authorization }) => authorization === null)).toBe(true);
});

test('a next link to another origin is not followed', async () => {
  const other = await serve((_, response) => json(response, 200, { tags: ['v1'] }));
  const registry = await serve((request, response) => {
    if (request.url!.includes('/tags/list'))
      return json(response, 200, { tags: ['x'] }, { link: `<${other.url}/v2/a/tags/list>; rel="next"` });
    return refuse(response, 404, 'MANIFEST_UNKNOWN', 'manifest unknown');
  });
  expect(await answersTo(`${registry.host}/acme/api:1`)).toEqual(['anonymous: absent tag (404 MANIFEST_UNKNOWN)']);
  expect(other.requests).toEqual([]);
  expect(registry.requests.filter(({ url }) => url.includes('/tags/list'))).toHaveLength(1);
});

test('nothing that a registry sends back shows a credential, a token or a signature', async () => {
  const token = 'opaque-token-0123456789';
  const registry = await serve((request, response) => {
    const { authorization = '' } = request.headers;
    if (request.url!.startsWith('/token')) {
      if (request.url!.includes('echo'))
        return refuse(response, 403, credential[1], `${authorization} ${credential.join(' ')}`);
      return json(response, 200, { token });
    }
    if (!authorization)
      return challenge(response, `Bearer realm="http://${request.headers.host}/token",service="test"`);
    return refuse(response, 403, 'DENIED', `${authorization} see https://u:pw@h.example/x?sig=signed-query-value`);
  });
  const texts = [`${registry.host}/acme/api:1`, `${registry.host}/acme/echo:1`];
  const facts = await lookUp(texts, { credential, secrets: [secret('mine', ...credential)] });
  const shown = [JSON.stringify(facts), inspect(facts, { depth: 20, showHidden: true })].join('\n');
  expect(shown).toContain('denied');
  for (const hidden of [credential[1], encoded, token, 'signed-query-value', 'u:pw'])
    expect(shown).not.toContain(hidden);
});

test('neither does a network error', async () => {
  const { host } = await emulate({ repositories: {}, faults: [{ does: { kind: 'reset' } }] });
  const facts = await lookUp([`${host}/acme/api:1`], { secrets: [secret('mine', ...credential)] });
  expect(facts[0]!.answers.map(({ answer }) => answer.state)).toEqual(['unverified', 'unverified']);
  expect(inspect(facts, { depth: 20, showHidden: true })).not.toContain(credential[1]);
});
