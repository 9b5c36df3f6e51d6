import { describe, expect, it } from 'vitest';
import { takeInventory } from '../../../src/manifests/inventory.ts';
import { BATCH_WORKLOADS } from '../../../src/manifests/workloads/batch.ts';
import { CORE_WORKLOADS } from '../../../src/manifests/workloads/core.ts';
import { OPERATOR_WORKLOADS } from '../../../src/manifests/workloads/operators.ts';
import { PIPELINE_WORKLOADS } from '../../../src/manifests/workloads/pipelines.ts';
import { documentOf, documentsOf } from '../../support/manifests.ts';

const CONTEXT = { target: 'prod', namespace: 'shop' };
const ALL = [...CORE_WORKLOADS, ...PIPELINE_WORKLOADS, ...BATCH_WORKLOADS, ...OPERATOR_WORKLOADS];

function shown(text: string): readonly string[] {
  return takeInventory(documentsOf(text), CONTEXT).uses.map((use) => {
    const secrets = use.podPullSecrets.map(({ name, problem }) => name ?? `!${problem}`).join(',');
    return `${use.container} (${use.role}) ${use.image} ${use.pullPolicy} [${secrets}] ${use.serviceAccount}`;
  });
}

/** Builds the object that has a value at a path of the table. */
function build(path: string, value: unknown): unknown {
  return path.split('.').reduceRight<unknown>((inner, step) => {
    const key = step.replace(/\[\]$/, '').replace(/^\*/, 'x');
    return { [key]: step.endsWith('[]') ? [inner] : inner };
  }, value);
}

