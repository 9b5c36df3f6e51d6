interface Skip {
  readonly pattern: RegExp;
  /** Groups in which it counts; absent: everywhere. */
  readonly groups?: RegExp;
  readonly reason: string;
}

/**
 * Images that no registry can answer for, by design (docs/reference/kubernetes.md#s7); what a template left behind by
 * mistake is no such thing.
 */
const SKIPS: readonly Skip[] = [
  { pattern: /^auto$/, reason: '"auto" is replaced when the pod is created (Istio)' },
  { pattern: /^ko:\/\//, reason: 'ko builds and replaces this image when it is deployed' },
  { pattern: /^(?:ko|kind)\.local\//, reason: 'ko loads this image into the nodes; it is in no registry' },
  {
    pattern: /^dev\.local\//,
    groups: /(?:^|\.)knative\.dev$/,
    reason: 'Knative takes this image from the nodes; it is in no registry',
  },
  {
    pattern: /\$\([^)]*\)/,
    groups: /^(?:tekton\.dev|argoproj\.io)$/,
    reason: 'a parameter in it is set only when the object runs',
  },
  {
    pattern: /\{\{=?\s*[A-Za-z][\w-]*\.[^{}]*\}\}/,
    groups: /^argoproj\.io$/,
    reason: 'a parameter in it is set only when the workflow runs',
  },
  {
    pattern: /\{\{\s*(?:inputs|workflow|item|tasks|steps)\.[^{}]*\}\}/,
    reason: 'a parameter in it is set only when the workflow runs',
  },
];

/**
 * Says why an image is not looked up although it is no mistake; null when it is a normal one.
 *
 * @param image the image as rendered
 * @param group the API group of the object that names it
 */
export function skipReason(image: string, group: string): string | null {
  const found = SKIPS.find(({ pattern, groups }) => (groups?.test(group) ?? true) && pattern.test(image));
  return found?.reason ?? null;
}
