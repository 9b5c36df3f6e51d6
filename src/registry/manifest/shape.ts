import type { Platform } from '../../core/platform/platform.ts';
import { isIndexType } from '../ask/media-types.ts';

/** The fields of an image manifest that are used (image-spec, image manifest). */
export interface ManifestShape {
  readonly configMediaType: string | null;
  readonly configDigest: string | null;
  /** Bytes of the config, as its descriptor says. */
  readonly configSize: number | null;
  readonly artifactType: string | null;
  /** Compressed bytes of all layers; null when a layer does not say. */
  readonly size: number | null;
}

/** One entry of an index that is an image, or an index of images. */
export interface IndexEntry {
  /** Null when the entry does not say: then its own config does. */
  readonly platform: Platform | null;
  readonly digest: string;
  /** True for an index inside the index. */
  readonly isIndex: boolean;
}

const DIGEST = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-f]{32,128}$/;

/** Reads an image manifest, tolerating fields of a wrong type. */
export function manifestShape(manifest: Readonly<Record<string, unknown>>): ManifestShape {
  const config = record(manifest.config);
  const layers = Array.isArray(manifest.layers) ? manifest.layers.map((layer) => record(layer)?.size) : null;
  const isSized = layers?.every((size) => typeof size === 'number' && Number.isSafeInteger(size) && size >= 0) ?? false;
  return {
    configMediaType: text(config?.mediaType),
    configDigest: digest(config?.digest),
    configSize: typeof config?.size === 'number' ? config.size : null,
    artifactType: text(manifest.artifactType),
    size: isSized ? (layers as number[]).reduce((sum, size) => sum + size, 0) : null,
  };
}

/**
 * Reads the images of an index. Attestation entries are left out by their annotation first and by `unknown/unknown`
 * second (docs/reference/registries.md#s1-6). An entry without a platform stays: containerd looks into it
 * (`images.Manifest`).
 */
export function indexEntries(index: Readonly<Record<string, unknown>>): readonly IndexEntry[] {
  const entries = Array.isArray(index.manifests) ? index.manifests : [];
  return entries.flatMap((value) => {
    const entry = record(value);
    const own = digest(entry?.digest);
    const platform = platformOf(record(entry?.platform));
    const isAttestation = record(entry?.annotations)?.['vnd.docker.reference.type'] === 'attestation-manifest';
    if (!own || isAttestation || platform?.os === 'unknown' || platform?.architecture === 'unknown') return [];
    return [{ platform, digest: own, isIndex: isIndexType(text(entry?.mediaType) ?? '') }];
  });
}

/** Reads the platform of an index entry or of an image's config; null when it says none. */
export function platformOf(value: Readonly<Record<string, unknown>> | null): Platform | null {
  const [os, architecture, variant] = [text(value?.os), text(value?.architecture), text(value?.variant)];
  if (os === null || architecture === null) return null;
  return variant === null ? { os, architecture } : { os, architecture, variant };
}

/** An object, or null. */
export function record(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** Text from outside that is shown later: printable ASCII of a sane length. */
function text(value: unknown): string | null {
  return typeof value === 'string' && /^[\x21-\x7e]{1,255}$/.test(value) ? value : null;
}

function digest(value: unknown): string | null {
  return typeof value === 'string' && DIGEST.test(value) ? value : null;
}
