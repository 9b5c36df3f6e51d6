import { keyCovers, matchingEntries } from '../../core/access/keyring.ts';
import type { Facts } from '../../core/facts/facts.ts';
import type { ReadableUse } from './asked.ts';

/** A pull secret that the pod could name, and how it is known. */
export interface AvailableSecret {
  readonly name: string;
  readonly origin: 'in the chart' | 'declared in pullproof.yaml';
}

/** Finds a secret of the pod's namespace that covers its image: one that the chart renders, else a declared one. */
export function availableSecret({ use, reference }: ReadableUse, facts: Facts): AvailableSecret | null {
  const { namespace } = use.workload;
  const rendered = facts.secrets
    .filter((secret) => secret.namespace === namespace && secret.problems.length === 0)
    .filter((secret) => matchingEntries(secret.entries ?? [], reference).some((entry) => entry.credential !== null));
  const declared = facts.declaredSecrets
    .filter((secret) => secret.namespace === null || secret.namespace === namespace)
    .filter((secret) => secret.registries.some((key) => keyCovers(key, reference)));
  const first = (names: readonly string[]) => [...names].sort()[0];
  const inChart = first(rendered.map(({ name }) => name));
  if (inChart !== undefined) return { name: inChart, origin: 'in the chart' };
  const inConfig = first(declared.map(({ name }) => name));
  return inConfig === undefined ? null : { name: inConfig, origin: 'declared in pullproof.yaml' };
}
