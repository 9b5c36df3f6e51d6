import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { formatPlatform, parsePlatform } from '../../src/core/platform/platform.ts';
import { type Content, createContent, TYPES } from '../support/content-server.ts';
import { judgePod } from '../support/judge-pod.ts';
import { refuse, serve, settings } from '../unit/registry/support.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

const amd64 = { os: 'linux', architecture: 'amd64' };
const arm64 = { os: 'linux', architecture: 'arm64' };

/** An honest registry with one image, and what it does wrong. */
const honest = () => {
  const content = createContent();
  return { content, image: content.image(amd64, '1') };
};

async function judgeServed(handle: Handle, name = 'acme/api:1', platforms = ['linux/amd64']) {
  const { host } = await serve(handle);
  return judgePod(`${host}/${name}`, {
    expectPlatforms: platforms.map((text) => parsePlatform(text)!),
    perLookupMs: 900,
  });
}

/** Serves content, but answers GET of manifests otherwise than HEAD promised. */
const brokenGet =
  ({ handle }: Content, answer: (response: ServerResponse) => void): Handle =>
  (request, response) =>
    request.method === 'GET' && request.url!.includes('/manifests/') ? answer(response) : handle(request, response);

test('an honest registry: nothing to say', async () => {
  expect((await judgeServed(honest().content.handle)).findings).toEqual([]);
});

