import { podPullSecrets } from '../../core/access/pull-secrets.ts';
import { compareText } from '../../core/collections/order.ts';
import { remember } from '../../core/collections/remember.ts';
import type { Facts } from '../../core/facts/facts.ts';
import { workloadName } from '../../core/words/images.ts';
import { type ReadableUse, readableUses } from './asked.ts';

/** A pull secret that other pods of the namespace use for a registry, and one of those pods. */
export interface SiblingSecret {
  readonly name: string;
  readonly workload: string;
  /** False when it is neither in the chart nor declared: using it elsewhere too would not help. */
  readonly isKnown: boolean;
}

/**
 * The secrets that pods of the release use for each registry, by `siblingKey`; those known to exist first, then by
 * name.
 */
export function siblingSecrets({ use, reference }: ReadableUse, facts: Facts): readonly SiblingSecret[] {
  return collected(facts).get(siblingKey(use.workload.namespace, reference.host)) ?? [];
}

const collected = remember(collect);

function siblingKey(namespace: string, host: string): string {
  return `${namespace} ${host}`;
}

function collect(facts: Facts): ReadonlyMap<string, readonly SiblingSecret[]> {
  const all = new Map<string, SiblingSecret[]>();
  for (const { use, reference } of readableUses(facts)) {
    for (const { name, coverage, origin } of podPullSecrets(use, facts)) {
      if (coverage === 'no') continue;
      const key = siblingKey(use.workload.namespace, reference.host);
      const list = all.get(key) ?? [];
      all.set(key, list);
      if (!list.some((other) => other.name === name)) {
        list.push({ name, workload: workloadName(use.workload), isKnown: origin !== 'unknown' });
      }
    }
  }
  for (const list of all.values())
    list.sort((a, b) => Number(b.isKnown) - Number(a.isKnown) || compareText(a.name, b.name));
  return all;
}
