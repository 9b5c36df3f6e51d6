import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createContent } from './content-server.ts';

/** A registry for releases whose images nobody pushed. */
export interface ShiftingRegistry {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts a public registry in which something is wrong, and can be mended, for every release: it has every repository,
 * and of each tag that is asked for either the tag itself or only its other spelling, with a "v" or without. Which,
 * depends on the repository's name and the seed.
 */
export async function startShiftingRegistry(seed: number): Promise<ShiftingRegistry> {
  const content = createContent();
  content.image({ os: 'linux', architecture: 'amd64' }, 'only');
  const tagsOf = new Map<string, Set<string>>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://registry');
    const [, repository = '', endpoint, name = ''] =
      /^\/v2\/(.+)\/(manifests|tags|blobs)\/(.+)$/.exec(decodeURIComponent(pathname)) ?? [];
    const tags = tagsOf.get(repository) ?? new Set();
    tagsOf.set(repository, tags);
    if (endpoint === 'tags') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ name: repository, tags: [...tags].sort() }));
      return;
    }
    if (endpoint === 'manifests' && !name.includes(':')) {
      const there = spelling(name, isShifted(repository, seed));
      tags.add(there);
      request.url = pathname.replace(/[^/]+$/, there === name ? 'only' : 'none');
    }
    content.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The one of a version's two spellings that is there. */
function spelling(tag: string, shifted: boolean): string {
  const bare = tag.replace(/^v(?=\d)/, '');
  return shifted && /^\d/.test(bare) ? `v${bare}` : bare;
}

function isShifted(repository: string, seed: number): boolean {
  return createHash('sha256').update(`${seed} ${repository}`).digest()[0]! % 2 === 1;
}
