import type { Blob } from '../content/blob.ts';
import type { Store } from '../content/store.ts';
import { type Answer, answerIn, type Exchange } from '../exchange.ts';
import type { Reader } from './resource.ts';

/** The signed part of a redirected blob's address; it must never be seen in any output. */
export const blobSignature = 'c2lnbmVkLWJ5LXRoZS1lbXVsYXRvcg';

/**
 * `/v2/<name>/blobs/<digest>`: the bytes, or 307 to the blob host with a signed query
 * (docs/reference/registries.md#s1-5).
 */
export const readBlob: Reader = (context, exchange, repository) => {
  const stored = repository.blobs.get(exchange.route.reference);
  if (stored === undefined) return answerIn(context, exchange, 'blob-absent');
  if (!(context.options.redirectsBlobs ?? context.flavour.redirectsBlobs)) return bytesOf(stored);
  const location = `${context.blobOrigin}/blobs/${stored.digest}?se=2099-01-01T00%3A00%3A00Z&sig=${blobSignature}`;
  return { status: 307, headers: { location, 'content-type': 'text/html; charset=utf-8' }, body: Buffer.alloc(0) };
};

/** The blob host: wants the signature and refuses any Authorization, as object stores do. */
export function answerFromBlobHost(store: Store, exchange: Exchange): Answer {
  if (exchange.headers.authorization !== undefined) return plain(400, 'Only one auth mechanism allowed\n');
  if (exchange.url.searchParams.get('sig') !== blobSignature) return plain(403, 'Signature not valid\n');
  const digest = exchange.url.pathname.slice('/blobs/'.length);
  for (const repository of store.values()) {
    const stored = repository.blobs.get(digest);
    if (stored !== undefined) return bytesOf(stored);
  }
  return plain(404, 'BlobNotFound\n');
}

function bytesOf(stored: Blob): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/octet-stream', 'docker-content-digest': stored.digest },
    body: stored.bytes,
  };
}

function plain(status: number, text: string): Answer {
  return { status, headers: { 'content-type': 'text/plain' }, body: Buffer.from(text) };
}