describe('the table of kinds', () => {
  it('names each group and kind once', () => {
    const keys = ALL.flatMap(({ groups, kinds }) => groups.flatMap((group) => kinds.map((kind) => `${group}/${kind}`)));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  const rows = ALL.flatMap((shape) => {
    const sites = [
      ...(shape.podSpecs ?? []).map((path) => [path, { containers: [{ name: 'c', image: 'nginx:1' }] }] as const),
      ...[...(shape.containers ?? []), ...(shape.initContainers ?? [])].map(
        (path) => [path, [{ name: 'c', image: 'nginx:1' }]] as const,
      ),
      ...(shape.container ?? []).map((path) => [path, { name: 'c', image: 'nginx:1' }] as const),
      ...(shape.volumes ?? []).map((path) => [path, [{ name: 'v', image: { reference: 'nginx:1' } }]] as const),
      ...(shape.images ?? []).map((path) => [path, 'nginx:1'] as const),
    ];
    return sites.map(([path, value]) => ({ kind: shape.kinds[0]!, group: shape.groups[0]!, path, value }));
  });

  it.each(rows)('$group $kind: $path', ({ kind, group, path, value }) => {
    const apiVersion = group === '' ? 'v1' : `${group}/v1`;
    const object = { ...(build(path, value) as object), apiVersion, kind, metadata: { name: 'x' } };
    const { uses } = takeInventory([documentOf(object)], CONTEXT);
    expect(uses.map(({ image }) => image)).toEqual(['nginx:1']);
  });
});

describe('custom resources as people write them', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'Prometheus, with a container that only patches',
      `
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: k8s }
spec:
  image: quay.io/prometheus/prometheus:v3.0.0
  imagePullPolicy: Always
  imagePullSecrets: [{ name: quay }]
  serviceAccountName: prometheus-k8s
  containers: [{ name: prometheus, args: [a] }, { name: proxy, image: 'quay.io/oauth2:1' }]
  thanos: { image: 'quay.io/thanos/thanos:v0.37.0' }`,
      [
        'spec.image (container) quay.io/prometheus/prometheus:v3.0.0 Always [quay] prometheus-k8s',
        'spec.thanos.image (container) quay.io/thanos/thanos:v0.37.0 Always [quay] prometheus-k8s',
        'proxy (container) quay.io/oauth2:1 IfNotPresent [quay] prometheus-k8s',
      ],
    ],
    [
      'CloudNativePG, whose operator decides on the account',
      `
apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: { name: pg }
spec: { imageName: 'ghcr.io/cloudnative-pg/postgresql:17', imagePullSecrets: [{ name: ghcr }] }`,
      ['spec.imageName (container) ghcr.io/cloudnative-pg/postgresql:17 IfNotPresent [ghcr] null'],
    ],
    [
      'Spark, whose pull secrets are plain names',
      `
apiVersion: sparkoperator.k8s.io/v1beta2
kind: SparkApplication
metadata: { name: pi }
spec:
  image: ghcr.io/acme/spark:3.5
  imagePullPolicy: Always
  imagePullSecrets: [ghcr, { name: other }]
  driver: { initContainers: [{ name: get, image: 'busybox:1' }] }
  executor: { sidecars: [{ name: log, image: 'fluentbit:3' }] }`,
      [
        'spec.image (container) ghcr.io/acme/spark:3.5 Always',
        'get (init) busybox:1 IfNotPresent',
        'log (container) fluentbit:3 IfNotPresent',
      ].map((line) => `${line} [ghcr,!the name is a map, not a text; the API server refuses the object] null`),
    ],
    [
      'Argo workflows',
      `
apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata: { name: w }
spec:
  workflowSpec:
    serviceAccountName: runner
    imagePullSecrets: [{ name: ghcr }]
    templateDefaults: { container: { imagePullPolicy: Always } }
    templates:
      - { name: a, container: { image: 'a:1' }, sidecars: [{ name: s, image: 's:1' }], initContainers: [{ name: i, image: 'i:1' }] }
      - { name: b, script: { image: 'b:1', source: echo } }
      - { name: c, containerSet: { containers: [{ name: c, image: 'c:1' }] } }`,
      [
        'i (init) i:1 IfNotPresent [ghcr] runner',
        'spec.workflowSpec.templates.0.container (container) a:1 IfNotPresent [ghcr] runner',
        'spec.workflowSpec.templates.1.script (container) b:1 IfNotPresent [ghcr] runner',
        's (container) s:1 IfNotPresent [ghcr] runner',
        'c (container) c:1 IfNotPresent [ghcr] runner',
      ],
    ],
    [
      'a Tekton pipeline',
      `
apiVersion: tekton.dev/v1
kind: Pipeline
metadata: { name: p }
spec: { tasks: [{ name: t, taskSpec: { steps: [{ name: s, image: 'golang:1.25' }, { ref: { name: action } }] } }] }`,
      ['s (container) golang:1.25 IfNotPresent [] null'],
    ],
    [
      'Strimzi, without the image that is pushed',
      `
apiVersion: kafka.strimzi.io/v1
kind: KafkaConnect
metadata: { name: k }
spec: { image: 'ghcr.io/acme/connect:1', build: { output: { type: docker, image: 'ghcr.io/acme/built:1' } } }`,
      ['spec.image (container) ghcr.io/acme/connect:1 IfNotPresent [] null'],
    ],
    [
      'OpenKruise’s own StatefulSet',
      `
apiVersion: apps.kruise.io/v1beta1
kind: StatefulSet
metadata: { name: s }
spec: { template: { spec: { containers: [{ name: c, image: 'c:1' }] } } }`,
      ['c (container) c:1 IfNotPresent [] default'],
    ],
    [
      'Kubeflow, by kind of replica',
      `
apiVersion: kubeflow.org/v1
kind: PyTorchJob
metadata: { name: s }
spec:
  pytorchReplicaSpecs:
    Worker: { template: { spec: { containers: [{ name: w, image: 'w:1' }] } } }
    Master: { template: { spec: { containers: [{ name: m, image: 'm:1' }] } } }`,
      ['m (container) m:1 IfNotPresent [] default', 'w (container) w:1 IfNotPresent [] default'],
    ],
    [
      'a Rollout that names a workload',
      `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: r }
spec: { workloadRef: { kind: Deployment, name: api } }`,
      [],
    ],
  ])('%s', (_title, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});
