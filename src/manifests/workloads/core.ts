import type { WorkloadShape } from './shape.ts';

const GROUPS = ['', 'apps', 'batch', 'extensions'];

/**
 * Kubernetes' own kinds with a pod template, in the groups they have now and had once (`extensions/v1beta1`,
 * `apps/v1beta1`, `batch/v1beta1`). In these a container without an image is a fault; elsewhere an operator fills it
 * in.
 */
export const CORE_WORKLOADS: readonly WorkloadShape[] = [
  { groups: [''], kinds: ['Pod'], podSpecs: ['spec'] },
  { groups: [''], kinds: ['PodTemplate'], podSpecs: ['template.spec'] },
  {
    groups: GROUPS,
    kinds: ['ReplicationController', 'ReplicaSet', 'Deployment', 'StatefulSet', 'DaemonSet', 'Job'],
    podSpecs: ['spec.template.spec'],
  },
  { groups: GROUPS, kinds: ['CronJob', 'ScheduledJob'], podSpecs: ['spec.jobTemplate.spec.template.spec'] },
];
