import { afterAll, expect, test } from 'vitest';
import { resolveOnce } from '../../../../src/registry/ask/resolve.ts';
import { createHostState, type HostState } from '../../../../src/registry/host/state.ts';
import { createDispatchers } from '../../../../src/registry/http/dispatcher.ts';
import { exchange } from '../../../../src/registry/http/exchange.ts';
import { json, reference, refuse, serve, serveManifest, type TestServer } from '../support.ts';

const credential = { username: 'robot', password: 'top-secret-password' };
const dispatchers = createDispatchers({ connectionsPerHost: 4, connectTimeoutMs: 2000, ca: null, env: {} });
afterAll(() => dispatchers.destroy());

/** A host whose names lead to servers of ours, as a hosts file and a certificate for each name would have it. */
function hostWith(name: string, servers: Readonly<Record<string, TestServer>>): HostState {
  const signal = new AbortController().signal;
  return createHostState(name, null, {
    tokens: new Map(),
    sentSecrets: new Set(),
    requestTimeoutMs: 2000,
    runSignal: signal,
    async send(request) {
      const server = servers[request.url.host];
      if (!server) throw new Error(`nothing may be sent to ${request.url.host}`);
      const url = new URL(`${request.url.pathname}${request.url.search}`, server.url);
      return { ...(await exchange(dispatchers.for(url), { ...request, url })), url: request.url };
    },
  });
}

const resolve = (host: HostState, text: string, own: typeof credential | null = credential) =>
  resolveOnce(host, { reference: reference(text), credential: own, signal: new AbortController().signal });

const challenge = (realm: string) => ({ 'www-authenticate': `Bearer realm="${realm}",service="test"` });
const tokenService = () => serve((_, response) => json(response, 200, { token: 'given-token' }));
const authorizations = (server: TestServer) =>
  server.requests.map(({ authorization }) => authorization?.split(' ')[0] ?? null);

test('a foreign token service gets the anonymous request only, and the evidence says so', async () => {
  const realm = await tokenService();
  const registry = await serve((request, response) =>
    request.headers.authorization
      ? refuse(response, 403, 'DENIED', 'no')
      : refuse(response, 401, 'UNAUTHORIZED', '', challenge('https://auth.two.example/token')),
  );
  const host = hostWith('registry.one.example', { 'registry.one.example': registry, 'auth.two.example': realm });
  const { meaning, evidence } = await resolve(host, 'registry.one.example/acme/api:1');
  expect(meaning).toEqual({ state: 'denied', why: 'anonymous' });
  expect(evidence.message).toBe(
    'the credential was not sent: the token service auth.two.example is not the registry’s own',
  );
  expect(authorizations(realm)).toEqual([null]);
  expect(authorizations(registry)).toEqual([null, 'Bearer', 'Bearer']);
});

test('an image that a foreign token service opens for everyone is found, and the note stays', async () => {
  const realm = await tokenService();
  const registry = await serve((request, response) =>
    request.headers.authorization
      ? serveManifest(response)
      : refuse(response, 401, 'UNAUTHORIZED', '', challenge('https://auth.two.example/token')),
  );
  const host = hostWith('registry.one.example', { 'registry.one.example': registry, 'auth.two.example': realm });
  const { meaning, evidence } = await resolve(host, 'registry.one.example/acme/api:1');
  expect([meaning.state, evidence.message]).toEqual([
    'found',
    'the credential was not sent: the token service auth.two.example is not the registry’s own',
  ]);
});

test.each([
  ['a sister name', 'registry.one.example', 'https://auth.one.example/token', 'auth.one.example'],
  ['the pair of GitLab', 'registry.gitlab.com', 'https://gitlab.com/jwt/auth', 'gitlab.com'],
  ['the pair of Docker Hub', 'docker.io', 'https://auth.docker.io/token', 'auth.docker.io'],
])('%s gets the credential', async (_, name, realmUrl, realmHost) => {
  const realm = await tokenService();
  const registry = await serve((request, response) =>
    request.headers.authorization === 'Bearer given-token'
      ? serveManifest(response)
      : refuse(response, 401, 'UNAUTHORIZED', '', challenge(realmUrl)),
  );
  const address = name === 'docker.io' ? 'registry-1.docker.io' : name;
  const host = hostWith(name, { [address]: registry, [realmHost]: realm });
  expect((await resolve(host, `${name}/acme/api:1`)).meaning.state).toBe('found');
  expect(authorizations(realm)).toEqual(['Basic']);
  expect(registry.requests.some(({ authorization }) => authorization?.startsWith('Basic'))).toBe(false);
});

