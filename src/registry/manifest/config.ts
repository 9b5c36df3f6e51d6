import { type ReadAs, type ResourceResult, readResource } from '../ask/resource.ts';
import type { Outcome } from '../outcome/outcome.ts';

const MAX_CONFIG_BYTES = 4 * 1024 * 1024;

/** Reads the config of an image, a blob. Never throws. */
export function readConfig(as: ReadAs, digest: string): Promise<ResourceResult> {
  return readResource(as, { method: 'GET', rest: `blobs/${digest}`, accept: null, maxBytes: MAX_CONFIG_BYTES });
}

/**
 * Whether the registry itself says, in the body of its 404, that it lacks a blob which one of its manifests names. A page, an empty
 * body or a store behind a redirect proves nothing.
 */
export function isBlobAbsent({ meaning, evidence }: Outcome): boolean {
  return meaning.state === 'absent' || (evidence.status === 404 && evidence.code === 'BLOB_UNKNOWN');
}
