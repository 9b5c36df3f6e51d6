import { under, type WorkloadPaths, type WorkloadShape } from './shape.ts';

/** Relative to a cluster's spec. */
const RAY_CLUSTER: WorkloadPaths = {
  podSpecs: ['headGroupSpec.template.spec', 'workerGroupSpecs[].template.spec'],
  images: ['autoscalerOptions.image'],
};

const RAY_JOB = (at: string): WorkloadPaths => {
  const cluster = under(`${at}.rayClusterSpec`, RAY_CLUSTER);
  return { ...cluster, podSpecs: [...(cluster.podSpecs ?? []), `${at}.submitterPodTemplate.spec`] };
};

/** Relative to an application's spec; its pull secrets are plain names. */
const SPARK: WorkloadPaths = {
  images: ['image', 'driver.image', 'executor.image'],
  containers: ['driver.sidecars', 'executor.sidecars'],
  initContainers: ['driver.initContainers', 'executor.initContainers'],
  podSpecs: ['driver.template.spec', 'executor.template.spec'],
  pullSecretForm: 'names',
};

const KRUISE_TEMPLATES = [
  'statefulSetTemplate',
  'advancedStatefulSetTemplate',
  'cloneSetTemplate',
  'deploymentTemplate',
];

/**
 * Job systems and further replica controllers (docs/reference/kubernetes.md#s1-3). OpenKruise's StatefulSet and
 * DaemonSet are kinds of their own.
 */
export const BATCH_WORKLOADS: readonly WorkloadShape[] = [
  { groups: ['serving.knative.dev'], kinds: ['Service', 'Configuration'], podSpecs: ['spec.template.spec'] },
  { groups: ['serving.knative.dev'], kinds: ['Revision'], podSpecs: ['spec'] },
  { groups: ['apps.openshift.io'], kinds: ['DeploymentConfig'], podSpecs: ['spec.template.spec'] },
  { groups: ['keda.sh'], kinds: ['ScaledJob'], podSpecs: ['spec.jobTargetRef.template.spec'] },
  { groups: ['jobset.x-k8s.io'], kinds: ['JobSet'], podSpecs: ['spec.replicatedJobs[].template.spec.template.spec'] },
  {
    groups: ['leaderworkerset.x-k8s.io'],
    kinds: ['LeaderWorkerSet'],
    podSpecs: ['spec.leaderWorkerTemplate.leaderTemplate.spec', 'spec.leaderWorkerTemplate.workerTemplate.spec'],
  },
  { groups: ['batch.volcano.sh'], kinds: ['Job'], podSpecs: ['spec.tasks[].template.spec'] },
  {
    groups: ['kubeflow.org'],
    kinds: ['TFJob', 'PyTorchJob', 'MPIJob', 'XGBoostJob', 'PaddleJob', 'JAXJob'],
    podSpecs: ['spec.*ReplicaSpecs.*.template.spec'],
  },
  { groups: ['ray.io'], kinds: ['RayCluster'], ...under('spec', RAY_CLUSTER) },
  { groups: ['ray.io'], kinds: ['RayJob'], ...RAY_JOB('spec') },
  { groups: ['ray.io'], kinds: ['RayCronJob'], ...RAY_JOB('spec.jobTemplate') },
  { groups: ['ray.io'], kinds: ['RayService'], ...under('spec.rayClusterConfig', RAY_CLUSTER) },
  { groups: ['sparkoperator.k8s.io'], kinds: ['SparkApplication'], ...under('spec', SPARK) },
  { groups: ['sparkoperator.k8s.io'], kinds: ['ScheduledSparkApplication'], ...under('spec.template', SPARK) },
  {
    groups: ['sparkoperator.k8s.io'],
    kinds: ['SparkConnect'],
    images: ['spec.image'],
    podSpecs: ['spec.server.template.spec', 'spec.executor.template.spec'],
  },
  {
    groups: ['apps.kruise.io'],
    kinds: ['CloneSet', 'StatefulSet', 'DaemonSet', 'BroadcastJob'],
    podSpecs: ['spec.template.spec'],
  },
  {
    groups: ['apps.kruise.io'],
    kinds: ['AdvancedCronJob'],
    podSpecs: ['jobTemplate', 'broadcastJobTemplate'].map((form) => `spec.template.${form}.spec.template.spec`),
  },
  {
    groups: ['apps.kruise.io'],
    kinds: ['UnitedDeployment'],
    podSpecs: KRUISE_TEMPLATES.map((form) => `spec.template.${form}.spec.template.spec`),
  },
  {
    groups: ['apps.kruise.io'],
    kinds: ['SidecarSet'],
    containers: ['spec.containers'],
    initContainers: ['spec.initContainers'],
    volumes: ['spec.volumes'],
  },
  { groups: ['apps.kruise.io'], kinds: ['EphemeralJob'], containers: ['spec.template.ephemeralContainers'] },
  { groups: ['apps.kruise.io'], kinds: ['ImagePullJob'], images: ['spec.image'], ...pullJob() },
  { groups: ['apps.kruise.io'], kinds: ['ImageListPullJob'], images: ['spec.images[]'], ...pullJob() },
];

function pullJob(): WorkloadPaths {
  return { pullSecretForm: 'names', pullSecretField: 'pullSecrets' };
}
