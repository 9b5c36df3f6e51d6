import type { Placement } from '../core/location.ts';
import type { RuleViolation, Violation } from '../core/rule.ts';
import { openBench } from './bench.ts';
import { createBudget } from './budget.ts';
import type { LocateContext } from './context.ts';
import type { ManifestFile } from './manifest-file.ts';
import { placeInManifest } from './manifest-places.ts';
import { placeInRelease } from './release-places.ts';

export { DEFAULT_BUDGET_MS } from './budget.ts';
export type { LocateContext } from './context.ts';
export { blameFailure } from './failure/index.ts';
export { type Alternative, alternativeImages, overrideFacts } from './override.ts';
export { filesLoaded, keepDeadEverywhere, type TargetFacts, valueFactsOf } from './value-facts.ts';

/** The places of violations, and how many renders it took to find them. */
export interface Located {
  readonly placements: ReadonlyMap<Violation, Placement>;
  readonly renders: number;
}

/**
 * Finds the line that causes each violation: the scalar whose bytes, changed alone, change the text at the place. At most five extra
 * renders for all violations of a target together, none when there is nothing to find.
 *
 * A place is `exact` when a render has proved it, `approximate` when it is likely only (the reason is in `notes`), and null with `none`
 * when nothing can be pointed at.
 */
export async function locate(found: readonly RuleViolation[], context: LocateContext): Promise<Located> {
  const placements = new Map<Violation, Placement>();
  for (const { violation } of found)
    placements.set(violation, { location: null, confidence: 'none', related: [], suggestion: null });
  const { outcome, cwd } = context;
  const open = found.filter(
    ({ violation }) => violation.aspect !== 'none' && violation.uses.length > 0 && !violation.location,
  );
  const sources = new Set(outcome?.ok ? outcome.documents.map(({ source }) => source) : []);
  const isRendered = ({ violation }: RuleViolation) => violation.uses.some(({ source }) => sources.has(source));
  const files = new Map<string, ManifestFile | null>();
  for (const entry of open.filter((other) => !isRendered(other))) {
    placements.set(entry.violation, placeInManifest(entry, cwd, files));
  }
  const rendered = open.filter(isRendered);
  if (rendered.length === 0 || !outcome?.ok) return { placements, renders: 0 };
  const budget = createBudget(undefined, context.budgetMs);
  const bench = await openBench(outcome, context);
  for (const [violation, placement] of await placeInRelease(rendered, bench, budget))
    placements.set(violation, placement);
  return { placements, renders: budget.made };
}
