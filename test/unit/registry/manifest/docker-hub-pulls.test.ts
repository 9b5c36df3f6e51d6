import { describe, expect, test } from 'vitest';
import { formatPlatform, parsePlatform } from '../../../../src/core/platform/platform.ts';
import { createContent } from '../../../support/content-server.ts';
import { lookUp, serve, settings } from '../support.ts';

const both = ['linux/amd64', 'linux/arm64'].map((text) => parsePlatform(text)!);

const content = createContent();
const [amd64, arm64] = both.map((platform) => content.image(platform));
content.index(
  [
    { ...amd64, platform: both[0] },
    { ...arm64, platform: both[1] },
  ],
  'index',
);
content.index([{ ...amd64, platform: both[0] }, arm64!], 'unnamed');
content.image(both[0]!, 'single');

/** Reads one tag of Docker Hub for both platforms; what was asked, and what was counted. */
async function read(tag: string, host = 'docker.io') {
  const server = await serve(content.handle);
  let pulls = 0;
  const [fact] = await lookUp([`${host}/acme/api:${tag}`], {
    registries: [settings(host, { endpoint: server.url })],
    expectPlatforms: both,
    onCountedPull: () => {
      pulls += 1;
    },
  });
  const gets = server.requests.filter(({ method }) => method === 'GET').map(({ url }) => url.split('/').at(-2));
  const platforms = fact!.manifest!.platforms.map(({ platform, served }) => `${formatPlatform(platform)} ${served}`);
  return { fact: fact!, gets, pulls, platforms };
}

describe('what Docker Hub counts', () => {
  test('an index is read once, whatever platforms are asked for, and its children never', async () => {
    const { gets, pulls, platforms } = await read('index');
    expect([gets, pulls]).toEqual([['manifests'], 1]);
    expect(platforms).toEqual(['linux/amd64 null', 'linux/arm64 null']);
  });

  test('a single image is read once; its config is a blob and tells the platform', async () => {
    const { gets, pulls, platforms } = await read('single');
    expect([gets, pulls]).toEqual([['manifests', 'blobs'], 1]);
    expect(platforms).toEqual(['linux/amd64 true']);
  });

  test('an entry without a platform is not opened: what it is for is not known, and nothing is called missing', async () => {
    const { fact, pulls } = await read('unnamed');
    expect(pulls).toBe(1);
    expect(fact.unread).toMatchObject([{ part: 'manifest', name: arm64!.digest, reason: 'protocol' }]);
  });

  test('elsewhere the children are read, and nothing is counted', async () => {
    const { gets, pulls, platforms } = await read('index', 'registry.example');
    expect([gets.filter((what) => what === 'manifests').length, pulls]).toEqual([3, 0]);
    expect(platforms).toEqual(['linux/amd64 true', 'linux/arm64 true']);
  });
});
