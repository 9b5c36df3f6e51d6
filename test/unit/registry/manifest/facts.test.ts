import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ManifestFacts } from '../../../../src/core/answer/image-fact.ts';
import { formatPlatform } from '../../../../src/core/platform/platform.ts';
import type { EmulatorOptions, ImageSpec } from '../../../../src/emulator/index.ts';
import { createContent, TYPES } from '../../../support/content-server.ts';
import { emulate, lookUp, serve, settings, show } from '../support.ts';

const amd64 = [{ os: 'linux', architecture: 'amd64' }];

const read = async (spec: ImageSpec, options: Partial<EmulatorOptions> = {}) => {
  const emulator = await emulate({
    repositories: { 'acme/api': { visibility: 'public', tags: { '1': spec } } },
    ...options,
  });
  const [fact] = await lookUp([`${emulator.host}/acme/api:1`], { expectPlatforms: amd64 });
  return { emulator, manifest: fact!.manifest };
};

const platforms = (manifest: ManifestFacts | null) =>
  manifest?.platforms.map(
    ({ platform, served, size }) => `${formatPlatform(platform)} served=${served} sized=${size !== null}`,
  );

test('nothing is read unless it is asked for', async () => {
  const emulator = await emulate({
    repositories: { 'acme/api': { visibility: 'public', tags: { '1': { kind: 'image' } } } },
  });
  const [fact] = await lookUp([`${emulator.host}/acme/api:1`]);
  expect(fact!.manifest).toBeNull();
  expect(emulator.requests.some(({ method, endpoint }) => method === 'GET' && endpoint === 'manifests')).toBe(false);
});

test.each([
  ['oci', 'application/vnd.oci.image.index.v1+json', 'application/vnd.oci.image.config.v1+json'],
  [
    'docker',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.container.image.v1+json',
  ],
] as const)(
  'an index (%s): all platforms, the required one really asked for, attestations left out',
  async (format, mediaType, configMediaType) => {
    const { manifest } = await read({
      kind: 'index',
      platforms: ['linux/amd64', 'linux/arm64', 'linux/arm/v7'],
      attestations: true,
      format,
      layers: [1000, 24],
    });
    expect(manifest).toMatchObject({ mediaType, configMediaType, artifactType: null, tagDigest: null });
    expect(platforms(manifest)).toEqual([
      'linux/amd64 served=true sized=true',
      'linux/arm64 served=null sized=false',
      'linux/arm/v7 served=null sized=false',
    ]);
  },
);

test.each(['oci', 'docker'] as const)('a single image (%s): its platform is in its config', async (format) => {
  const { manifest, emulator } = await read({ kind: 'image', platform: 'linux/arm64/v8', format });
  expect(platforms(manifest)).toEqual(['linux/arm64/v8 served=true sized=true']);
  expect(manifest!.platforms[0]!.digest).toBe(emulator.digestOf('acme/api', '1'));
});

test('a child that is gone', async () => {
  const { manifest } = await read({
    kind: 'index',
    platforms: ['linux/amd64', 'linux/arm64'],
    goneManifests: ['linux/amd64'],
  });
  expect(manifest!.platforms[0]).toMatchObject({
    served: false,
    size: null,
    evidence: { status: 404, code: 'MANIFEST_UNKNOWN' },
  });
});

test('a child whose config is gone', async () => {
  const { manifest } = await read({ kind: 'index', platforms: ['linux/amd64'], goneConfigs: ['linux/amd64'] });
  expect(manifest!.platforms[0]).toMatchObject({
    served: false,
    evidence: { method: 'GET', status: 404, code: 'BLOB_UNKNOWN' },
  });
});

test('a child that cannot be asked for now is neither served nor gone', async () => {
  const spec: ImageSpec = { kind: 'index', platforms: ['linux/amd64'] };
  const { manifest } = await read(spec, {
    // The index itself is read first.
    faults: [{ endpoint: 'manifests', path: 'sha256:', after: 1, does: { kind: 'html' } }],
  });
  expect(manifest!.platforms[0]).toMatchObject({ served: null });
});

