import type { PodName } from '../case/pod.ts';
import type { ContainerFact, Observation, PodFact, Reading } from '../read/observation.ts';
import { podKey } from '../read/observation.ts';

/** What is known of every pod, from all parts of the input together. */
export interface PodBook {
  /** Completes the namespace that a table left out, when the name is known in one namespace only. */
  resolve(pod: PodName): PodName;
  get(pod: PodName): PodFact | null;
  /** How many pods the input names. */
  readonly count: number;
}

/** Puts together what several parts of the input say about the same pods. */
export function createPodBook({ pods, observations }: Pick<Reading, 'pods' | 'observations'>): PodBook {
  const namespaces = new Map<string, Set<string>>();
  const named: PodName[] = [...pods, ...observations.flatMap(({ pod }) => (pod === null ? [] : [pod]))];
  for (const { name, namespace } of named) {
    const known = namespaces.get(name) ?? new Set<string>();
    if (namespace !== '') known.add(namespace);
    namespaces.set(name, known);
  }
  const resolve = (pod: PodName): PodName => {
    const known = namespaces.get(pod.name);
    const only = pod.namespace === '' && known?.size === 1 ? [...known][0]! : pod.namespace;
    return { namespace: only, name: pod.name };
  };
  const facts = new Map<string, PodFact>();
  for (const pod of pods) {
    const key = podKey(resolve(pod));
    const before = facts.get(key);
    facts.set(key, before === undefined ? { ...pod, ...resolve(pod) } : merge(before, pod));
  }
  return {
    resolve,
    get: (pod) => facts.get(podKey(resolve(pod))) ?? null,
    count: new Set(named.map((pod) => podKey(resolve(pod)))).size,
  };
}

function merge(before: PodFact, after: PodFact): PodFact {
  return {
    namespace: before.namespace,
    name: before.name,
    workload: before.workload ?? after.workload,
    node: before.node ?? after.node,
    pullSecrets: before.pullSecrets ?? after.pullSecrets,
    containers: before.containers.length > 0 ? before.containers : after.containers,
  };
}

/** The container that an observation is about: by name, by image, or because only one does not run. */
export function containerOf(fact: PodFact | null, seen: Observation, image: string | null): ContainerFact | null {
  if (fact === null) return null;
  const { containers } = fact;
  const byName = containers.find(
    ({ name, role }) => name === seen.container && (seen.role === null || role === seen.role),
  );
  if (byName !== undefined) return byName;
  if (image !== null) return containers.find((own) => own.image === image) ?? null;
  const waiting = containers.filter(({ started }) => !started);
  return waiting.length === 1 ? waiting[0]! : null;
}
