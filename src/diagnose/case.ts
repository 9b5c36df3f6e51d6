import { parseReference } from '../core/reference/parse.ts';
import { type ImageReference, type ParsedReference, referenceKey } from '../core/reference/reference.ts';
import { type RelocatedName, relocatedNames } from '../core/reference/relocations.ts';
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

/** Kinds after which an image may turn out to have moved: it is absent, refused, or its old registry is gone. */
const MAY_HAVE_MOVED: ReadonlySet<FailureKind> = new Set([
  'not-found',
  'digest-not-found',
  'repository-not-found',
  'missing-or-private',
  'denied-anonymous',
  'denied',
  'no-basic-auth',
  'dns',
  'refused',
  'timeout',
]);

/** Where the image of a case may be now that its publisher moved it; null where no move is known, or none would explain the case. */
export function movedName(found: Pick<FailureCase, 'parsed' | 'kind'>): RelocatedName | null {
  const reference = referenceOf(found);
  return reference === null || !MAY_HAVE_MOVED.has(found.kind) ? null : (relocatedNames(reference)[0] ?? null);
}

/** Two texts for the same image have the same key. */
export function imageKey(image: string): string {
  const parsed = parseReference(image);
  return parsed.ok ? referenceKey(parsed.reference) : image;
}
