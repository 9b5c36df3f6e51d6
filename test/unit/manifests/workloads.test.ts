import { describe, expect, test } from 'vitest';
import { takeInventory } from '../../../src/manifests/inventory.ts';
import { WORKLOADS } from '../../../src/manifests/workloads/index.ts';
import { documentOf, documentsOf } from '../../support/manifests.ts';
import { resources } from '../../support/workloads.ts';

const CONTEXT = { target: 'prod', namespace: 'shop' };

function shown(text: string): readonly string[] {
  return takeInventory(documentsOf(text), CONTEXT).uses.map((use) => {
    const secrets = use.podPullSecrets.map(({ name, problem }) => name ?? `!${problem}`).join(',');
    return `${use.container} (${use.role}) ${use.image} ${use.pullPolicy} [${secrets}] ${use.serviceAccount}`;
  });
}

const all = resources();

describe('the table of kinds', () => {
  test('names each group and kind once', () => {
    const keys = WORKLOADS.flatMap(({ groups, kinds }) =>
      groups.flatMap((group) => kinds.map((kind) => `${group}/${kind}`)),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test.each(all.map((resource) => [`${resource.kind} ${resource.name}`, resource] as const))(
    'finds what a cluster pulls for %s, and nothing else',
    (_name, { object, pulled }) => {
      const { uses } = takeInventory([documentOf(object)], CONTEXT);
      expect(uses.map(({ image }) => image).sort()).toEqual(pulled);
    },
  );
});

describe('custom resources as people write them', () => {
  test.each<[string, string, readonly string[]]>([
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
