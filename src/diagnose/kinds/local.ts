import type { Kind } from '../case/kind.ts';

/** The image is on this machine, and the pull policy or the cluster looks elsewhere. */
export const LOCAL = {
  'never-pull': {
    rule: 'pull-policy-never-registry',
    cause: 'C',
    aspect: 'pull-policy',
    happened: () =>
      'it is not on the node, and the pull policy is Never; kubelets since 1.35 say so too when it is there but the pod has not proved that it may use it (KEP-2535)',
    help: () => 'set the pull policy to IfNotPresent, or put the image on every node before',
    next: (words) => [
      `kubectl get ${words.pod} ${words.namespace} -o jsonpath='{.spec.containers[*].imagePullPolicy}{"\\n"}'`,
    ],
    texts: {
      node: [
        // image_manager.go: Container image %q is not present with pull policy of Never
        {
          text: /Container image "[^"]*" is not present with pull policy of Never|\bErrImageNeverPull\b/,
        },
      ],
    },
  },
  'not-loaded': {
    rule: 'image-not-loaded',
    cause: 'A',
    aspect: 'build',
    happened: (found) =>
      found.said?.kind === 'never-pull'
        ? 'it is not on the node, and the pull policy is Never; kubelets since 1.35 say so too when it is there but the pod has not proved that it may use it (KEP-2535)'
        : 'the node of the local cluster does not have it, asked for it elsewhere and was refused; an image that was built on this machine must be loaded, and its pull policy must not be Always',
    help: () => 'load the image into the cluster, with the tag that the values name',
    next: (words) => [words.load],
  },
  'always-local': {
    rule: 'pull-policy-always-local',
    cause: 'C',
    aspect: 'pull-policy',
    happened: () =>
      'the pull policy is Always, so the node of the local cluster asked for it elsewhere and was refused; whether it is loaded makes no difference',
    help: () => 'set the pull policy to IfNotPresent, and load the image into the cluster',
    next: (words) => [words.load],
  },
} satisfies Readonly<Record<string, Kind>>;
