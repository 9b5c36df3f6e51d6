import { expect, test } from 'vitest';
import type { EmulatorOptions } from '../../../../src/emulator/index.ts';
import { emulate, json, lookUp, refuse, serve, serveManifest } from '../support.ts';

const image = { kind: 'image' } as const;

test('every page is read: the newest tags are on the last one', async () => {
  const tags = Object.fromEntries(
    [...Array.from({ length: 25 }, (_, index) => `build-${index}`), 'v9.9.9'].map((tag) => [tag, image]),
  );
  const emulator = await emulate({ repositories: { 'acme/api': { visibility: 'public', tags } }, replies: {} });
  const [fact] = await lookUp([`${emulator.host}/acme/api:9.9.9`]);
  expect(fact!.nearestTags).toEqual([
    { tag: 'v9.9.9', digest: emulator.digestOf('acme/api', 'v9.9.9'), why: 'with the prefix "v"' },
  ]);
});

const pages = (link: (page: number, host: string) => string | null) =>
  serve((request, response) => {
    const url = new URL(request.url!, 'http://x');
    if (!url.pathname.endsWith('/tags/list')) {
      return request.method === 'HEAD' && url.pathname.endsWith('/v1.0')
        ? serveManifest(response)
        : refuse(response, 404, 'MANIFEST_UNKNOWN');
    }
    const page = Number(url.searchParams.get('last') ?? 0);
    const next = link(page, request.headers.host!);
    return json(response, 200, { tags: page === 2 ? ['v1.0'] : [`old-${page}`] }, next === null ? {} : { link: next });
  });

test.each([
  ['relative', (page: number) => (page < 2 ? `</v2/acme/api/tags/list?n=1000&last=${page + 1}>; rel="next"` : null)],
  [
    'absolute',
    (page: number, host: string) =>
      page < 2 ? `<http://${host}/v2/acme/api/tags/list?last=${page + 1}>; rel=next` : null,
  ],
  [
    'without the repository’s prefix',
    (page: number) => (page < 2 ? `</v2/api/tags/list?last=${page + 1}>;rel="next"` : null),
  ],
  [
    'among others',
    (page: number) => (page < 2 ? `</x>; rel="prev", </v2/acme/api/tags/list?last=${page + 1}>; rel="next"` : null),
  ],
])('a next link is followed to the end: %s', async (_, link) => {
  const server = await pages(link);
  const [fact] = await lookUp([`${server.host}/acme/api:1.0`]);
  expect(fact!.nearestTags.map(({ tag }) => tag)).toEqual(['v1.0']);
});

test('a next link that goes in circles ends', async () => {
  const server = await pages((page) => `</v2/acme/api/tags/list?last=${page === 0 ? 1 : 0}>; rel="next"`);
  const [fact] = await lookUp([`${server.host}/acme/api:1.0`]);
  expect(fact!.nearestTags).toEqual([]);
  expect(server.requests.filter(({ url }) => url.includes('tags/list')).length).toBeLessThanOrEqual(3);
});

test('an endless list ends after fifty pages', async () => {
  const server = await pages((page) => `</v2/acme/api/tags/list?last=${page + 3}>; rel="next"`);
  await lookUp([`${server.host}/acme/api:1.0`]);
  expect(server.requests.filter(({ url }) => url.includes('tags/list'))).toHaveLength(50);
});

test('at most three, best first, and only what is really there', async () => {
  const tags = ['1.4.0', '1.4.1', '1.4.3', '1.4.4', 'v1.4.2', 'gone'].map((tag) => [tag, image] as const);
  const emulator = await emulate({
    repositories: { 'acme/api': { visibility: 'public', tags: Object.fromEntries(tags) } },
    faults: [{ path: '/manifests/1.4.4', does: { kind: 'reply', situation: 'tag-absent' } }],
  });
  const [fact] = await lookUp([`${emulator.host}/acme/api:1.4.2`]);
  expect(fact!.nearestTags.map(({ tag }) => tag)).toEqual(['v1.4.2', '1.4.3', '1.4.1']);
});

