import type { Evidence, PlatformManifest, UnreadPart } from '../core/answer.ts';
import type { Platform } from '../core/platform.ts';
import { lookUpAs } from './identity-lookup.ts';
import { type ManifestShape, manifestShape } from './manifest-shape.ts';
import { MAX_ERROR_BYTES } from './media-types.ts';
import { type ReadAs, readResource } from './read-as.ts';
import { readJsonManifest, unreadPart } from './read-manifest.ts';

/** A child of an index, and what its manifest says when it could be read. */
export interface ChildResult {
  readonly platform: PlatformManifest;
  readonly shape: ManifestShape | null;
  readonly unread: readonly UnreadPart[];
}

/** What is asked for. */
export interface Child {
  readonly platform: Platform;
  readonly digest: string;
}

/**
 * Finds out whether a child of an index is really served, with its config. Behind a mirror only HEAD is sent until the
 * child is known to be there: a GET would fill the cache and hide the gap from everyone but the first node
 * (camunda-platform-helm#6921).
 *
 * @param isHeadTrusted true when the index itself was found by HEAD: a mirror that does not know HEAD proves nothing by it
 */
export async function readChild(as: ReadAs, child: Child, isHeadTrusted: boolean): Promise<ChildResult> {
  const { session, host, credential } = as;
  const { platform, digest } = child;
  // What can be read is there. HEAD is asked first where a GET would do harm, and after a GET that failed, for the reason.
  const first = host.isMirror ? null : await readJsonManifest(as, digest);
  if (first?.ok) return withConfig(as, child, first.manifest);
  const reference = { ...as.reference, tag: null, digest };
  const isHeadOnly = host.isMirror && isHeadTrusted;
  const answer = await lookUpAs(session, host, reference, credential, { isHeadOnly });
  const { evidence } = answer;
  if (answer.state !== 'found') {
    const isGone = answer.state === 'absent' || (isHeadOnly && evidence.status === 404);
    const reason = answer.state === 'unverified' ? answer.reason : 'protocol';
    const unread: UnreadPart[] = isGone ? [] : [{ part: 'manifest', name: digest, reason, evidence }];
    return { platform: { platform, digest, size: null, served: isGone ? false : null, evidence }, shape: null, unread };
  }
  const read = first ?? (await readJsonManifest(as, digest));
  if (read.ok) return withConfig(as, child, read.manifest);
  const part = { platform, digest, size: null, served: null, evidence: read.unread.evidence };
  return { platform: part, shape: null, unread: [read.unread] };
}

/** A child whose manifest is served, and whether its config is. */
async function withConfig(
  as: ReadAs,
  { platform, digest }: Child,
  manifest: Readonly<Record<string, unknown>>,
): Promise<ChildResult> {
  const shape = manifestShape(manifest);
  const { served, evidence, unread } = shape.configDigest === null ? SERVED : await headBlob(as, shape.configDigest);
  return { platform: { platform, digest, size: shape.size, served, evidence }, shape, unread };
}

interface BlobState {
  readonly served: boolean | null;
  readonly evidence: Evidence | null;
  readonly unread: readonly UnreadPart[];
}

const SERVED: BlobState = { served: true, evidence: null, unread: [] };

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
  if (evidence.status === 404) return { served: false, evidence, unread: [] };
  return { served: null, evidence, unread: [unreadPart('config', digest, result.outcome, result.attempts)] };
}
