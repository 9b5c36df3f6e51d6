import type { Evidence, PlatformManifest } from '../core/answer.ts';
import { readManifest } from './found.ts';
import { lookUpAs } from './identity-lookup.ts';
import { type IndexEntry, type ManifestShape, manifestShape } from './manifest-shape.ts';
import { ACCEPT_MANIFESTS, MAX_ERROR_BYTES, MAX_MANIFEST_BYTES } from './media-types.ts';
import { type ReadAs, readResource } from './read-as.ts';

/** A child of an index, and what its manifest says when it could be read. */
export interface ChildResult {
  readonly platform: PlatformManifest;
  readonly shape: ManifestShape | null;
}

/**
 * Finds out whether a child of an index is really served, with its config. Behind a mirror only HEAD is sent until the
 * child is known to be there: a GET would fill the cache and hide the gap from everyone but the first node
 * (camunda-platform-helm#6921).
 */
export async function readChild(as: ReadAs, entry: IndexEntry): Promise<ChildResult> {
  const { session, host, credential } = as;
  const reference = { ...as.reference, tag: null, digest: entry.digest };
  const answer = await lookUpAs(session, host, reference, credential, { isHeadOnly: host.isMirror });
  const { evidence } = answer;
  if (answer.state !== 'found') {
    const isGone = answer.state === 'absent' || (host.isMirror && evidence.status === 404);
    return { platform: { ...entry, size: null, served: isGone ? false : null, evidence }, shape: null };
  }
  const manifest = await readJsonManifest(as, entry.digest);
  if (!manifest) return { platform: { ...entry, size: null, served: true, evidence: null }, shape: null };
  const shape = manifestShape(manifest);
  const config = shape.configDigest === null ? SERVED : await headBlob(as, shape.configDigest);
  return { platform: { ...entry, size: shape.size, ...config }, shape };
}

/** Reads a manifest by digest or tag; null when it cannot be read. */
export async function readJsonManifest(as: ReadAs, name: string): Promise<Record<string, unknown> | null> {
  const resource = {
    method: 'GET',
    rest: `manifests/${name}`,
    accept: ACCEPT_MANIFESTS,
    maxBytes: MAX_MANIFEST_BYTES,
  } as const;
  const result = await readResource(as, resource);
  return result.ok ? readManifest(result.response.body) : null;
}

interface BlobState {
  readonly served: boolean | null;
  readonly evidence: Evidence | null;
}

const SERVED: BlobState = { served: true, evidence: null };

/**
 * Asks whether a blob is served. A redirect is the registry's word that it has it; where it leads is not asked, since a
 * signed address for GET refuses HEAD.
 */
async function headBlob(as: ReadAs, digest: string): Promise<BlobState> {
  const result = await readResource(as, {
    method: 'HEAD',
    rest: `blobs/${digest}`,
    accept: null,
    maxBytes: MAX_ERROR_BYTES,
    isRedirectAnAnswer: true,
  });
  if (result.ok) return SERVED;
  const evidence = { ...result.outcome.evidence, attempts: result.attempts };
  return { served: evidence.status === 404 ? false : null, evidence };
}
