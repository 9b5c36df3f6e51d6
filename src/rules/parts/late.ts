import type { InstallOrder } from '../../core/facts/install-order.ts';
import { argoLateness } from './late-argo.ts';
import { helmLateness } from './late-helm.ts';
import type { Lateness } from './lateness.ts';

/** Who applies the release: Argo CD when an object of the release has annotations for it. */
export type Applier = 'helm' | 'argo';

/**
 * Whether all objects that make a thing come too late for a pod on the first install; null when one is there in time,
 * or it cannot be told.
 *
 * @param makers the objects of the release that make it (a Secret, what an operator makes one from, a ServiceAccount)
 */
export function latenessOf(pod: InstallOrder, makers: readonly InstallOrder[], applier: Applier): Lateness | null {
  if (makers.length === 0) return null;
  return applier === 'argo' ? argoLateness(pod, makers) : helmLateness(pod, makers);
}