test('behind a mirror HEAD goes first, and GET only says whose 404 it was', async () => {
  const spec: ImageSpec = { kind: 'index', platforms: ['linux/amd64'], goneManifests: ['linux/amd64'] };
  const emulator = await emulate({ repositories: { 'acme/api': { visibility: 'public', tags: { '1': spec } } } });
  const registries = [settings('ghcr.io', { endpoint: emulator.url })];
  const [fact] = await lookUp(['ghcr.io/acme/api:1'], { registries, expectPlatforms: amd64 });
  const child = fact!.manifest!.platforms[0]!;
  expect(child).toMatchObject({ served: false, evidence: { method: 'GET', status: 404, code: 'MANIFEST_UNKNOWN' } });
  const asked = emulator.requests.filter(({ path }) => path.endsWith(child.digest));
  expect(asked.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
});

describe('a 404 that is not the registry’s own', () => {
  const content = createContent();
  const child = content.image({ os: 'linux', architecture: 'amd64' });
  content.index([{ ...child, platform: { os: 'linux', architecture: 'amd64' } }], 'index');
  content.image({ os: 'linux', architecture: 'amd64' }, 'single');

  /** What something between us and the registry makes of a 404. */
  const bodies: readonly [string, string, string][] = [
    ['an empty one', '', 'text/plain'],
    ['a page', '<html><body>Not here</body></html>', 'text/html'],
    ['a text', '404 page not found', 'text/plain'],
    ['JSON of another service', '{"error":"not_found"}', 'application/json'],
  ];
  const behind = (what: 'blobs' | 'child', body: string, type: string, methods: readonly string[]) =>
    serve((request, response) => {
      const isMeant = what === 'blobs' ? request.url!.includes('/blobs/') : request.url!.endsWith(child.digest);
      if (!isMeant || !methods.includes(request.method!)) return content.handle(request, response);
      response.writeHead(404, { 'content-type': type }).end(request.method === 'HEAD' ? '' : body);
    });
  const readBehind = async (server: { url: string; host: string }, isMirror: boolean, tag: string) => {
    const image = isMirror ? `registry.example/acme/api:${tag}` : `${server.host}/acme/api:${tag}`;
    const registries = isMirror ? [settings('registry.example', { endpoint: server.url, insecure: true })] : [];
    return (await lookUp([image], { registries, expectPlatforms: amd64 }))[0]!;
  };
  const places = [false, true].flatMap((isMirror) => bodies.map((body) => [isMirror, ...body] as const));

  test.each(places)('mirror %s: %s for a config proves nothing', async (isMirror, _, body, type) => {
    const fact = await readBehind(await behind('blobs', body, type, ['HEAD', 'GET']), isMirror, 'index');
    expect(fact.manifest!.platforms[0]!.served).toBeNull();
    expect(fact.unread).toMatchObject([{ part: 'config', reason: 'protocol', evidence: { status: 404 } }]);
  });

  test.each(places)('mirror %s: %s for a child proves nothing', async (isMirror, _, body, type) => {
    const fact = await readBehind(await behind('child', body, type, ['HEAD', 'GET']), isMirror, 'index');
    expect(fact.manifest!.platforms[0]!.served).toBeNull();
    expect(fact.unread).toMatchObject([{ part: 'manifest', reason: 'protocol', evidence: { status: 404 } }]);
  });

  test.each(places)(
    'mirror %s: %s for the config of a single image proves nothing',
    async (isMirror, _, body, type) => {
      const fact = await readBehind(await behind('blobs', body, type, ['HEAD', 'GET']), isMirror, 'single');
      expect(fact.manifest!.missingConfig ?? null).toBeNull();
      expect(fact.unread).toMatchObject([{ part: 'config', reason: 'protocol' }]);
    },
  );

  test.each([false, true])('mirror %s: what HEAD is refused and GET gives is served', async (isMirror) => {
    for (const what of ['blobs', 'child'] as const) {
      const fact = await readBehind(await behind(what, '', 'text/plain', ['HEAD']), isMirror, 'index');
      expect([what, fact.manifest!.platforms[0]!.served, fact.unread]).toEqual([what, true, undefined]);
    }
  });
});

describe('a 200 for a config that is not the config', () => {
  const content = createContent();
  const child = content.image({ os: 'linux', architecture: 'amd64' });
  content.index([{ ...child, platform: { os: 'linux', architecture: 'amd64' } }], 'index');
  content.image({ os: 'linux', architecture: 'amd64' }, 'single');
  const { size } = content.put(
    { os: 'linux', architecture: 'amd64', rootfs: { type: 'layers', diff_ids: [] } },
    TYPES.config,
  );
  const page = '<!doctype html><html><body>Please sign in.</body></html>';

  /** What something between us and the registry answers for every blob. */
  const bodies: readonly [string, string, string][] = [
    ['a login page', page, 'text/html; charset=utf-8'],
    ['an empty one', '', 'application/octet-stream'],
    ['JSON of another service', '{"status":"ok"}', 'application/json'],
  ];
  const places = [false, true].flatMap((isMirror) => bodies.map((body) => [isMirror, ...body] as const));
  const readFrom = async (isMirror: boolean, tag: string, handle: Parameters<typeof serve>[0]) => {
    const server = await serve((request, response, count) =>
      request.url!.includes('/blobs/') ? handle(request, response, count) : content.handle(request, response),
    );
    const image = isMirror ? `registry.example/acme/api:${tag}` : `${server.host}/acme/api:${tag}`;
    const registries = isMirror ? [settings('registry.example', { endpoint: server.url, insecure: true })] : [];
    const [fact] = await lookUp([image], { registries, expectPlatforms: amd64 });
    return { fact: fact!, asked: server.requests.filter(({ url }) => url.includes('/blobs/')) };
  };

  test.each(places)('mirror %s: %s proves nothing', async (isMirror, _, body, type) => {
    for (const tag of ['index', 'single']) {
      const { fact } = await readFrom(isMirror, tag, (request, response) => {
        response.writeHead(200, { 'content-type': type, 'content-length': body.length });
        response.end(request.method === 'HEAD' ? '' : body);
      });
      expect([tag, fact.manifest!.platforms[0]?.served ?? null]).toEqual([tag, null]);
      expect(fact.unread).toMatchObject([
        { part: 'config', reason: 'protocol', evidence: { method: 'GET', status: 200 } },
      ]);
    }
  });

  test('a 200 to HEAD without a length is confirmed by the bytes; with the length of the config it is believed', async () => {
    const without = await readFrom(false, 'index', (request, response) => {
      if (request.method !== 'HEAD') return content.handle(request, response);
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'transfer-encoding': 'chunked' }).end();
    });
    expect([without.fact.manifest!.platforms[0]!.served, without.asked.map(({ method }) => method)]).toEqual([
      true,
      ['HEAD', 'GET'],
    ]);
    const usual = await readFrom(false, 'index', content.handle);
    expect([usual.fact.manifest!.platforms[0]!.served, usual.asked.map(({ method }) => method)]).toEqual([
      true,
      ['HEAD'],
    ]);
  });

  test('a page of exactly the length of the config is none', async () => {
    const { fact } = await readFrom(false, 'index', (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': size });
      response.end(request.method === 'HEAD' ? '' : 'x'.repeat(size));
    });
    expect(fact.manifest!.platforms[0]!.served).toBeNull();
  });
});