describe('HEAD says yes and GET does not: the pull would fail, so the image is not fine', () => {
  test.each<[string, (response: ServerResponse) => void, string]>([
    ['404', (response) => refuse(response, 404, 'MANIFEST_UNKNOWN'), 'registry-unreachable?'],
    ['403', (response) => refuse(response, 403, 'DENIED'), 'registry-unreachable?'],
    ['500', (response) => refuse(response, 500, 'UNKNOWN'), 'registry-unreachable?'],
    ['429', (response) => refuse(response, 429, 'TOOMANYREQUESTS'), 'rate-limited?'],
    [
      'a page',
      (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      'registry-unreachable?',
    ],
    [
      'JSON that is no manifest',
      (response) => response.writeHead(200, { 'content-type': TYPES.manifest }).end('{}'),
      'registry-unreachable?',
    ],
  ])('%s', async (_, answer, finding) => {
    const { findings, messages } = await judgeServed(brokenGet(honest().content, answer));
    expect(findings).toEqual([finding]);
    expect(messages[0]).toContain('it exists, but whether this pod can pull it could not be verified');
  });
});

test('HEAD 404 and GET 200: found', async () => {
  const { content } = honest();
  const { findings, fact } = await judgeServed((request, response) =>
    request.method === 'HEAD' && request.url!.includes('/manifests/')
      ? refuse(response, 404, 'X')
      : content.handle(request, response),
  );
  expect([fact.answers[0]!.answer.state, findings]).toEqual(['found', []]);
});

test.each(['by tag', 'by digest'])(
  'other bytes than their digest says, %s: not verified, as the runtime refuses them',
  async (by) => {
    const content = createContent();
    const right = content.image(amd64, 'right');
    const wrong = content.image(arm64, '1');
    const { findings, fact } = await judgeServed(
      (request, response) => {
        if (!request.url!.includes('/manifests/')) return content.handle(request, response);
        request.url = request.url!.replace(/manifests\/.*/, `manifests/${wrong.digest}`);
        const write = response.writeHead.bind(response);
        response.writeHead = ((status: number, headers: object) =>
          write(status, { ...headers, 'docker-content-digest': right.digest })) as typeof response.writeHead;
        return content.handle(request, response);
      },
      by === 'by tag' ? 'acme/api:1' : `acme/api@${right.digest}`,
    );
    expect(findings).toEqual(['registry-unreachable?']);
    expect(fact.unread![0]!.evidence.message).toContain(`answered with another digest, ${wrong.digest}`);
  },
);

describe('indexes', () => {
  test('without any image: no node can pull it', async () => {
    const content = createContent();
    content.index([], '1');
    expect((await judgeServed(content.handle)).findings).toEqual(['platform-missing']);
  });

  test('with attestations only', async () => {
    const content = createContent();
    const image = content.image(amd64);
    const annotations = { 'vnd.docker.reference.type': 'attestation-manifest' };
    content.index([{ ...image, platform: { os: 'unknown', architecture: 'unknown' }, annotations }], '1');
    expect((await judgeServed(content.handle)).findings).toEqual(['platform-missing']);
  });

  test('an entry without a platform is the image that its config says', async () => {
    const content = createContent();
    content.index([content.image(amd64)], '1');
    expect((await judgeServed(content.handle)).findings).toEqual([]);
    expect((await judgeServed(content.handle, 'acme/api:1', ['linux/arm64'])).findings).toEqual(['platform-missing']);
  });

  test('an index inside the index counts', async () => {
    const content = createContent();
    const inner = content.index([{ ...content.image(amd64), platform: amd64 }]);
    content.index([{ ...content.image(arm64), platform: arm64 }, inner], '1');
    const { findings, fact } = await judgeServed(content.handle);
    expect(findings).toEqual([]);
    expect(fact.manifest!.platforms.map(({ platform, served }) => [formatPlatform(platform), served])).toEqual([
      ['linux/arm64', null],
      ['linux/amd64', true],
    ]);
  });

  test('an index that lists itself ends, and is not called empty or fine', async () => {
    const { host } = await serve((request, response) => {
      // No digest can hold itself, so the server lies; what matters is that we stop.
      const digest = `sha256:${'c'.repeat(64)}`;
      const body = JSON.stringify({ schemaVersion: 2, manifests: [{ digest, mediaType: TYPES.index, size: 1 }] });
      response.writeHead(200, { 'content-type': TYPES.index, 'docker-content-digest': digest });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
    const { findings } = await judgePod(`${host}/acme/api:1`);
    expect(findings).toEqual(['registry-unreachable?']);
  });

  test('too many entries without a platform: not verified, not missing', async () => {
    const content = createContent();
    const entries = Array.from({ length: 20 }, (_, at) => content.image({ ...arm64, variant: `v${at}` }));
    content.index(entries, '1');
    const { findings } = await judgeServed(content.handle);
    expect(findings).toContain('registry-unreachable?');
  });

  test('of artifacts: not an image, and no second finding about platforms', async () => {
    const content = createContent();
    const config = content.put({}, 'application/vnd.cncf.helm.config.v1+json');
    const chart = content.put({ schemaVersion: 2, mediaType: TYPES.manifest, config, layers: [] }, TYPES.manifest);
    content.index([chart], '1');
    expect((await judgeServed(content.handle)).findings).toEqual(['not-an-image']);
  });

  test.each(['v6', 'v7'])('arm/v7 nodes pull arm/v7: that arm/%s is gone matters only then', async (gone) => {
    const content = createContent();
    const arm = (variant: string) => ({ os: 'linux', architecture: 'arm', variant });
    const entries = ['v6', 'v7'].map((variant) => ({ ...content.image(arm(variant)), platform: arm(variant) }));
    content.index(entries, '1');
    const target = entries.find(({ platform }) => platform.variant === gone)!;
    const { findings } = await judgeServed(
      (request, response) =>
        request.url!.endsWith(target.digest)
          ? refuse(response, 404, 'MANIFEST_UNKNOWN')
          : content.handle(request, response),
      'acme/api:1',
      ['linux/arm/v7'],
    );
    expect(findings).toEqual(gone === 'v7' ? ['child-manifest-missing'] : []);
  });

  test('a child that answers with a server error is not verified', async () => {
    const content = createContent();
    const child = content.image(amd64);
    content.index([{ ...child, platform: amd64 }], '1');
    const { findings } = await judgeServed((request, response) =>
      request.url!.endsWith(child.digest) ? refuse(response, 500, 'UNKNOWN') : content.handle(request, response),
    );
    expect(findings).toEqual(['registry-unreachable?']);
  });
});

describe('the config of a single image', () => {
  test('gone: the pull fails', async () => {
    const { content } = honest();
    const { findings } = await judgeServed((request, response) =>
      request.url!.includes('/blobs/') ? refuse(response, 404, 'BLOB_UNKNOWN') : content.handle(request, response),
    );
    expect(findings).toEqual(['child-manifest-missing']);
  });

  test.each([
    [500, 'UNKNOWN'],
    [403, 'DENIED'],
  ])('%s: not verified', async (status, code) => {
    const { content } = honest();
    const { findings } = await judgeServed((request, response) =>
      request.url!.includes('/blobs/') ? refuse(response, status, code) : content.handle(request, response),
    );
    expect(findings).toEqual(['registry-unreachable?']);
  });
});

test('a mirror that answers HEAD with 404 and GET with 200 has the children too', async () => {
  const content = createContent();
  content.index([{ ...content.image(amd64), platform: amd64 }], '1');
  const { url } = await serve((request, response) =>
    request.method === 'HEAD' && request.url!.includes('/manifests/')
      ? refuse(response, 404, 'X')
      : content.handle(request, response),
  );
  const registries = [settings('registry.example', { endpoint: url })];
  expect((await judgePod('registry.example/acme/api:1', { registries })).findings).toEqual([]);
});
