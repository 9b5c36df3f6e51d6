import { expect, test } from 'vitest';
import { answersTo, emulate, json, lookUp, refuse, secret, serve, serveManifest, settings } from '../support.ts';

test('GHCR: the 401 is skipped when the host is the real one, and not sent twice behind an endpoint', async () => {
  const emulator = await emulate({
    repositories: { 'acme/api': { visibility: 'public', tags: { '1': { kind: 'image' } } } },
  });
  await lookUp(['ghcr.io/acme/api:1'], { registries: [settings('ghcr.io', { endpoint: emulator.url })] });
  expect(emulator.requests.map(({ method, endpoint }) => `${method} ${endpoint}`)).toEqual([
    'HEAD manifests',
    'GET token',
    'HEAD manifests',
  ]);
});

test('GHCR itself: straight to its token service, and to its challenge when that does not fit', async () => {
  // The proxy stands for ghcr.io, which is asked over TLS: CONNECT shows that nothing else is contacted.
  const hosts: string[] = [];
  const { createServer } = await import('node:http');
  const proxy = createServer().on('connect', (request, socket) => {
    hosts.push(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as { port: number };
  const answers = await answersTo('ghcr.io/acme/api:1', {
    env: { HTTPS_PROXY: `http://127.0.0.1:${port}` },
    perLookupMs: 2000,
  });
  proxy.close();
  expect(answers[0]).toMatch(/^anonymous: unverified network/);
  expect(new Set(hosts)).toEqual(new Set(['ghcr.io:443']));
});

test('one scope a request, the one of the resource’s own challenge', async () => {
  const server = await serve((request, response) => {
    if (request.url!.startsWith('/token')) return json(response, 200, { access_token: 'given-token', expires_in: 300 });
    if (request.headers.authorization) return serveManifest(response);
    const scope = 'repository:user/image:pull repository:mirror/acme/api:pull';
    const challenge = {
      'www-authenticate': `Bearer realm="http://${request.headers.host}/token",service="s",scope="${scope}"`,
    };
    return refuse(response, 401, 'UNAUTHORIZED', '', challenge);
  });
  expect(await answersTo(`${server.host}/acme/api:1`)).toEqual(['anonymous: found (200)']);
  const query = new URL(server.requests.find(({ url }) => url.startsWith('/token'))!.url, server.url).searchParams;
  expect([query.getAll('scope'), query.getAll('service')]).toEqual([['repository:mirror/acme/api:pull'], ['s']]);
});

test.each([
  [404, true],
  [405, true],
  [400, false],
])('a token service that answers GET with %s is asked by POST: %s', async (status, isPosted) => {
  const bodies: string[] = [];
  const server = await serve((request, response) => {
    if (!request.url!.startsWith('/token')) {
      if (request.headers.authorization === 'Bearer given-token') return serveManifest(response);
      return refuse(response, 401, 'UNAUTHORIZED', '', {
        'www-authenticate': `Bearer realm="http://${request.headers.host}/token",service="s"`,
      });
    }
    if (request.method === 'GET') return refuse(response, status, 'UNSUPPORTED');
    request.on('data', (data) => bodies.push(String(data)));
    return void request.on('end', () => json(response, 200, { access_token: 'given-token' }));
  });
  const [fact] = await lookUp([`${server.host}/acme/api:1`], { secrets: [secret('mine', 'robot', 'p&w=1')] });
  expect(fact!.answers[1]!.answer.state).toBe(isPosted ? 'found' : 'unverified');
  expect(bodies.map((body) => Object.fromEntries(new URLSearchParams(body)))).toEqual(
    isPosted
      ? [
          {
            client_id: 'pullproof',
            scope: 'repository:acme/api:pull',
            service: 's',
            grant_type: 'password',
            username: 'robot',
            password: 'p&w=1',
          },
        ]
      : [],
  );
});

test('an identity token is exchanged by POST', async () => {
  const bodies: string[] = [];
  const server = await serve((request, response) => {
    if (!request.url!.startsWith('/token')) {
      if (request.headers.authorization === 'Bearer given-token') return serveManifest(response);
      return refuse(response, 401, 'UNAUTHORIZED', '', {
        'www-authenticate': `Bearer realm="http://${request.headers.host}/token"`,
      });
    }
    if (request.method === 'GET') return refuse(response, 401, 'UNAUTHORIZED');
    request.on('data', (data) => bodies.push(String(data)));
    return void request.on('end', () => json(response, 200, { access_token: 'given-token' }));
  });
  const [fact] = await lookUp([`${server.host}/acme/api:1`], { secrets: [secret('mine', '<token>', 'refresh-me')] });
  expect(fact!.answers[1]!.answer.state).toBe('found');
  expect(bodies[0]).toContain('grant_type=refresh_token&refresh_token=refresh-me');
});

test('a token that died in the cache is fetched again once', async () => {
  let issued = 0;
  const server = await serve((request, response) => {
    if (request.url!.startsWith('/token')) return json(response, 200, { token: `token-${++issued}`, expires_in: 3600 });
    const isGood =
      request.headers.authorization === 'Bearer token-2' ||
      (issued === 1 && request.headers.authorization && request.url!.endsWith('/1'));
    if (isGood) return serveManifest(response);
    const error = request.headers.authorization ? ',error="invalid_token"' : '';
    const challenge = { 'www-authenticate': `Bearer realm="http://${request.headers.host}/token"${error}` };
    return refuse(response, 401, 'UNAUTHORIZED', '', challenge);
  });
  const facts = await lookUp([`${server.host}/acme/api:1`, `${server.host}/acme/api:2`], { concurrency: 1 });
  expect(facts.map(({ answers: [first] }) => first!.answer.state)).toEqual(['found', 'found']);
  expect(issued).toBe(2);
});

test('several challenges: Bearer before Basic, in any case', async () => {
  const server = await serve((request, response) => {
    if (request.url!.startsWith('/token')) return json(response, 200, { token: 'given-token' });
    if (request.headers.authorization === 'Bearer given-token') return serveManifest(response);
    const challenge = { 'www-authenticate': `bAsIc realm="x", BEARER Realm="http://${request.headers.host}/token"` };
    return refuse(response, 401, 'UNAUTHORIZED', '', challenge);
  });
  expect(await answersTo(`${server.host}/acme/api:1`)).toEqual(['anonymous: found (200)']);
});
