import { parsePlatform } from '../../core/platform/platform.ts';
import type { ImageSpec } from '../options.ts';
import { type Blob, blob, describe, jsonBlob, tarLayer } from './blob.ts';
import {
  emptyMediaType,
  helmConfigMediaType,
  helmLayerMediaType,
  mediaTypes,
  schema1MediaType,
} from './media-types.ts';

/** A manifest with everything below it. `manifests` and `blobs` are what the registry serves; the root comes first. */
export interface BuiltImage {
  readonly root: Blob;
  readonly manifests: readonly Blob[];
  readonly blobs: readonly Blob[];
}

type Format = keyof typeof mediaTypes;

/** Builds one image manifest for one platform with its config and layers. */
export async function buildImage(spec: Extract<ImageSpec, { kind: 'image' }>, name: string): Promise<BuiltImage> {
  const format = spec.format ?? 'oci';
  const platform = spec.platform ?? 'linux/amd64';
  const types = mediaTypes[format];
  const label = [name, platform, spec.seed].filter(Boolean).join(' ');
  const layers = await Promise.all(
    (spec.layers ?? [512]).map((size, index) => tarLayer(types.layer, `${label} layer ${index}`, size)),
  );
  const config = jsonBlob(types.config, {
    ...platformFields(platform),
    config: { Cmd: ['/opt/content'], Labels: { 'org.opencontainers.image.title': label } },
    rootfs: { type: 'layers', diff_ids: layers.map((layer) => layer.digest) },
  });
  const root = manifest(format, config, layers);
  return { root, manifests: [root], blobs: [config, ...layers] };
}

/** Builds something that is stored like an image and cannot run: a Helm chart, an artifact, schema 1. */
export function buildOther(spec: Exclude<ImageSpec, { kind: 'image' | 'index' }>, name: string): BuiltImage {
  if (spec.kind === 'chart') {
    const config = jsonBlob(helmConfigMediaType, { name: spec.name, version: spec.version, apiVersion: 'v2' });
    const content = blob(helmLayerMediaType, `chart ${spec.name}-${spec.version}`);
    const root = manifest('oci', config, [content]);
    return { root, manifests: [root], blobs: [config, content] };
  }
  if (spec.kind === 'artifact') {
    const config = blob(emptyMediaType, '{}');
    const content = blob('application/octet-stream', `artifact ${name}`);
    const root = manifest('oci', config, [content], spec.artifactType);
    return { root, manifests: [root], blobs: [config, content] };
  }
  const root = jsonBlob(schema1MediaType, {
    schemaVersion: 1,
    name,
    tag: 'schema1',
    architecture: 'amd64',
    fsLayers: [],
    history: [],
    signatures: [],
  });
  return { root, manifests: [root], blobs: [] };
}

/** An image manifest over a config and layers. */
export function manifest(format: Format, config: Blob, layers: readonly Blob[], artifactType?: string): Blob {
  const mediaType = mediaTypes[format].manifest;
  return jsonBlob(mediaType, {
    schemaVersion: 2,
    mediaType,
    ...(artifactType === undefined ? {} : { artifactType }),
    config: describe(config),
    layers: layers.map(describe),
  });
}

/** `linux/arm64/v8` as the fields of a config or an index entry. */
export function platformFields(text: string): Record<string, string> {
  const platform = parsePlatform(text);
  if (platform === null) throw new Error(`"${text}" is no platform: expected os/architecture[/variant]`);
  return {
    architecture: platform.architecture,
    os: platform.os,
    ...(platform.variant ? { variant: platform.variant } : {}),
  };
}