test('ghcr.io: the token first, no 401', async () => {
  const server = await serve((request, response) =>
    request.url!.startsWith('/token') ? json(response, 200, { token: 'given-token' }) : serveManifest(response),
  );
  const host = hostWith('ghcr.io', { 'ghcr.io': server });
  expect((await resolve(host, 'ghcr.io/acme/api:1', null)).meaning.state).toBe('found');
  expect(server.requests.map(({ method, url }) => `${method} ${url.split('?')[0]}`)).toEqual([
    'GET /token',
    'HEAD /v2/acme/api/manifests/1',
  ]);
  const query = new URL(server.requests[0]!.url, server.url).searchParams;
  expect(Object.fromEntries(query)).toEqual({ service: 'ghcr.io', scope: 'repository:acme/api:pull' });
});

test('ghcr.io: when that does not fit, its own challenge counts', async () => {
  const server = await serve((request, response) => {
    if (request.url!.startsWith('/token')) return refuse(response, 404, 'NOT_FOUND');
    if (request.url!.startsWith('/moved')) return json(response, 200, { token: 'given-token' });
    if (request.headers.authorization === 'Bearer given-token') return serveManifest(response);
    return refuse(response, 401, 'UNAUTHORIZED', '', challenge('https://ghcr.io/moved'));
  });
  const host = hostWith('ghcr.io', { 'ghcr.io': server });
  expect((await resolve(host, 'ghcr.io/acme/api:1', null)).meaning.state).toBe('found');
  expect((await resolve(host, 'ghcr.io/acme/web:1', null)).meaning.state).toBe('found');
  expect(server.requests.filter(({ url }) => url.startsWith('/token'))).toHaveLength(1);
});

test('a Basic credential is sent in advance once the host is known to want it', async () => {
  const server = await serve((request, response) =>
    request.headers.authorization
      ? serveManifest(response)
      : refuse(response, 401, 'UNAUTHORIZED', '', { 'www-authenticate': 'Basic realm="r"' }),
  );
  const host = hostWith('registry.one.example', { 'registry.one.example': server });
  await resolve(host, 'registry.one.example/acme/api:1');
  await resolve(host, 'registry.one.example/acme/web:1');
  expect(authorizations(server)).toEqual([null, 'Basic', 'Basic']);
});

test('a refused token is not asked for again and again', async () => {
  const realm = await tokenService();
  const registry = await serve((_, response) =>
    refuse(response, 401, 'UNAUTHORIZED', 'no', challenge('https://auth.one.example/token')),
  );
  const host = hostWith('registry.one.example', { 'registry.one.example': registry, 'auth.one.example': realm });
  expect((await resolve(host, 'registry.one.example/acme/api:1')).meaning).toEqual({
    state: 'denied',
    why: 'no-access',
  });
  expect(realm.requests.length).toBeLessThanOrEqual(2);
});

test('the Basic challenge with which Harbor refuses a token says that it has no rights', async () => {
  const name = 'harbor.one.example';
  const registry = await serve((request, response) => {
    if (request.url?.startsWith('/service/token')) return json(response, 200, { token: 'given-token' });
    return request.headers.authorization
      ? refuse(response, 401, 'UNAUTHORIZED', '', { 'www-authenticate': 'Basic realm="harbor"' })
      : refuse(response, 401, 'UNAUTHORIZED', '', challenge(`https://${name}/service/token`));
  });
  const host = hostWith(name, { [name]: registry });
  const states = [];
  for (const image of ['acme/api:1', 'acme/web:1', 'acme/job:1']) {
    states.push((await resolve(host, `${name}/${image}`)).meaning);
  }
  expect(states).toEqual(Array.from({ length: 3 }, () => ({ state: 'denied', why: 'no-access' })));
});

test('a host that wants a token for one repository and the credential for another gets both', async () => {
  const name = 'mixed.one.example';
  const registry = await serve((request, response) => {
    if (request.url?.startsWith('/token')) return json(response, 200, { token: 'given-token' });
    const [wanted, demand]: [string, Record<string, string>] = request.url?.includes('acme/web/')
      ? ['Basic ', { 'www-authenticate': 'Basic realm="mixed"' }]
      : ['Bearer ', challenge(`https://${name}/token`)];
    return request.headers.authorization?.startsWith(wanted)
      ? serveManifest(response)
      : refuse(response, 401, 'UNAUTHORIZED', '', demand);
  });
  const host = hostWith(name, { [name]: registry });
  for (const image of ['acme/api:1', 'acme/web:1'])
    expect((await resolve(host, `${name}/${image}`)).meaning.state).toBe('found');
});
