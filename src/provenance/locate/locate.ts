import type { Violation } from '../../core/finding/rule.ts';
import type { Placement } from '../../core/place/location.ts';
import { createManifestFiles } from '../place/manifest-file.ts';
import { createBudget } from '../trial/budget.ts';
import type { LocateContext } from '../trial/context.ts';
import { openRelease } from '../trial/release.ts';
import { placeInManifest } from './in-manifest.ts';
import { placeInRelease } from './in-release.ts';

/** The places of violations, and how many renders it took to find them. */
export interface Located {
  readonly placements: ReadonlyMap<Violation, Placement>;
  readonly renders: number;
}

/** Uses whose lines are looked for in a target at most: what is about others only has no location, and says so. */
const MAX_USES = 5000;

const BEYOND: Placement = {
  location: null,
  confidence: 'none',
  related: [],
  suggestion: null,
  notes: [
    `no line was looked for: other findings of this target are about ${MAX_USES.toLocaleString('en-US')} containers already`,
  ],
};

/**
 * The first violations that together have no more than so many uses; of the last one only some.
 *
 * @param whole takes the violations that were shortened, with what they were
 */
function cutTo(limit: number, found: readonly Violation[], whole: Map<Violation, Violation>): readonly Violation[] {
  let left = limit;
  return found.flatMap((violation) => {
    const uses = violation.uses.slice(0, left);
    left -= uses.length;
    if (uses.length === 0) return [];
    if (uses.length === violation.uses.length) return [violation];
    const part = { ...violation, uses };
    whole.set(part, violation);
    return [part];
  });
}

/**
 * Finds the line that causes each violation: the scalar whose bytes, changed alone, change the text at the place. At
 * most five extra renders for all violations of a target together, none when there is nothing to find.
 *
 * A place is `exact` when a render has proved it, `approximate` when it is likely only (the reason is in `notes`), and
 * null with `none` when nothing can be pointed at.
 */
export async function locate(found: readonly Violation[], context: LocateContext): Promise<Located> {
  const placements = new Map<Violation, Placement>();
  for (const violation of found)
    placements.set(violation, { location: null, confidence: 'none', related: [], suggestion: null });
  const { outcome, cwd } = context;
  const open = found.filter(({ aspect, uses, location }) => aspect !== 'none' && uses.length > 0 && !location);
  const sources = new Set(outcome?.ok ? outcome.documents.map(({ source }) => source) : []);
  const isRendered = ({ uses }: Violation) => uses.some(({ source }) => sources.has(source));
  const files = createManifestFiles(cwd);
  for (const violation of open.filter((other) => !isRendered(other))) {
    placements.set(violation, placeInManifest(violation, files));
  }
  const whole = new Map<Violation, Violation>();
  const inRelease = open.filter(isRendered);
  const rendered = cutTo(MAX_USES, inRelease, whole);
  if (rendered.length === 0 || !outcome?.ok) return { placements, renders: 0 };
  for (const violation of inRelease.slice(rendered.length)) placements.set(violation, BEYOND);
  const budget = createBudget(undefined, context.budgetMs);
  const release = await openRelease(outcome, context);
  for (const [violation, placement] of await placeInRelease(rendered, release, budget))
    placements.set(whole.get(violation) ?? violation, placement);
  return { placements, renders: budget.made };
}
