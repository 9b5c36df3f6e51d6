/**
 * The manifests that a container runtime can read; all four are always accepted (docs/reference/registries.md#s2-2).
 */
export const MANIFEST_TYPES: readonly string[] = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

/** `Accept` of every manifest request. */
export const ACCEPT_MANIFESTS = MANIFEST_TYPES.join(', ');

/** Accepted only to tell a manifest of schema 1 from one that is not there: containerd 2.1 no longer pulls it. */
export const SCHEMA1_TYPES: readonly string[] = [
  'application/vnd.docker.distribution.manifest.v1+prettyjws',
  'application/vnd.docker.distribution.manifest.v1+json',
];

/** Bytes of a manifest at most, as containerd has it (`resolver.go`: "rejecting %d byte manifest"). */
export const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
/** Bytes of an error body at most, as go-containerregistry has it. */
export const MAX_ERROR_BYTES = 64 * 1024;

const INDEX_TYPES = new Set(MANIFEST_TYPES.slice(0, 2));

/** Whether a media type is an index (manifest list). */
export function isIndexType(mediaType: string): boolean {
  return INDEX_TYPES.has(mediaType);
}

/**
 * The media type of a `Content-Type` header without parameters, lower case; null when it is missing or malformed
 * (RFC 6838 §4.2).
 */
export function mediaTypeOf(contentType: string | null): string | null {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return /^[\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127}$/.test(type) ? type : null;
}
