import type { ContainerRole } from '../../core/facts/image-use.ts';
import type { PodName } from '../case/pod.ts';

/** When something was seen; times of different clocks cannot be compared. */
export interface Moment {
  /** `now`: a status; `epoch`: ms since 1970; `age`: minus the seconds that kubectl printed. */
  readonly clock: 'now' | 'epoch' | 'age';
  readonly value: number;
}

/** One statement of the input about one image or one pod. */
export interface Observation {
  readonly from: 'event' | 'status' | 'message';
  readonly pod: PodName | null;
  /** The container's name, or null. */
  readonly container: string | null;
  readonly role: ContainerRole | null;
  /** The image that the object itself names (not the message), or null. */
  readonly image: string | null;
  /** Event reason or waiting reason; '' for a bare message. */
  readonly reason: string;
  readonly message: string;
  readonly at: Moment | null;
  readonly node: string | null;
  /** `ReplicaSet/api-7d9f`, where the event is about what would have made the pod (FailedCreate). */
  readonly owner?: string | null;
}

/** What the input says about a pod beside its failures. */
export interface PodFact extends PodName {
  /** `Deployment/api`, or null. */
  readonly workload: string | null;
  readonly node: string | null;
  /** Names in `spec.imagePullSecrets`; null when the input does not show the spec. */
  readonly pullSecrets: readonly string[] | null;
  /** By container name: image and pull policy, '' where unknown, and whether its status says that it was pulled. */
  readonly containers: readonly ContainerFact[];
}

/** One container of a pod. */
export interface ContainerFact {
  readonly name: string;
  readonly role: ContainerRole;
  readonly image: string;
  readonly pullPolicy: string;
  /** True: it runs or ran, so its image was pulled. */
  readonly started: boolean;
}

/** A rollout that somebody waited for in vain; the text does not say why. */
export interface Stalled {
  /** `Deployment/api`, or null when only the release is named. */
  readonly workload: string | null;
  readonly namespace: string;
  readonly quote: string;
}

/** Everything that a reader found. */
export interface Reading {
  readonly observations: Observation[];
  readonly pods: PodFact[];
  readonly stalled: Stalled[];
  readonly notes: string[];
  events: number;
  messages: number;
  /** True when any part of the input had a known form. */
  recognised: boolean;
}

/** An empty reading, to be filled. */
export function newReading(): Reading {
  return { observations: [], pods: [], stalled: [], notes: [], events: 0, messages: 0, recognised: false };
}

/** One key for a pod. */
export function podKey({ namespace, name }: PodName): string {
  return `${namespace}/${name}`;
}
