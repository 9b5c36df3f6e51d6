import type { ContainerRole } from '../core/facts/image-use.ts';
import { field, items, join, type Pointed, select, textField } from './json.ts';
import type { RenderedObject } from './objects.ts';
import { findPodSpecs, mayEmbedPods } from './structural.ts';
import { findWorkload, type WorkloadShape } from './workloads/index.ts';

/** One field that names an image. */
export interface ImageSite {
  /** JSON pointer of the image in the document; where it would stand when it is missing. */
  readonly pointer: string;
  /** The image as rendered; undefined when the field is missing. */
  readonly image: unknown;
  readonly container: string;
  readonly role: ContainerRole;
  readonly pullPolicy: unknown;
  /** The container object, to look for fields that stand on it by mistake. */
  readonly holder: Pointed;
}

/** One pod, or what comes nearest to it, with the images that it uses. */
export interface PodSite {
  /** The pod spec: where pull secrets and the service account are written. */
  readonly spec: Pointed;
  /** False for a custom resource whose operator makes the pods. */
  readonly isPodSpec: boolean;
  /** Objects around the pod spec, where pull secrets are written by mistake. */
  readonly surroundings: readonly Pointed[];
  readonly pullSecretForm: 'objects' | 'names';
  readonly pullSecretField: string;
  readonly images: readonly ImageSite[];
}

/**
 * Finds the pods of an object and the images in them: by the table of kinds, and in custom resources also by structure.
 * In Kubernetes' own kinds a container without an image is reported with an undefined image; an operator may fill it in
 * elsewhere.
 */
export function findPods(rendered: RenderedObject): readonly PodSite[] {
  const root: Pointed = { pointer: rendered.pointer, value: rendered.object };
  const known = findWorkload(rendered.group, rendered.kind);
  if (known?.isCore) return (known.shape.podSpecs ?? []).flatMap((path) => corePods(root, path));
  const listed = (known?.shape.podSpecs ?? []).flatMap((path) => select(root, path));
  const embedded = mayEmbedPods(rendered.group) ? findPodSpecs(root) : [];
  const taken = new Set(listed.map(({ pointer }) => pointer));
  const pods = [...listed, ...embedded.filter(({ pointer }) => !taken.has(pointer))].map((spec) => podOf(spec, []));
  const operated = known ? operatedPod(root, known.shape) : [];
  return unique([...operated, ...pods].map((pod) => ({ ...pod, images: pod.images.filter(hasImage) })));
}

function corePods(root: Pointed, path: string): readonly PodSite[] {
  const steps = path.split('.');
  const surroundings = steps.flatMap((_, index) => select(root, steps.slice(0, index).join('.')));
  return select(root, path).map((spec) => podOf(spec, surroundings));
}

function podOf(spec: Pointed, surroundings: readonly Pointed[]): PodSite {
  const images = [
    ...containersAt(spec, 'initContainers', 'init'),
    ...containersAt(spec, 'containers', 'container'),
    ...containersAt(spec, 'ephemeralContainers', 'ephemeral'),
    ...volumesAt(spec, 'volumes'),
  ];
  const secrets = { pullSecretForm: 'objects', pullSecretField: 'imagePullSecrets' } as const;
  return { spec, isPodSpec: true, surroundings, ...secrets, images };
}

function operatedPod(root: Pointed, shape: WorkloadShape): readonly PodSite[] {
  const spec = select(root, shape.context ?? 'spec')[0] ?? { pointer: join(root.pointer, 'spec'), value: null };
  const images = [
    ...(shape.images ?? []).flatMap((path) => select(root, path).map((image) => plainImage(image, root, spec))),
    ...(shape.initContainers ?? []).flatMap((path) => containersAt(root, path, 'init')),
    ...(shape.container ?? []).flatMap((path) => select(root, path).map((at) => containerOf(at, root, 'container'))),
    ...(shape.containers ?? []).flatMap((path) => containersAt(root, path, 'container')),
    ...(shape.volumes ?? []).flatMap((path) => volumesAt(root, path)),
  ];
  const pullSecretForm = shape.pullSecretForm ?? 'objects';
  const pullSecretField = shape.pullSecretField ?? 'imagePullSecrets';
  return [{ spec, isPodSpec: false, surroundings: [], pullSecretForm, pullSecretField, images }];
}

function containersAt(root: Pointed, path: string, role: ContainerRole): readonly ImageSite[] {
  return select(root, path)
    .flatMap(items)
    .map((container) => containerOf(container, root, role));
}

/** A container without a name is called after its place. */
function containerOf(holder: Pointed, root: Pointed, role: ContainerRole): ImageSite {
  return {
    pointer: join(holder.pointer, 'image'),
    image: field(holder.value, 'image'),
    container: textField(holder.value, 'name') ?? placeIn(root, holder),
    role,
    pullPolicy: field(holder.value, 'imagePullPolicy'),
    holder,
  };
}

function volumesAt(root: Pointed, path: string): readonly ImageSite[] {
  return select(root, path)
    .flatMap(items)
    .flatMap((volume): ImageSite[] => {
      const image = field(volume.value, 'image');
      if (image === undefined || image === null) return [];
      const holder = { pointer: join(volume.pointer, 'image'), value: image };
      const container = textField(volume.value, 'name') ?? '';
      const site = { pointer: join(holder.pointer, 'reference'), image: field(image, 'reference'), container, holder };
      return [{ ...site, role: 'volume', pullPolicy: field(image, 'pullPolicy') }];
    });
}

/** A custom resource's own field: the container is called after the field's path. */
function plainImage(image: Pointed, root: Pointed, context: Pointed): ImageSite {
  const container = placeIn(root, image);
  const pullPolicy = field(context.value, 'imagePullPolicy');
  return { pointer: image.pointer, image: image.value, container, role: 'container', pullPolicy, holder: image };
}

/** The path from one value to another inside it: `spec.image`. */
function placeIn(root: Pointed, inner: Pointed): string {
  return inner.pointer.slice(root.pointer.length + 1).replaceAll('/', '.');
}

function hasImage({ image }: ImageSite): boolean {
  return image !== undefined && image !== null && (typeof image !== 'string' || image.trim() !== '');
}

/** Each image once, where two paths lead to the same field. */
function unique(pods: readonly PodSite[]): readonly PodSite[] {
  const seen = new Set<string>();
  return pods.map((pod) => ({
    ...pod,
    images: pod.images.filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer)),
  }));
}
