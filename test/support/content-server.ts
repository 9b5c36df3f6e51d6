import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

export const TYPES = {
  index: 'application/vnd.oci.image.index.v1+json',
  list: 'application/vnd.docker.distribution.manifest.list.v2+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
} as const;

/** What a descriptor says of a stored thing. */
export interface Descriptor {
  readonly digest: string;
  readonly size: number;
  readonly mediaType: string;
}

interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}

/** Manifests and blobs that a hand-made server serves as an honest registry would. */
export interface Content {
  put(body: unknown, mediaType: string, ...tags: string[]): Descriptor;
  /** Stores config and manifest of one image. */
  image(platform: Platform, ...tags: string[]): Descriptor;
  /** Stores an index of these entries. */
  index(entries: readonly object[], ...tags: string[]): Descriptor;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Starts with nothing stored. */
export function createContent(): Content {
  const stored = new Map<string, { body: Buffer; mediaType: string; digest: string }>();
  const put: Content['put'] = (value, mediaType, ...tags) => {
    const body = Buffer.from(JSON.stringify(value));
    const digest = `sha256:${createHash('sha256').update(body).digest('hex')}`;
    for (const name of [digest, ...tags]) stored.set(name, { body, mediaType, digest });
    return { digest, size: body.length, mediaType };
  };
  return {
    put,
    image(platform, ...tags) {
      const config = put({ ...platform, rootfs: { type: 'layers', diff_ids: [] } }, TYPES.config);
      const layers = [
        { mediaType: 'application/vnd.oci.image.layer.v1.tar+zstd', digest: `sha256:${'b'.repeat(64)}`, size: 10 },
      ];
      return put({ schemaVersion: 2, mediaType: TYPES.manifest, config, layers }, TYPES.manifest, ...tags);
    },
    index: (manifests, ...tags) => put({ schemaVersion: 2, mediaType: TYPES.index, manifests }, TYPES.index, ...tags),
    handle(request, response) {
      const { pathname } = new URL(request.url!, 'http://registry');
      const found = stored.get(decodeURIComponent(pathname.split('/').at(-1)!));
      if (pathname.endsWith('/tags/list') || !found) {
        const tags = [...stored.keys()].filter((name) => !name.includes(':'));
        const code = pathname.includes('/blobs/') ? 'BLOB_UNKNOWN' : 'MANIFEST_UNKNOWN';
        response.writeHead(pathname.endsWith('/tags/list') ? 200 : 404, { 'content-type': 'application/json' });
        response.end(JSON.stringify(pathname.endsWith('/tags/list') ? { tags } : { errors: [{ code }] }));
        return;
      }
      response.writeHead(200, {
        'content-type': found.mediaType,
        'content-length': found.body.length,
        'docker-content-digest': found.digest,
      });
      response.end(request.method === 'HEAD' ? undefined : found.body);
    },
  };
}
