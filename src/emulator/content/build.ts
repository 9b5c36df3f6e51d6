import type { ImageSpec } from '../options.ts';
import { type Blob, describe, jsonBlob } from './blob.ts';
import { type BuiltImage, buildImage, buildOther, manifest, platformFields } from './image.ts';
import { inTotoMediaType, mediaTypes } from './media-types.ts';

/** Builds whatever a spec describes. `name` is the repository, it makes equal specs of two repositories differ. */
export function build(spec: ImageSpec, name: string): Promise<BuiltImage> {
  if (spec.kind === 'index') return buildIndex(spec, name);
  if (spec.kind === 'image') return buildImage(spec, name);
  return Promise.resolve(buildOther(spec, name));
}

/**
 * An index with one image a platform; attestation entries as docker/build-push-action adds them
 * (docs/reference/registries.md#s1-6).
 */
async function buildIndex(spec: Extract<ImageSpec, { kind: 'index' }>, name: string): Promise<BuiltImage> {
  const format = spec.format ?? 'oci';
  const children = await Promise.all(
    spec.platforms.map(async (platform) => ({
      platform,
      image: await buildImage({ ...spec, kind: 'image', platform, format }, name),
    })),
  );
  const attestations = spec.attestations === true ? children.map(({ image }) => attestationFor(image.root)) : [];
  const mediaType = mediaTypes[format].index;
  const root = jsonBlob(mediaType, {
    schemaVersion: 2,
    mediaType,
    manifests: [
      ...children.map(({ platform, image }) => ({ ...describe(image.root), platform: platformFields(platform) })),
      ...attestations.map(({ built, subject }) => attestationEntry(built.root, subject)),
    ],
  });
  const isGone = (list: readonly string[] | undefined, platform: string) => list?.includes(platform) === true;
  const served = children.filter(({ platform }) => !isGone(spec.goneManifests, platform));
  return {
    root,
    manifests: [root, ...served.map(({ image }) => image.root), ...attestations.map(({ built }) => built.root)],
    blobs: [
      ...served.flatMap(({ platform, image }) =>
        isGone(spec.goneConfigs, platform) ? image.blobs.slice(1) : image.blobs,
      ),
      ...attestations.flatMap(({ built }) => built.blobs),
    ],
  };
}

function attestationFor(subject: Blob): { built: BuiltImage; subject: Blob } {
  const statement = jsonBlob(inTotoMediaType, {
    _type: 'https://in-toto.io/Statement/v0.1',
    predicateType: 'https://slsa.dev/provenance/v0.2',
    subject: [{ name: '_', digest: { sha256: subject.digest.slice('sha256:'.length) } }],
  });
  const config = jsonBlob(mediaTypes.oci.config, {
    architecture: 'unknown',
    os: 'unknown',
    config: {},
    rootfs: { type: 'layers', diff_ids: [statement.digest] },
  });
  const root = manifest('oci', config, [statement]);
  return { built: { root, manifests: [root], blobs: [config, statement] }, subject };
}

function attestationEntry(attestation: Blob, subject: Blob): object {
  return {
    ...describe(attestation),
    annotations: {
      'vnd.docker.reference.digest': subject.digest,
      'vnd.docker.reference.type': 'attestation-manifest',
    },
    platform: { architecture: 'unknown', os: 'unknown' },
  };
}