test('what HEAD finds is no manifest when GET gives something else', async () => {
  const body = '{"schemaVersion":2}';
  const digest = `sha256:${createHash('sha256').update(body).digest('hex')}`;
  const server = await serve((request, response) => {
    const headers = { 'content-type': 'application/vnd.oci.image.manifest.v1+json', 'docker-content-digest': digest };
    response.writeHead(200, headers).end(request.method === 'HEAD' ? '' : body);
  });
  const [fact] = await lookUp([`${server.host}/acme/api:1`], { expectPlatforms: amd64 });
  expect(fact!.answers.map(show)).toEqual(['anonymous: unverified protocol (200)']);
  expect([fact!.manifest, fact!.unread]).toEqual([null, undefined]);
});

test.each(['{"schemaVersion":2}', '{"schemaVersion":2,"config":{}}', '{"schemaVersion":1}', '{}', '[]'])(
  '%s is no manifest, whatever its type says',
  async (body) => {
    const type = 'application/vnd.oci.image.manifest.v1+json';
    const server = await serve((request, response) => {
      // No digest: only the body can tell.
      response.writeHead(200, { 'content-type': type }).end(request.method === 'HEAD' ? '' : body);
    });
    const [fact] = await lookUp([`${server.host}/acme/api:1`]);
    expect(fact!.answers[0]!.answer).toMatchObject({
      state: 'unverified',
      reason: 'protocol',
      evidence: { status: 200, message: 'answered with something that is no manifest' },
    });
  },
);

test.each<[string, ImageSpec, object]>([
  [
    'a Helm chart',
    { kind: 'chart', name: 'api', version: '1.0.0' },
    { configMediaType: 'application/vnd.cncf.helm.config.v1+json', platforms: [] },
  ],
  [
    'an artifact',
    { kind: 'artifact', artifactType: 'application/vnd.example+json' },
    { artifactType: 'application/vnd.example+json', platforms: [] },
  ],
])('%s has a type and no platforms', async (_, spec, expected) => {
  expect((await read(spec)).manifest).toMatchObject(expected);
});

test('schema 1 is found and named', async () => {
  const { emulator } = await read({ kind: 'schema1' });
  const [fact] = await lookUp([`${emulator.host}/acme/api:1`], { expectPlatforms: amd64 });
  expect(fact!.answers[0]!.answer).toMatchObject({
    state: 'found',
    mediaType: expect.stringContaining('manifest.v1+'),
  });
  expect(fact!.manifest?.mediaType).toContain('manifest.v1+');
});

test('tag@digest: what the tag is now, be the digest there or gone', async () => {
  const tags = { old: { kind: 'image', seed: 'old' }, '1': { kind: 'image', seed: 'new' } } as const;
  const emulator = await emulate({ repositories: { 'acme/api': { visibility: 'public', tags } } });
  const old = emulator.digestOf('acme/api', 'old');
  const gone = `sha256:${'0'.repeat(64)}`;
  const texts = ['1', '2'].flatMap((tag) => [old, gone].map((digest) => `${emulator.host}/acme/api:${tag}@${digest}`));
  const facts = await lookUp(texts, { expectPlatforms: amd64 });
  const current = emulator.digestOf('acme/api', '1');
  expect(
    facts.map(({ answers, manifest }) => [answers[0]!.answer.state, manifest?.tagDigest, manifest?.isTagAbsent]),
  ).toEqual([
    ['found', current, undefined],
    ['absent', current, undefined],
    ['found', null, true],
    ['absent', undefined, undefined],
  ]);
});
