import type { ContainerRole } from '../../core/facts/image-use.ts';

/** Who wrote a text. `skopeo` and `podman` share CRI-O's library, so its texts carry `cri-o`. */
export type Runtime = 'containerd' | 'cri-o' | 'dockerd' | 'kubelet';

/** A pod as far as the input names it. */
export interface PodName {
  /** '' when the input does not say. */
  readonly namespace: string;
  readonly name: string;
}

/** One pod that cannot start because of an image. */
export interface FailingPod extends PodName {
  /** `Deployment/api` when the input says who made the pod, else null. */
  readonly workload: string | null;
  /** '' when the input does not say. */
  readonly container: string;
  readonly role: ContainerRole | null;
  readonly node: string | null;
}

/** How a person calls it. */
export const RUNTIME_NAMES: Readonly<Record<Runtime, string>> = {
  containerd: 'containerd',
  'cri-o': 'CRI-O (or skopeo, podman)',
  dockerd: 'dockerd',
  kubelet: 'the kubelet',
};
