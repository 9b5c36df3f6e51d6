import { DEFAULT_BUDGET_MS } from '../../provenance/index.ts';
import type { Ports } from './ports.ts';

/** Time for the experiments of one target: the usual, or what is left of the run. */
export function budgetOf({ deadline }: Pick<Ports, 'deadline'>, part = 1): number {
  return Math.min(DEFAULT_BUDGET_MS, (deadline?.remainingMs() ?? Infinity) * part);
}
