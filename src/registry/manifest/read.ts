import type { UnreadPart } from '../../core/answer/image-fact.ts';
import { contradictionOf, readManifest } from '../ask/found.ts';
import { ACCEPT_MANIFESTS, MAX_MANIFEST_BYTES } from '../ask/media-types.ts';
import { type ReadAs, readResource } from '../ask/resource.ts';
import { type Outcome, unclear } from '../outcome/outcome.ts';

/** A manifest, or why it could not be read. */
export type ManifestRead =
  | { readonly ok: true; readonly manifest: Readonly<Record<string, unknown>> }
  /** `denial` is set when what was served is no manifest at all: then a 200 to HEAD meant nothing either. */
  | { readonly ok: false; readonly unread: UnreadPart; readonly denial?: Outcome };

/**
 * Reads a manifest by digest or tag, as the runtime does after its HEAD. Bytes that do not have the digest they were
 * asked by are not the manifest: the runtime refuses them too. Never throws.
 */
export async function readJsonManifest(as: ReadAs, name: string): Promise<ManifestRead> {
  const resource = {
    method: 'GET',
    rest: `manifests/${name}`,
    accept: ACCEPT_MANIFESTS,
    maxBytes: MAX_MANIFEST_BYTES,
  } as const;
  const { attempts, ...result } = await readResource(as, resource);
  if (!result.ok) return { ok: false, unread: unreadPart('manifest', name, result.outcome, attempts) };
  const { response } = result;
  const problem = (why: string): ManifestRead => ({
    ok: false,
    unread: unreadPart('manifest', name, unclear(response, 'protocol', why), attempts),
  });
  const why = contradictionOf(response, name);
  if (why !== null) return problem(why);
  const manifest = readManifest(response.body);
  if (manifest) return { ok: true, manifest };
  const denial = unclear(response, 'protocol', 'answered with something that is no manifest');
  return { ok: false, unread: unreadPart('manifest', name, denial, attempts), denial };
}

/**
 * Says that a part could not be read. That the registry lacks what it has just named is a contradiction: `protocol`.
 */
export function unreadPart(
  part: UnreadPart['part'],
  name: string,
  { meaning, evidence }: Outcome,
  attempts: number,
): UnreadPart {
  const reason = meaning.state === 'unverified' ? meaning.reason : 'protocol';
  return { part, name, reason, evidence: { ...evidence, attempts } };
}
