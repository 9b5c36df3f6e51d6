import { describe, expect, test } from 'vitest';
import type { EmulatorOptions, Fault, ImageSpec } from '../../../src/emulator/index.ts';
import { accept, ask, askToken, basic, start, summary } from './support.ts';

const image: ImageSpec = { kind: 'image' };
const withTags = (...tags: string[]): EmulatorOptions => ({
  repositories: { 'acme/api': { visibility: 'public', tags: Object.fromEntries(tags.map((tag) => [tag, image])) } },
});
const withFaults = (...faults: Fault[]): EmulatorOptions => ({ ...withTags('1'), faults });
const manifest = '/v2/acme/api/manifests/1';

describe('the tags list', () => {
  test('comes in the order of the push, in pages with a next link', async () => {
    const emulator = await start({ ...withTags('v2', 'v10', 'v1', 'a', 'z'), pageSize: 2 });
    const { token } = await askToken(emulator, 'acme/api');
    const pages: string[][] = [];
    let path: string | undefined = '/v2/acme/api/tags/list';
    while (path !== undefined) {
      const response: Response = await fetch(emulator.url + path, { headers: { authorization: `Bearer ${token}` } });
      pages.push(((await response.json()) as { tags: string[] }).tags);
      path = /^<(?<next>[^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.groups?.next;
    }
    expect(pages).toEqual([['v2', 'v10'], ['v1', 'a'], ['z']]);
  });

  test('is always complete at distribution 2.8', async () => {
    const emulator = await start({ ...withTags('b', 'a'), flavour: 'distribution' });
    expect(await (await fetch(`${emulator.url}/v2/acme/api/tags/list?n=1`)).json()).toEqual({
      name: 'acme/api',
      tags: ['b', 'a'],
    });
  });

  test('is lexical at Harbor', async () => {
    const emulator = await start({ ...withTags('b', 'a'), flavour: 'harbor' });
    const { token } = await askToken(emulator, 'acme/api');
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${emulator.url}/v2/acme/api/tags/list`, { headers });
    expect(await response.json()).toMatchObject({ tags: ['a', 'b'] });
  });

  test('has at most 1000 a page at ECR', async () => {
    const emulator = await start({
      ...withTags('1'),
      flavour: 'ecr',
      credentials: [{ name: 'aws', username: 'AWS', password: 'p' }],
    });
    const ask = (n: number, password = 'p') =>
      fetch(`${emulator.url}/v2/acme/api/tags/list?n=${n}`, { headers: { authorization: basic('AWS', password) } });
    expect((await ask(1000)).status).toBe(200);
    expect(await summary(await ask(1001))).toContain('405 UNSUPPORTED: Invalid parameter');
    expect((await ask(1, 'old')).status).toBe(403);
    expect((await fetch(`${emulator.url}/v2/`)).headers.get('www-authenticate')).toBe(
      `Basic realm="${emulator.url}/",service="ecr.amazonaws.com"`,
    );
  });
});

describe('blobs', () => {
  test('are redirected to another port that refuses Authorization', async () => {
    const emulator = await start(withTags('1'));
    const { token } = await askToken(emulator, 'acme/api');
    const headers = { authorization: `Bearer ${token}`, accept };
    const { config } = (await (await fetch(emulator.url + manifest, { headers })).json()) as {
      config: { digest: string; size: number };
    };
    const redirect = await fetch(`${emulator.url}/v2/acme/api/blobs/${config.digest}`, { headers, redirect: 'manual' });
    const location = redirect.headers.get('location')!;
    expect(redirect.status).toBe(307);
    expect(new URL(location).port).not.toBe(new URL(emulator.url).port);
    expect((await fetch(location, { headers })).status).toBe(400);
    expect((await fetch(location.split('?')[0]!)).status).toBe(403);
    expect((await (await fetch(location)).arrayBuffer()).byteLength).toBe(config.size);
  });
});

describe('other products, what they say to a stranger about private, absent repository, absent tag', () => {
  const unauthorised = '401 UNAUTHORIZED: authentication required';
  test.each([
    ['docker-hub', unauthorised, unauthorised, '404 MANIFEST_UNKNOWN: manifest unknown'],
    ['distribution-token', unauthorised, unauthorised, '404 MANIFEST_UNKNOWN: manifest unknown'],
    [
      'quay',
      '401 UNAUTHORIZED: access to the requested resource is not authorized',
      '401 UNAUTHORIZED: access to the requested resource is not authorized',
      '404 MANIFEST_UNKNOWN: manifest unknown',
    ],
    [
      'harbor',
      expect.stringContaining('401 UNAUTHORIZED: unauthorized to access repository: acme/secret, action: pull'),
      expect.stringContaining('401 UNAUTHORIZED: unauthorized to access repository: acme/nothing, action: pull'),
      '404 NOT_FOUND: artifact acme/api:9 not found',
    ],
    [
      'google',
      expect.stringContaining('403 DENIED: Unauthenticated request.'),
      expect.stringContaining('(or it may not exist)'),
      '404 MANIFEST_UNKNOWN: manifest unknown',
    ],
  ] as const)('%s', async (flavour, secret, nothing, tag) => {
    const emulator = await start({
      flavour,
      repositories: {
        'acme/api': { visibility: 'public', tags: { '1': image } },
        'acme/secret': { visibility: 'private', tags: { '1': image } },
      },
    });
    expect(await ask(emulator, '/v2/acme/secret/manifests/1')).toEqual(secret);
    expect(await ask(emulator, '/v2/acme/nothing/manifests/1')).toEqual(nothing);
    expect(await ask(emulator, '/v2/acme/api/manifests/9')).toBe(tag);
  });

  test('GitLab and Azure refuse at the token endpoint', async () => {
    for (const [flavour, status] of [
      ['gitlab', 403],
      ['azure', 401],
    ] as const) {
      const emulator = await start({ flavour, repositories: {} });
      expect((await askToken(emulator, 'acme/nothing')).status).toBe(status);
    }
  });

  test('Quay names an expired tag', async () => {
    const repositories = { 'acme/api': { visibility: 'public', tags: {}, expiredTags: ['old'] } } as const;
    const emulator = await start({ flavour: 'quay', repositories });
    expect(await ask(emulator, '/v2/acme/api/manifests/old')).toContain('404 TAG_EXPIRED: Tag old was deleted');
  });

  test('Docker Hub says insufficient_scope', async () => {
    const emulator = await start({ flavour: 'docker-hub', repositories: {} });
    const { token } = await askToken(emulator, 'acme/nothing');
    const headers = { authorization: `Bearer ${token}`, accept };
    const response = await fetch(`${emulator.url}/v2/acme/nothing/manifests/1`, { headers });
    expect(response.headers.get('www-authenticate')).toContain('error="insufficient_scope"');
  });
});

describe('faults', () => {
  const ok = '200';
  const twice = async (fault: Fault) => {
    const emulator = await start(withFaults(fault));
    return [await ask(emulator, manifest), await ask(emulator, manifest)];
  };
  test.each<[string, Fault, string]>([
    [
      '429',
      { times: 1, endpoint: 'manifests', after: 1, does: { kind: 'reply', situation: 'rate-limited' } },
      '429 TOOMANYREQUESTS: retry-after: 880.092µs, allowed: 44000/minute',
    ],
    [
      'a secondary limit',
      { times: 1, endpoint: 'manifests', after: 1, does: { kind: 'reply', situation: 'secondary-limit' } },
      '403',
    ],
    [
      '503',
      { times: 1, endpoint: 'manifests', after: 1, does: { kind: 'reply', situation: 'unavailable' } },
      '503 UNAVAILABLE: service unavailable',
    ],
    [
      'a lagging tag',
      {
        times: 1,
        endpoint: 'manifests',
        after: 1,
        repository: 'acme/api',
        does: { kind: 'reply', situation: 'tag-absent' },
      },
      '404 MANIFEST_UNKNOWN: manifest unknown',
    ],
    [
      'an answer of one’s own',
      {
        times: 1,
        endpoint: 'manifests',
        after: 1,
        does: { kind: 'answer', reply: { status: 418, code: 'TEA', message: '{repository} {reference}' } },
      },
      '418 TEA: acme/api 1',
    ],
  ])('%s once, then well', async (_, fault, expected) => {
    // The first request for a manifest is the one without Authorization (support.ts), hence `after: 1`.
    expect(await twice(fault)).toEqual([expected, ok]);
  });

  test('a login page instead of an answer', async () => {
    const emulator = await start(withFaults({ does: { kind: 'html' } }));
    const response = await fetch(emulator.url + manifest);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  test('reset, truncated body', async () => {
    const emulator = await start(
      withFaults({ path: '/1', does: { kind: 'reset' } }, { path: '/2', does: { kind: 'truncate' } }),
    );
    await expect(fetch(emulator.url + manifest)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    const cut = await fetch(`${emulator.url}/v2/acme/api/manifests/2`);
    await expect(cut.text()).rejects.toThrow('terminated');
  });

  test('hangs until the registry stops', async () => {
    const emulator = await start(withFaults({ does: { kind: 'hang' } }));
    const pending = fetch(emulator.url + manifest).then(
      () => 'answered',
      () => 'cut',
    );
    while (emulator.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await emulator.close();
    expect(await pending).toBe('cut');
  });

  test('redirects anywhere', async () => {
    const emulator = await start(withFaults({ does: { kind: 'redirect', location: 'http://127.0.0.1:1{path}' } }));
    const response = await fetch(emulator.url + manifest, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe(`http://127.0.0.1:1${manifest}`);
  });
});

describe('the log', () => {
  test('says who asked for what, without the password', async () => {
    const emulator = await start(withTags('1'));
    await fetch(`${emulator.url}/token?scope=a&scope=b`, { headers: { authorization: basic('me', 'secret') } });
    await fetch(emulator.url + manifest, {
      method: 'HEAD',
      headers: { authorization: 'Bearer secret', accept: 'x/y' },
    });
    expect(emulator.requests).toMatchObject([
      { endpoint: 'token', authorization: 'basic', username: 'me', query: { scope: ['a', 'b'] } },
      { endpoint: 'manifests', method: 'HEAD', path: manifest, authorization: 'bearer', accept: 'x/y' },
    ]);
    expect(JSON.stringify(emulator.requests)).not.toContain('secret');
  });
});
