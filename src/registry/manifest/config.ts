import { contradictionOf } from '../ask/found.ts';
import { type ReadAs, type ResourceResult, readResource } from '../ask/resource.ts';
import { type Outcome, unclear } from '../outcome/outcome.ts';

/** Largest config that is read, in bytes. */
export const MAX_CONFIG_BYTES = 4 * 1024 * 1024;

/**
 * Reads the config of an image, a blob. Bytes that do not have its digest are not the config: the runtime refuses them
 * too. Never throws.
 */
export async function readConfig(as: ReadAs, digest: string): Promise<ResourceResult> {
  const resource = { method: 'GET', rest: `blobs/${digest}`, accept: null, maxBytes: MAX_CONFIG_BYTES } as const;
  const result = await readResource(as, resource);
  if (!result.ok) return result;
  const { response, attempts } = result;
  const why = contradictionOf(response, digest);
  return why === null ? result : { ok: false, outcome: unclear(response, 'protocol', why), attempts };
}

/**
 * Whether the registry itself says, in the body of its 404, that it lacks a blob which one of its manifests names. A
 * page, an empty body or a store behind a redirect proves nothing.
 */
export function isBlobAbsent({ meaning, evidence }: Outcome): boolean {
  return meaning.state === 'absent' || (evidence.status === 404 && evidence.code === 'BLOB_UNKNOWN');
}
