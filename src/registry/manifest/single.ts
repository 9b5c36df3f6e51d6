import type { ManifestFacts, PlatformManifest, UnreadPart } from '../../core/answer/image-fact.ts';
import type { ReadAs } from '../ask/resource.ts';
import { isBlobAbsent, readConfig } from './config.ts';
import { unreadPart } from './read.ts';
import { manifestShape, platformOf, record } from './shape.ts';

const IMAGE_CONFIG = /^application\/vnd\.(?:oci\.image\.config|docker\.container\.image)\.v1\+json$/;

/** What the manifest of one image tells. */
export interface SingleContent {
  /** Null when it is no image, or its config does not say. */
  readonly platform: PlatformManifest | null;
  readonly missingConfig: NonNullable<ManifestFacts['missingConfig']> | null;
  readonly unread: readonly UnreadPart[];
}

const NOTHING: SingleContent = { platform: null, missingConfig: null, unread: [] };

/** Reads the platform of a single image from its config. */
export async function readSingle(
  as: ReadAs,
  digest: string,
  manifest: Readonly<Record<string, unknown>>,
): Promise<SingleContent> {
  const { configMediaType, configDigest, size } = manifestShape(manifest);
  const isImage = configMediaType !== null && IMAGE_CONFIG.test(configMediaType);
  if (!isImage || configDigest === null) return NOTHING;
  const { attempts, ...result } = await readConfig(as, configDigest);
  if (!result.ok) {
    const { outcome } = result;
    if (isBlobAbsent(outcome)) {
      return { ...NOTHING, missingConfig: { digest: configDigest, evidence: { ...outcome.evidence, attempts } } };
    }
    return { ...NOTHING, unread: [unreadPart('config', configDigest, outcome, attempts)] };
  }
  const platform = platformOf(parseRecord(result.response.body));
  return platform === null
    ? NOTHING
    : { ...NOTHING, platform: { platform, digest, size, served: true, evidence: null } };
}

function parseRecord(body: Buffer): Readonly<Record<string, unknown>> | null {
  try {
    return record(JSON.parse(body.toString('utf8')));
  } catch {
    return null;
  }
}
