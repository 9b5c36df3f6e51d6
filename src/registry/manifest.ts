import type { Answer, ManifestFacts, PlatformManifest } from '../core/answer.ts';
import type { Platform } from '../core/platform.ts';
import { runsOn } from '../core/platform-match.ts';
import { readChild, readJsonManifest } from './child-manifest.ts';
import { lookUpAs } from './identity-lookup.ts';
import { indexEntries, manifestShape, platformOf, record } from './manifest-shape.ts';
import { isIndexType, mediaTypeOf, SCHEMA1_TYPES } from './media-types.ts';
import { type ReadAs, readResource } from './read-as.ts';

type Found = Extract<Answer, { state: 'found' }>;

const MAX_CONFIG_BYTES = 4 * 1024 * 1024;
const IMAGE_CONFIG = /^application\/vnd\.(?:oci\.image\.config|docker\.container\.image)\.v1\+json$/;

/**
 * Reads what a found image is made of: platforms, whether the required ones are really served, sizes, media types, and what
 * the tag of `tag@digest` resolves to now. Null when the manifest cannot be read. Never throws.
 *
 * @param required children for these platforms are asked for, the others are only listed
 */
export async function readManifestFacts(
  as: ReadAs,
  found: Found,
  required: readonly Platform[],
): Promise<ManifestFacts | null> {
  const { reference } = as;
  // Schema 1 has no platforms to read, and what there is to say about it is its type.
  if (SCHEMA1_TYPES.includes(found.mediaType ?? '')) return ofType(found.mediaType!, null);
  const name = found.digest ?? reference.digest ?? reference.tag ?? 'latest';
  const [manifest, tagDigest] = await Promise.all([readJsonManifest(as, name), readTagDigest(as)]);
  if (!manifest) return null;
  const own = typeof manifest.mediaType === 'string' ? mediaTypeOf(manifest.mediaType) : null;
  const mediaType = found.mediaType ?? own ?? 'application/octet-stream';
  const isIndex = isIndexType(mediaType) || Array.isArray(manifest.manifests);
  const parts = isIndex ? await readIndex(as, manifest, required) : await readSingle(as, name, manifest);
  return { mediaType, tagDigest, ...parts };
}

/** For `tag@digest` whose digest is gone: what the tag resolves to now. Null when there is no tag, or it is gone too. */
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

type Parts = Pick<ManifestFacts, 'configMediaType' | 'artifactType' | 'platforms'>;

async function readIndex(as: ReadAs, index: Record<string, unknown>, required: readonly Platform[]): Promise<Parts> {
  const children = await Promise.all(
    indexEntries(index).map(async (entry) => {
      const isRequired = required.some((platform) => runsOn(entry.platform, platform));
      return isRequired ? readChild(as, entry) : { platform: unread(entry), shape: null };
    }),
  );
  const shape = children.find((child) => child.shape !== null)?.shape ?? null;
  return {
    configMediaType: shape?.configMediaType ?? null,
    artifactType: manifestShape(index).artifactType ?? shape?.artifactType ?? null,
    platforms: children.map(({ platform }) => platform),
  };
}

async function readSingle(as: ReadAs, name: string, manifest: Record<string, unknown>): Promise<Parts> {
  const { configMediaType, configDigest, artifactType, size } = manifestShape(manifest);
  const isImage = configMediaType !== null && IMAGE_CONFIG.test(configMediaType);
  if (!isImage || configDigest === null) return { configMediaType, artifactType, platforms: [] };
  const resource = { method: 'GET', rest: `blobs/${configDigest}`, accept: null, maxBytes: MAX_CONFIG_BYTES } as const;
  const result = await readResource(as, resource);
  const platform = result.ok ? platformOf(parseRecord(result.response.body)) : null;
  return {
    configMediaType,
    artifactType,
    platforms: platform ? [{ platform, digest: name, size, served: true, evidence: null }] : [],
  };
}

async function readTagDigest({ session, host, reference, credential }: ReadAs): Promise<string | null> {
  if (reference.tag === null || reference.digest === null) return null;
  const answer = await lookUpAs(session, host, { ...reference, digest: null }, credential);
  return answer.state === 'found' ? answer.digest : null;
}

function unread(entry: Pick<PlatformManifest, 'platform' | 'digest'>): PlatformManifest {
  return { ...entry, size: null, served: null, evidence: null };
}

function parseRecord(body: Buffer): Readonly<Record<string, unknown>> | null {
  try {
    return record(JSON.parse(body.toString('utf8')));
  } catch {
    return null;
  }
}
