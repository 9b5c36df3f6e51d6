import { type ImageReference, type ParsedReference, parseReference, referenceKey } from '../core/reference.ts';
import type { Classified } from './classify.ts';
import type { FailureKind } from './kinds.ts';
import type { FailingPod } from './types.ts';

/** A local cluster, as the names of its nodes show it. */
export type LocalCluster = 'minikube' | 'kind' | 'k3d' | 'docker';

/** One image, one kind of failure and the pods concerned: what sentences and commands are made from. */
export interface FailureCase {
  readonly kind: FailureKind;
  /** As the input writes it, or null. */
  readonly image: string | null;
  readonly parsed: ParsedReference | null;
  readonly said: Classified | null;
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
export function referenceOf({ parsed }: Pick<FailureCase, 'parsed'>): ImageReference | null {
  return parsed?.ok ? parsed.reference : null;
}

/** Two texts for the same image have the same key. */
export function imageKey(image: string): string {
  const parsed = parseReference(image);
  return parsed.ok ? referenceKey(parsed.reference) : image;
}