test('the identity that could read the repository asks for its tags', async () => {
  const emulator = await emulate({
    repositories: { 'acme/shut': { visibility: 'private', readers: ['robot'], tags: { 'v1.0': image } } },
    credentials: [{ name: 'robot', password: 'right-password' }],
  });
  const [fact] = await lookUp([`${emulator.host}/acme/shut:1.0`], { credential: ['x', 'right-password'] });
  expect(fact!.nearestTags.map(({ tag }) => tag)).toEqual(['v1.0']);
});

test.each([
  ['denied', (response: Parameters<typeof refuse>[0]) => refuse(response, 403, 'DENIED')],
  ['no JSON', (response: Parameters<typeof refuse>[0]) => void response.writeHead(200).end('<html>')],
  ['tags: null', (response: Parameters<typeof refuse>[0]) => json(response, 200, { tags: null })],
  [
    'tags of a wrong type',
    (response: Parameters<typeof refuse>[0]) => json(response, 200, { tags: [1, {}, 'bad tag', '\u001b[31m'] }),
  ],
])('a tags list that is %s gives no suggestion and changes no answer', async (_, answer) => {
  const server = await serve((request, response) =>
    request.url!.includes('tags/list') ? answer(response) : refuse(response, 404, 'MANIFEST_UNKNOWN'),
  );
  const [fact] = await lookUp([`${server.host}/acme/api:1.0`]);
  expect(fact).toMatchObject({ nearestTags: [], answers: [{ answer: { state: 'absent', what: 'tag' } }] });
});

test('found, denied and unverified images have no tags list asked', async () => {
  const emulator = await emulate({
    repositories: {
      'acme/api': { visibility: 'public', tags: { '1': image } },
      'acme/shut': { visibility: 'private', tags: {} },
    },
  });
  await lookUp([`${emulator.host}/acme/api:1`, `${emulator.host}/acme/shut:1`]);
  expect(emulator.requests.filter(({ endpoint }) => endpoint === 'tags')).toEqual([]);
});

test('where no tag is near, the highest that exist are named, confirmed by HEAD', async () => {
  const names = [
    'latest',
    'main',
    '1.1.0',
    '1.9.0',
    '1.10.0',
    'v1.59.0',
    '1.60.0-rc.1',
    `sha256-${'a'.repeat(64)}.sig`,
  ];
  const tags = Object.fromEntries(names.map((tag) => [tag, image]));
  const emulator = await emulate({ repositories: { 'acme/api': { visibility: 'public', tags } }, replies: {} });
  const [fact] = await lookUp([`${emulator.host}/acme/api:a1b2c3d`]);
  expect(fact!.nearestTags).toEqual([]);
  expect(fact!.existingTags).toEqual(['v1.59.0', '1.10.0', '1.9.0']);
});

test('a repository with only "latest" says so', async () => {
  const emulator = await emulate({
    repositories: { 'acme/api': { visibility: 'public', tags: { latest: image } } },
    replies: {},
  });
  const [fact] = await lookUp([`${emulator.host}/acme/api:15.4.0`]);
  expect(fact!.existingTags).toEqual(['latest']);
});

test.each<[string, NonNullable<EmulatorOptions['faults']>, boolean | undefined]>([
  ['the list', [], undefined],
  ['a server error', [{ endpoint: 'tags', does: { kind: 'reply', situation: 'unavailable' } }], true],
  ['a login page', [{ endpoint: 'tags', does: { kind: 'html' } }], true],
])('%s in the place of the tags: it is known whether the repository exists', async (_, faults, unread) => {
  const repositories = { 'acme/api': { visibility: 'public', tags: { v2: image } } } as const;
  const emulator = await emulate({ flavour: 'distribution', repositories, faults });
  const [fact] = await lookUp([`${emulator.host}/acme/api:v9`]);
  expect(fact!.answers.map(({ answer }) => answer.state)).toEqual(['absent']);
  expect(fact!.areTagsUnread).toBe(unread);
});
