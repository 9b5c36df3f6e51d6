import { expect, test } from 'vitest';
import { takeInventory } from '../../../src/manifests/inventory.ts';

const POD = { containers: [{ name: 'c', image: 'ghcr.io/acme/api:1' }] };
const TEMPLATE = { spec: POD };

function idleOf(object: object, hookEvents: readonly string[] = []) {
  const document = { source: 'a/t.yaml', index: 0, object, text: null, hookEvents, isTest: false, isCrd: false };
  return takeInventory([document], { target: 't', namespace: 'n' }).uses.map(({ idle }) => idle);
}
const workload = (apiVersion: string, kind: string, spec: object) => ({
  apiVersion,
  kind,
  metadata: { name: 'a' },
  spec,
});
const deployment = (spec: object) => workload('apps/v1', 'Deployment', { template: TEMPLATE, ...spec });

test.each([
  ['a Deployment', deployment({}), null],
  ['with replicas', deployment({ replicas: 2 }), null],
  ['without replicas', deployment({ replicas: 0 }), 'scaled-to-zero'],
  ['replicas that are no number', deployment({ replicas: '0' }), null],
  ['a StatefulSet', workload('apps/v1', 'StatefulSet', { template: TEMPLATE, replicas: 0 }), 'scaled-to-zero'],
  ['a DaemonSet has none', workload('apps/v1', 'DaemonSet', { template: TEMPLATE, replicas: 0 }), null],
  ['a Rollout', workload('argoproj.io/v1alpha1', 'Rollout', { template: TEMPLATE, replicas: 0 }), 'scaled-to-zero'],
  ['a Job', workload('batch/v1', 'Job', { template: TEMPLATE }), null],
  ['a suspended Job', workload('batch/v1', 'Job', { template: TEMPLATE, suspend: true }), 'suspended'],
  ['a Job that starts no pod', workload('batch/v1', 'Job', { template: TEMPLATE, parallelism: 0 }), 'scaled-to-zero'],
  [
    'a CronJob',
    workload('batch/v1', 'CronJob', { suspend: false, jobTemplate: { spec: { template: TEMPLATE } } }),
    null,
  ],
  [
    'a suspended CronJob',
    workload('batch/v1', 'CronJob', { suspend: true, jobTemplate: { spec: { template: TEMPLATE } } }),
    'suspended',
  ],
  [
    'a CronJob whose Jobs are suspended',
    workload('batch/v1', 'CronJob', { jobTemplate: { spec: { suspend: true, template: TEMPLATE } } }),
    'suspended',
  ],
  [
    'a group of a custom resource',
    workload('jobset.x-k8s.io/v1alpha2', 'JobSet', {
      replicatedJobs: [{ name: 'w', replicas: 0, template: { spec: { template: TEMPLATE } } }],
    }),
    'scaled-to-zero',
  ],
  [
    'the limit of a workflow is no suspension',
    workload('argoproj.io/v1alpha1', 'Workflow', {
      parallelism: 0,
      templates: [{ name: 'a', container: { image: 'ghcr.io/acme/api:1' } }],
    }),
    null,
  ],
  [
    'an operator that makes the pods',
    workload('monitoring.coreos.com/v1', 'Prometheus', { replicas: 0, image: 'ghcr.io/acme/prometheus:1' }),
    'scaled-to-zero',
  ],
])('%s', (_, object, expected) => {
  expect(idleOf(object)).toEqual([expected]);
});

test('an item of a List counts for itself', () => {
  const items = [deployment({ replicas: 0 }), deployment({})];
  expect(idleOf({ apiVersion: 'v1', kind: 'List', items })).toEqual(['scaled-to-zero', null]);
});

test.each([
  [['test'], 'test'],
  [['post-install', 'test'], null],
  [['pre-install'], null],
  [[], null],
])('a hook with the events %j', (events, expected) => {
  expect(idleOf({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: POD }, events)).toEqual([expected]);
});

const scaledObject = (spec: object, metadata: object = {}) => ({
  apiVersion: 'keda.sh/v1alpha1',
  kind: 'ScaledObject',
  metadata: { name: 'a', ...metadata },
  spec: { scaleTargetRef: { name: 'a' }, ...spec },
});
const annotated = (key: string, value: string) => ({ annotations: { [`autoscaling.keda.sh/${key}`]: value } });

test.each<[string, object, 'scaled-to-zero' | null]>([
  ['KEDA with a minimum', scaledObject({ minReplicaCount: 1 }), null],
  ['without one', scaledObject({}), 'scaled-to-zero'],
  ['with the minimum zero', scaledObject({ minReplicaCount: 0 }), 'scaled-to-zero'],
  ['that idles at zero', scaledObject({ minReplicaCount: 2, idleReplicaCount: 0 }), 'scaled-to-zero'],
  ['that is paused', scaledObject({ minReplicaCount: 2 }, annotated('paused', 'true')), 'scaled-to-zero'],
  ['whose pause is False', scaledObject({ minReplicaCount: 2 }, annotated('paused', 'False')), null],
  ['paused at zero', scaledObject({ minReplicaCount: 2 }, annotated('paused-replicas', '0')), 'scaled-to-zero'],
  ['paused at three', scaledObject({}, annotated('paused-replicas', '3')), null],
  ['for another workload', scaledObject({ minReplicaCount: 1, scaleTargetRef: { name: 'b' } }), 'scaled-to-zero'],
  [
    'for another kind',
    scaledObject({ minReplicaCount: 1, scaleTargetRef: { name: 'a', kind: 'StatefulSet' } }),
    'scaled-to-zero',
  ],
  ['in another namespace', scaledObject({ minReplicaCount: 1 }, { namespace: 'other' }), 'scaled-to-zero'],
  [
    'a HorizontalPodAutoscaler does nothing at zero',
    workload('autoscaling/v2', 'HorizontalPodAutoscaler', {
      minReplicas: 2,
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a' },
    }),
    'scaled-to-zero',
  ],
])('no replicas, and an autoscaler: %s', (_, autoscaler, expected) => {
  expect(idleOf({ apiVersion: 'v1', kind: 'List', items: [deployment({ replicas: 0 }), autoscaler] })).toEqual([
    expected,
  ]);
});

test('KEDA scales the workload, not what is suspended in it', () => {
  const rollout = workload('argoproj.io/v1alpha1', 'Rollout', { template: TEMPLATE, replicas: 0 });
  const target = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'a' };
  const items = [rollout, scaledObject({ minReplicaCount: 1, scaleTargetRef: target })];
  expect(idleOf({ apiVersion: 'v1', kind: 'List', items })).toEqual([null]);
  const paused = workload('argoproj.io/v1alpha1', 'Rollout', { template: TEMPLATE, replicas: 0, suspend: true });
  expect(idleOf({ apiVersion: 'v1', kind: 'List', items: [paused, items[1]] })).toEqual(['suspended']);
});
