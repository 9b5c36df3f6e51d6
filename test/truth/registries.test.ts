import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createContent } from '../support/content-server.ts';
import { judgePod } from '../support/judge-pod.ts';
import { answersTo, json, refuse, secret, serve, show } from '../unit/registry/support.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

const credential = ['robot', 'long-password'] as const;
const page = (response: ServerResponse, status: number, headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'content-type': 'text/html', ...headers }).end('<html>Sign in</html>');

const content = () => {
  const stored = createContent();
  stored.image({ os: 'linux', architecture: 'amd64' }, '1');
  return stored.handle;
};

/** Sends strangers to a token service, which `handle` plays too. */
const behindTokens =
  (handle: Handle): Handle =>
  (request, response) =>
    request.headers.authorization || request.url!.startsWith('/token')
      ? handle(request, response)
      : refuse(response, 401, 'UNAUTHORIZED', '', {
          'www-authenticate': `Bearer realm="http://${request.headers.host}/token",service="x",scope="repository:acme/api:pull"`,
        });

describe('a private repository that strangers are told does not exist', () => {
  const hidden = (scheme: 'basic' | 'bearer'): Handle => {
    const serveContent = content();
    return (request, response) => {
      const { host, authorization } = request.headers;
      if (request.url!.startsWith('/token')) return json(response, 200, { token: 'given' });
      if (request.url === '/v2/') {
        const value = scheme === 'basic' ? 'Basic realm="r"' : `Bearer realm="http://${host}/token",service="x"`;
        return refuse(response, 401, 'UNAUTHORIZED', '', { 'www-authenticate': value });
      }
      return authorization ? serveContent(request, response) : refuse(response, 404, 'NAME_UNKNOWN');
    };
  };

  test.each(['basic', 'bearer'] as const)('%s: the credential gets there by way of /v2/', async (scheme) => {
    const { host, requests } = await serve(hidden(scheme));
    expect(await answersTo(`${host}/acme/api:1`, { credential, secrets: [secret('mine', ...credential)] })).toEqual([
      'anonymous: absent repository (404 NAME_UNKNOWN)',
      'credential: found (200)',
      'secret: found (200)',
    ]);
    expect(requests.filter(({ url }) => url === '/v2/')).toHaveLength(1);
  });

  test('is no missing repository while the pod has a secret that covers it and is not known here', async () => {
    const { host } = await serve((_, response) => refuse(response, 404, 'NAME_UNKNOWN'));
    const image = `${host}/acme/api:1`;
    const manifests = `apiVersion: v1
kind: Pod
metadata: {name: p}
spec:
  imagePullSecrets: [{name: known}]
  containers: [{name: c, image: "${image}"}]
`;
    const declared = { manifests, 'pull-secrets': [{ name: 'known', registries: [host] }] };
    const { findings } = await judgePod(image, {}, declared);
    expect(findings).toEqual(['image-access-denied?']);
    expect((await judgePod(image)).findings).toEqual(['repository-not-found']);
  });
});

describe('what something in between answers proves nothing about the image or the credential', () => {
  test.each<[string, Handle]>([
    ['200 with a page', (_, response) => page(response, 200)],
    ['403 with a page', (_, response) => page(response, 403)],
    ['404 with a page', (_, response) => page(response, 404)],
    ['404 without a body', (_, response) => response.writeHead(404).end()],
    ['404 with JSON of another kind', (_, response) => json(response, 404, { message: 'Not Found' })],
    ['401 with a page and no challenge', (_, response) => page(response, 401)],
    ['204', (_, response) => response.writeHead(204).end()],
    [
      '206 with a digest',
      (_, response) => response.writeHead(206, { 'docker-content-digest': `sha256:${'a'.repeat(64)}` }).end(),
    ],
    ['a redirect to nowhere', (_, response) => response.writeHead(302).end()],
    [
      'a redirect to a login page',
      (request, response) =>
        request.url!.startsWith('/login') ? page(response, 200) : response.writeHead(302, { location: '/login' }).end(),
    ],
    [
      'a redirect to a login that speaks JSON',
      (request, response) =>
        request.url!.startsWith('/login')
          ? json(response, 200, { error: 'please sign in' })
          : response.writeHead(302, { location: '/login' }).end(),
    ],
    ['a token service with a page, 401', behindTokens((_, response) => page(response, 401))],
    ['a token service with a page, 403', behindTokens((_, response) => page(response, 403))],
    ['a token service with a page, 200', behindTokens((_, response) => page(response, 200))],
    ['a token service that fails', behindTokens((_, response) => refuse(response, 500, 'UNKNOWN'))],
    ['a token service with a limit', behindTokens((_, response) => refuse(response, 429, 'TOOMANYREQUESTS'))],
  ])('%s', async (_, handle) => {
    const { host } = await serve(handle);
    const secrets = [secret('mine', ...credential)];
    const answers = await answersTo(`${host}/acme/api:1`, { credential, secrets, perLookupMs: 400 });
    expect(answers.every((answer) => / unverified /.test(answer))).toBe(true);
  });
});

test('a token that the registry refuses for ever is the registry’s trouble, not a refused credential', async () => {
  let count = 0;
  const { host } = await serve(
    behindTokens((request, response) => {
      if (request.url!.startsWith('/token')) {
        count += 1;
        return json(response, 200, { token: `token-${count}` });
      }
      const challenge = `Bearer realm="http://${request.headers.host}/token",service="x",error="invalid_token"`;
      return refuse(response, 401, 'UNAUTHORIZED', '', { 'www-authenticate': challenge });
    }),
  );
  const secrets = [secret('mine', ...credential)];
  const answers = await answersTo(`${host}/acme/api:1`, { secrets });
  expect(answers).toEqual([
    'anonymous: unverified server (401 UNAUTHORIZED)',
    'secret: unverified server (401 UNAUTHORIZED)',
  ]);
});

test('a tags list that is denied or stale does not matter while the manifest is there', async () => {
  const serveContent = content();
  const { host } = await serve((request, response) =>
    request.url!.includes('tags/list') ? refuse(response, 403, 'DENIED') : serveContent(request, response),
  );
  expect((await judgePod(`${host}/acme/api:1`)).findings).toEqual([]);
});

test('the digest of an image of one platform is that platform and no other', async () => {
  const stored = createContent();
  const arm = { os: 'linux', architecture: 'arm64' };
  const child = stored.image(arm);
  stored.index([{ ...child, platform: arm }], '1');
  const { host } = await serve(stored.handle);
  expect((await judgePod(`${host}/acme/api:1@${child.digest}`)).findings).toEqual([
    'platform-missing',
    'tag-digest-mismatch',
  ]);
});

test('tag@digest: the tag may be gone (which a note says) or fail, the digest decides', async () => {
  const stored = createContent();
  const { digest } = stored.image({ os: 'linux', architecture: 'amd64' });
  const { host } = await serve((request, response) =>
    request.url!.endsWith('/manifests/broken') ? refuse(response, 500, 'UNKNOWN') : stored.handle(request, response),
  );
  for (const [tag, found] of [
    ['gone', ['tag-digest-mismatch']],
    ['broken', []],
  ] as const) {
    const { findings, fact } = await judgePod(`${host}/acme/api:${tag}@${digest}`, { perLookupMs: 400 });
    expect([findings, fact.answers.map(show)]).toEqual([found, ['anonymous: found (200)']]);
  }
});
