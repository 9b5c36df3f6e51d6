import type { Answer } from '../../core/answer/answer.ts';
import type { ManifestFacts, UnreadPart } from '../../core/answer/image-fact.ts';
import type { Platform } from '../../core/platform/platform.ts';
import { lookUpAs } from '../ask/look-up-as.ts';
import { isIndexType, mediaTypeOf, SCHEMA1_TYPES } from '../ask/media-types.ts';
import type { ReadAs } from '../ask/resource.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { readIndex } from './image-index.ts';
import { readJsonManifest } from './read.ts';
import { manifestShape } from './shape.ts';
import { readSingle } from './single.ts';

type Found = Extract<Answer, { state: 'found' }>;

/** What was read of a found image, and what could not be read. */
export interface ManifestReading {
  readonly manifest: ManifestFacts | null;
  readonly unread: readonly UnreadPart[];
  /** Why the image is not found after all, or null: what is served under its name is no manifest. */
  readonly denial: Outcome | null;
}

/**
 * Reads what a found image is made of: platforms, whether the required ones are really served, sizes, media types, and
 * what the tag of `tag@digest` resolves to now. Never throws.
 *
 * @param required children for these platforms are asked for, the others are only listed
 */
export async function readManifestFacts(
  as: ReadAs,
  found: Found,
  required: readonly Platform[],
): Promise<ManifestReading> {
  const { reference } = as;
  // Schema 1 has no platforms to read, and what there is to say about it is its type.
  if (SCHEMA1_TYPES.includes(found.mediaType ?? '')) return readingOf(ofType(found.mediaType!, null));
  const name = found.digest ?? reference.digest ?? reference.tag ?? 'latest';
  const [read, tag] = await Promise.all([readJsonManifest(as, name), readTag(as)]);
  if (!read.ok) return { manifest: null, unread: [read.unread], denial: read.denial ?? null };
  const own = typeof read.manifest.mediaType === 'string' ? mediaTypeOf(read.manifest.mediaType) : null;
  const mediaType = found.mediaType ?? own ?? 'application/octet-stream';
  const isIndex = isIndexType(mediaType) || Array.isArray(read.manifest.manifests);
  const shape = manifestShape(read.manifest);
  if (isIndex) {
    const content = await readIndex(as, read.manifest, required);
    const configMediaType = content.shape?.configMediaType ?? null;
    const artifactType = shape.artifactType ?? content.shape?.artifactType ?? null;
    const { platforms, unread } = content;
    return readingOf({ mediaType, ...tag, isIndex, configMediaType, artifactType, platforms }, unread);
  }
  const { platform, missingConfig, unread } = await readSingle(as, name, read.manifest);
  const { configMediaType, artifactType } = shape;
  const platforms = platform === null ? [] : [platform];
  const missing = missingConfig === null ? {} : { missingConfig };
  return readingOf({ mediaType, ...tag, configMediaType, artifactType, platforms, ...missing }, unread);
}

/** A reading that contradicts nothing. */
export function readingOf(manifest: ManifestFacts | null, unread: readonly UnreadPart[] = []): ManifestReading {
  return { manifest, unread, denial: null };
}

/**
 * For `tag@digest` whose digest is gone: what the tag resolves to now. Null when there is no tag, or it is gone too.
 */
export async function readTagOfAbsentDigest(as: ReadAs): Promise<ManifestFacts | null> {
  const { tag, digest } = as.reference;
  if (tag === null || digest === null) return null;
  const answer = await lookUpAs(as.session, as.host, { ...as.reference, digest: null }, as.credential);
  if (answer.state !== 'found' || answer.digest === null) return null;
  return ofType(answer.mediaType ?? 'application/octet-stream', answer.digest);
}

function ofType(mediaType: string, tagDigest: string | null): ManifestFacts {
  return { mediaType, configMediaType: null, artifactType: null, platforms: [], tagDigest };
}

/** What a tag that stands beside a digest is now. */
async function readTag({ session, host, reference, credential }: ReadAs): Promise<TagNow> {
  if (reference.tag === null || reference.digest === null) return { tagDigest: null };
  const answer = await lookUpAs(session, host, { ...reference, digest: null }, credential);
  if (answer.state === 'absent' && answer.what === 'tag') return { tagDigest: null, isTagAbsent: true };
  return { tagDigest: answer.state === 'found' ? answer.digest : null };
}

type TagNow = Pick<ManifestFacts, 'tagDigest' | 'isTagAbsent'>;
