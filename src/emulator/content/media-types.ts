/** The media types that the emulator serves, per format. */
export const mediaTypes = {
  oci: {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar',
  },
  docker: {
    index: 'application/vnd.docker.distribution.manifest.list.v2+json',
    manifest: 'application/vnd.docker.distribution.manifest.v2+json',
    config: 'application/vnd.docker.container.image.v1+json',
    layer: 'application/vnd.docker.image.rootfs.diff.tar',
  },
} as const;

export const schema1MediaType = 'application/vnd.docker.distribution.manifest.v1+prettyjws';
export const helmConfigMediaType = 'application/vnd.cncf.helm.config.v1+json';
export const helmLayerMediaType = 'application/vnd.cncf.helm.chart.content.v1.tar+gzip';
export const inTotoMediaType = 'application/vnd.in-toto+json';
/** The content of OCI 1.1's empty descriptor is `{}`. */
export const emptyMediaType = 'application/vnd.oci.empty.v1+json';

/** True for an index or a manifest list. */
export function isIndex(mediaType: string): boolean {
  return mediaType === mediaTypes.oci.index || mediaType === mediaTypes.docker.index;
}
