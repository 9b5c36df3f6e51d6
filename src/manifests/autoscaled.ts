import { field, textField } from './json.ts';
import type { RenderedObject } from './objects.ts';

/**
 * The annotations that hold KEDA back (KEDA, "Scaling Deployments, StatefulSets & Custom Resources", "Pausing
 * autoscaling").
 */
const PAUSED = 'autoscaling.keda.sh/paused';
/** What Go's strconv.ParseBool takes for false, with which KEDA reads the annotation. */
const IS_FALSE = /^(?:0|f|F|false|FALSE|False)$/;
const PAUSED_REPLICAS = 'autoscaling.keda.sh/paused-replicas';

/** Workloads of a release, as `workloadKey` names them. */
export type Workloads = ReadonlySet<string>;

/** Names an object for `autoscaledOf`. */
export function workloadKey({ group, kind, namespace, name }: WorkloadName): string {
  return JSON.stringify([group, kind, namespace, name]);
}

type WorkloadName = Pick<RenderedObject, 'group' | 'kind' | 'namespace' | 'name'>;

/**
 * The workloads that KEDA starts although they are rendered with `replicas: 0`: the target of a ScaledObject whose
 * `minReplicaCount` is one or more is brought up to it also without any event, unless there is an `idleReplicaCount`
 * (pkg/scaling/executor/scale_scaledobjects.go, `RequestScale`). A HorizontalPodAutoscaler does nothing at zero
 * replicas.
 */
export function autoscaledOf(objects: readonly RenderedObject[]): Workloads {
  return new Set(objects.filter(startsTarget).map((rendered) => workloadKey(targetOf(rendered))));
}

function startsTarget({ group, kind, object }: RenderedObject): boolean {
  if (group !== 'keda.sh' || kind !== 'ScaledObject') return false;
  const annotations = field(field(object, 'metadata'), 'annotations');
  const pausedAt = textField(annotations, PAUSED_REPLICAS);
  if (pausedAt !== null) return Number(pausedAt) >= 1;
  if (!IS_FALSE.test(textField(annotations, PAUSED) ?? 'false')) return false;
  const spec = field(object, 'spec');
  const idle = field(spec, 'idleReplicaCount') ?? null;
  return idle === null && Number(field(spec, 'minReplicaCount')) >= 1;
}

/** `scaleTargetRef`: a Deployment of the same namespace unless it says otherwise. */
function targetOf({ object, namespace }: RenderedObject): WorkloadName {
  const reference = field(field(object, 'spec'), 'scaleTargetRef');
  const apiVersion = textField(reference, 'apiVersion') ?? 'apps/v1';
  return {
    group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '',
    kind: textField(reference, 'kind') ?? 'Deployment',
    namespace,
    name: textField(reference, 'name') ?? '',
  };
}
