import { createHash } from 'node:crypto';
import type { ImageReference } from '../../core/reference/reference.ts';
import { header, type WireResponse } from '../http/exchange.ts';
import { evidenceOf, type Outcome, unclear } from '../outcome/outcome.ts';
import { MAX_MANIFEST_BYTES, mediaTypeOf } from './media-types.ts';

/** Digests of the algorithms that `digestOf` knows. */
const VERIFIABLE = /^sha(?:256|384|512):/;

const DIGEST = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-f]{32,}$/;

/**
 * Classifies a 200 to HEAD. Null when only the body can tell: no digest, a digest other than the one asked for, or a
 * content type that is no manifest's.
 */
export function foundByHead(response: WireResponse, reference: ImageReference, note: string | null): Outcome | null {
  const mediaType = typeOf(response);
  if (isPage(mediaType)) return unclear(response, 'protocol', 'answered with an HTML page, not with a manifest');
  const digest = digestHeader(response);
  if (digest === null || mediaType === null || !mediaType.startsWith('application/')) return null;
  if (reference.digest !== null && reference.digest !== digest) return null;
  return found(response, digest, mediaType, note);
}

/** Classifies a 200 to GET by what the body is. A digest that was asked for is compared with the bytes themselves. */
export function foundByGet(response: WireResponse, reference: ImageReference, note: string | null): Outcome {
  const contentType = typeOf(response);
  if (isPage(contentType)) return unclear(response, 'protocol', 'answered with an HTML page, not with a manifest');
  if (response.isTruncated)
    return unclear(response, 'protocol', `the manifest is larger than ${MAX_MANIFEST_BYTES} bytes`);
  const manifest = readManifest(response.body);
  if (!manifest) return unclear(response, 'protocol', 'answered with something that is no manifest');
  const own = typeof manifest.mediaType === 'string' ? mediaTypeOf(manifest.mediaType) : null;
  const mediaType = contentType?.startsWith('application/vnd.') ? contentType : (own ?? contentType);
  if (reference.digest === null) {
    return found(response, digestHeader(response) ?? digestOf(response.body, 'sha256'), mediaType, note);
  }
  const served = digestOf(response.body, reference.digest.split(':')[0]!);
  if (served !== reference.digest) return unclear(response, 'protocol', `answered with another digest, ${served}`);
  return found(response, served, mediaType, note);
}

/** Reads a manifest's JSON; null when it is none, whatever its type says. */
export function readManifest(body: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const record = value as Record<string, unknown>;
    return isManifest(record) ? record : null;
  } catch {
    return null;
  }
}

/**
 * Whether a JSON object has what makes a manifest: an index lists manifests, an image its layers and config
 * (image-spec), schema 1 its layers. `{"schemaVersion":2}` alone is a proxy's or a broken push's, and no runtime can
 * pull it.
 */
function isManifest({ manifests, config, layers, fsLayers }: Record<string, unknown>): boolean {
  if ([manifests, layers, fsLayers].some((list) => Array.isArray(list))) return true;
  return typeof config === 'object' && config !== null && typeof Reflect.get(config, 'digest') === 'string';
}

/** The digest of bytes; an algorithm that is not registered is taken as sha256. */
export function digestOf(body: Uint8Array, algorithm: string): string {
  const name = algorithm === 'sha512' || algorithm === 'sha384' ? algorithm : 'sha256';
  return `${name}:${createHash(name).update(body).digest('hex')}`;
}

/**
 * Says what is wrong with an answer whose bytes are to have a digest; null when they have it, or its algorithm is
 * unknown.
 */
export function contradictionOf(response: WireResponse, digest: string): string | null {
  const served = VERIFIABLE.test(digest) ? digestOf(response.body, digest.split(':')[0]!) : digest;
  if (served === digest) return null;
  if (isPage(typeOf(response))) return 'answered with an HTML page, not with what it was asked for';
  return `answered with another digest, ${served}`;
}

/**
 * Whether a 200 to HEAD is that of a blob: its length is the one that the manifest names, and it is no page. A proxy's
 * login page and an empty 200 are not.
 *
 * @param size bytes as the manifest names them; null: it does not
 */
export function isBlobByHead(response: WireResponse, size: number | null): boolean {
  const length = header(response, 'content-length');
  return length !== null && Number(length) === size && !isPage(typeOf(response));
}

function typeOf(response: WireResponse): string | null {
  return mediaTypeOf(header(response, 'content-type'));
}

/** `Docker-Content-Digest`, or null when it is missing or malformed. */
export function digestHeader(response: WireResponse): string | null {
  const digest = header(response, 'docker-content-digest')?.trim() ?? '';
  return DIGEST.test(digest) ? digest : null;
}

function isPage(mediaType: string | null): boolean {
  return mediaType === 'text/html' || mediaType === 'application/xhtml+xml';
}

function found(response: WireResponse, digest: string, mediaType: string | null, note: string | null): Outcome {
  return { meaning: { state: 'found', digest, mediaType }, evidence: evidenceOf(response, note), waitMs: null };
}
