import { field, isObject, join, listOf, type Pointed } from './json.ts';

/** Objects whose pod specs are patterns, schemas or patches rather than pods. */
const NO_PODS_IN_GROUPS =
  /^(?:apiextensions\.k8s\.io|admissionregistration\.k8s\.io|(?:policies\.)?kyverno\.io|(?:.+\.)?gatekeeper\.sh)$/;

/** Fields of an object that hold no pods of its own. */
const SKIPPED_AT_ROOT: ReadonlySet<string> = new Set(['metadata', 'status', 'data', 'stringData', 'binaryData']);
/** Fields that hold a schema, or the values of another chart. */
const SKIPPED_ANYWHERE: ReadonlySet<string> = new Set(['openAPIV3Schema', 'values', 'valuesObject', 'status']);

/** Deeper than any custom resource nests; a hostile object ends here. */
const MAX_DEPTH = 64;

/** Whether objects of a group may embed pod specs. */
export function mayEmbedPods(group: string): boolean {
  return !NO_PODS_IN_GROUPS.test(group);
}

/**
 * Finds the pod specs in an object of unknown kind by their structure: an object that has `containers: [{name, image}]`
 * (docs/reference/kubernetes.md#s1-5), or such `initContainers`, where an operator fills in the image of the others. An
 * `image` anywhere else, such as `rbd.image`, does not count.
 *
 * @returns the pod specs with their pointers, in the order of sorted keys
 */
export function findPodSpecs(root: Pointed): readonly Pointed[] {
  const found: Pointed[] = [];
  visit(root, 0, found);
  return found;
}

function visit(at: Pointed, depth: number, found: Pointed[]): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(at.value)) {
    for (const [index, value] of at.value.entries())
      visit({ pointer: join(at.pointer, index), value }, depth + 1, found);
    return;
  }
  if (!isObject(at.value)) return;
  if (isPodSpec(at.value)) {
    found.push(at);
    return;
  }
  for (const key of Object.keys(at.value).sort()) {
    if (SKIPPED_ANYWHERE.has(key) || (depth === 0 && SKIPPED_AT_ROOT.has(key))) continue;
    visit({ pointer: join(at.pointer, key), value: at.value[key] }, depth + 1, found);
  }
}

function isPodSpec(value: unknown): boolean {
  return ['containers', 'initContainers'].some((key) =>
    listOf(field(value, key)).some(
      (container) => typeof field(container, 'name') === 'string' && typeof field(container, 'image') === 'string',
    ),
  );
}
