import type { RuleViolation, Violation } from '../core/finding/rule.ts';
import type { Placement } from '../core/place/location.ts';
import { placeInManifest } from './locate/in-manifest.ts';
import { placeInRelease } from './locate/in-release.ts';
import { createManifestFiles } from './place/manifest-file.ts';
import { createBudget } from './trial/budget.ts';
import type { LocateContext } from './trial/context.ts';
import { openBench } from './trial/release.ts';

export { blameFailure } from './failure/blame-failure.ts';
export { type JudgedTarget, type Offer, offersFor } from './offer/offers.ts';
export { DEFAULT_BUDGET_MS } from './trial/budget.ts';
export type { LocateContext } from './trial/context.ts';
export { type Alternative, alternativeImages, overrideFacts } from './values/override.ts';
export { type PinnedTag, pinnedFacts, pinnedTags } from './values/pinned-tags.ts';
export { filesLoaded, keepDeadEverywhere, type TargetFacts, valueFactsOf } from './values/value-facts.ts';

/** The places of violations, and how many renders it took to find them. */
export interface Located {
  readonly placements: ReadonlyMap<Violation, Placement>;
  readonly renders: number;
}

/** Places that are looked for in a chart at most: what lies beyond has no location. */
const MAX_PLACES = 5000;

/**
 * The first violations that together have no more than so many uses; of the last one only some.
 *
 * @param whole takes the violations that were shortened, with what they were
 */
function cutTo(
  limit: number,
  found: readonly RuleViolation[],
  whole: Map<Violation, Violation>,
): readonly RuleViolation[] {
  let left = limit;
  return found.flatMap((entry) => {
    const uses = entry.violation.uses.slice(0, left);
    left -= uses.length;
    if (uses.length === 0) return [];
    if (uses.length === entry.violation.uses.length) return [entry];
    const violation = { ...entry.violation, uses };
    whole.set(violation, entry.violation);
    return [{ ...entry, violation }];
  });
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
  const files = createManifestFiles(cwd);
  for (const entry of open.filter((other) => !isRendered(other))) {
    placements.set(entry.violation, placeInManifest(entry, files));
  }
  const whole = new Map<Violation, Violation>();
  const rendered = cutTo(MAX_PLACES, open.filter(isRendered), whole);
  if (rendered.length === 0 || !outcome?.ok) return { placements, renders: 0 };
  const budget = createBudget(undefined, context.budgetMs);
  const bench = await openBench(outcome, context);
  for (const [violation, placement] of await placeInRelease(rendered, bench, budget))
    placements.set(whole.get(violation) ?? violation, placement);
  return { placements, renders: budget.made };
}
