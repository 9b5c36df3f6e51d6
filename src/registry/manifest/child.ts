import type { Evidence } from '../../core/answer/answer.ts';
import type { PlatformManifest, UnreadPart } from '../../core/answer/image-fact.ts';
import type { Platform } from '../../core/platform/platform.ts';
import { isBlobByHead } from '../ask/found.ts';
import { lookUpAs } from '../ask/look-up-as.ts';
import { MAX_ERROR_BYTES } from '../ask/media-types.ts';
import { type ReadAs, type ResourceResult, readResource } from '../ask/resource.ts';
import { isBlobAbsent, MAX_CONFIG_BYTES, readConfig } from './config.ts';
import { readJsonManifest, unreadPart } from './read.ts';
import { type ManifestShape, manifestShape } from './shape.ts';

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
 * Finds out whether a child of an index is really served, with its config. Behind a mirror HEAD is sent first: a GET
 * fills the cache (camunda-platform-helm#6921). A 404 to HEAD has no body and proves nothing, a proxy may have sent it:
 * GET says whether it is the registry's own word.
 */
export async function readChild(as: ReadAs, child: Child): Promise<ChildResult> {
  const { session, host, credential } = as;
  const { platform, digest } = child;
  // What can be read is there. HEAD is asked first where a GET would do harm, and after a GET that failed, for the
  // reason.
  const first = host.isMirror ? null : await readJsonManifest(as, digest);
  if (first?.ok) return withConfig(as, child, first.manifest);
  const reference = { ...as.reference, tag: null, digest };
  const answer = await lookUpAs(session, host, reference, credential);
  const { evidence } = answer;
  if (answer.state !== 'found') {
    const isGone = answer.state === 'absent';
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
  const { served, evidence, unread } =
    shape.configDigest === null ? SERVED : await headConfig(as, shape.configDigest, shape.configSize);
  return { platform: { platform, digest, size: shape.size, served, evidence }, shape, unread };
}

interface BlobState {
  readonly served: boolean | null;
  readonly evidence: Evidence | null;
  readonly unread: readonly UnreadPart[];
}

const SERVED: BlobState = { served: true, evidence: null, unread: [] };

/**
 * Asks whether a config is served. A redirect is the registry's word that it has it; where it leads is not asked, since
 * a signed address for GET refuses HEAD. A 200 that is not the config's by its headers is asked for again by GET, whose
 * bytes have the digest or not; one that is too large to be read is believed.
 *
 * @param size bytes as the manifest names them
 */
async function headConfig(as: ReadAs, digest: string, size: number | null): Promise<BlobState> {
  const result = await readResource(as, {
    method: 'HEAD',
    rest: `blobs/${digest}`,
    accept: null,
    maxBytes: MAX_ERROR_BYTES,
    isRedirectAnAnswer: true,
  });
  if (result.ok) {
    const { response } = result;
    const isBeyondReading = (size ?? 0) > MAX_CONFIG_BYTES;
    return response.status !== 200 || isBeyondReading || isBlobByHead(response, size) ? SERVED : getConfig(as, digest);
  }
  return result.outcome.evidence.status === 404 ? getConfig(as, digest) : refusedConfig(digest, result);
}

/** Asks again by GET, whose body says who answers, and whether it is the config. */
async function getConfig(as: ReadAs, digest: string): Promise<BlobState> {
  const result = await readConfig(as, digest);
  return result.ok ? SERVED : refusedConfig(digest, result);
}

function refusedConfig(digest: string, { outcome, attempts }: Extract<ResourceResult, { ok: false }>): BlobState {
  const evidence = { ...outcome.evidence, attempts };
  if (isBlobAbsent(outcome)) return { served: false, evidence, unread: [] };
  return { served: null, evidence, unread: [unreadPart('config', digest, outcome, attempts)] };
}
