import { parseReference } from '../../core/reference/parse.ts';
import { type ImageReference, type ParsedReference, referenceKey } from '../../core/reference/reference.ts';
import type { FailingPod, Runtime } from './pod.ts';

/** A local cluster, as the names of its nodes show it. */
export type LocalCluster = 'minikube' | 'kind' | 'k3d' | 'docker';

/** What a message turned out to say, beside its kind. */
export interface Said {
  readonly kind: string;
  readonly runtime: Runtime | null;
  /** As the message writes it, or null. */
  readonly image: string | null;
  /** The host that was asked, where the message names it: a mirror, `registry-1.docker.io`; else null. */
  readonly host: string | null;
  /** The part of the message that says so. */
  readonly quote: string;
}

/** One image that fails in one way and the pods concerned: what sentences and commands are made from. */
export interface Case {
  /** As the input writes it, or null. */
  readonly image: string | null;
  readonly parsed: ParsedReference | null;
  readonly said: Said | null;
  readonly quote: string;
  readonly pods: readonly FailingPod[];
  /** Pull secrets that the pods name and that the cluster does not have. */
  readonly missingSecrets: readonly string[];
  /** Pull secrets that the pods name; empty also when the input does not show them. */
  readonly secrets: readonly string[];
  readonly cluster: LocalCluster | null;
  /** The rollout that was waited for (`rollout-timeout`). */
  readonly workload: string | null;
  readonly namespace: string;
}

/** The reference of a case, or null when there is none that parses. */
export function referenceOf({ parsed }: Pick<Case, 'parsed'>): ImageReference | null {
  return parsed?.ok ? parsed.reference : null;
}

/** Two texts for the same image have the same key. */
export function imageKey(image: string): string {
  const parsed = parseReference(image);
  return parsed.ok ? referenceKey(parsed.reference) : image;
}
