import type { ImageUse } from '../../core/facts/image-use.ts';
import type { Violation } from '../../core/finding/rule.ts';
import type { Placement } from '../../core/place/location.ts';
import type { TemplateLocation } from '../../helm/index.ts';
import { blame } from '../blame/blame.ts';
import { soughtFor } from '../blame/parts.ts';
import { confirm } from '../blame/proof.ts';
import { NOTHING_UNSET, traceUnset, type Unset } from '../blame/unset.ts';
import type { Budget } from '../trial/budget.ts';
import { traceFlow } from '../trial/first-trial.ts';
import { siteId } from '../trial/outputs.ts';
import type { Bench } from '../trial/release.ts';
import { findGates } from './gates.ts';
import { describePlace } from './placement.ts';
import { findLines, lineId } from './printed-lines.ts';

/** Finds the places of violations about a rendered chart. */
export async function placeInRelease(
  found: readonly Violation[],
  bench: Bench,
  budget: Budget,
): Promise<ReadonlyMap<Violation, Placement>> {
  const flow = await traceFlow(bench, budget);
  const sources = new Set(bench.outcome.documents.map(({ source }) => source));
  const wanted = found.map((violation) => ({ violation, uses: usesOf(violation, sources, bench) }));
  const unset = await findUnset(wanted, bench, budget);
  const blames = wanted.map(({ violation, uses }) => ({
    violation,
    own: uses.map((use) => blame(violation, use, flow.hits, unset, bench)),
  }));
  const all = blames.flatMap(({ own }) => own);
  const picks = all.flatMap(({ pick, isGuess }) => (pick && !isGuess ? [pick] : []));
  const probes = all.flatMap(({ shape }) => shape ?? []);
  const proof = picks.length > 0 ? await confirm(bench, picks, probes, budget) : null;
  const lines: ReadonlyMap<string, TemplateLocation> =
    budget.left > 0 ? await findLines(bench, all, budget) : new Map();
  const gates = budget.left > 0 && picks.length > 0 ? await findGates(bench, picks, budget) : new Map();
  const why = flow.problem ?? budget.exhausted();
  return new Map(
    blames.map(({ violation, own }) => [
      violation,
      describePlace(violation, own, {
        bench,
        proof,
        gates,
        why,
        lineOf: (request) => lines.get(lineId(request)) ?? null,
      }),
    ]),
  );
}

function usesOf({ uses }: Violation, sources: ReadonlySet<string>, { baseline }: Bench): readonly ImageUse[] {
  return uses.filter((use) => sources.has(use.source) && baseline.has(siteId(use)));
}

async function findUnset(
  wanted: readonly { readonly violation: Violation; readonly uses: readonly ImageUse[] }[],
  bench: Bench,
  budget: Budget,
): Promise<Unset> {
  const kinds = wanted.flatMap(({ violation, uses }) =>
    uses.flatMap((use) =>
      soughtFor(violation, use, bench.baseline.get(siteId(use))!.secrets).filter((name) => name.startsWith('unset-')),
    ),
  );
  // One render is kept for the proof, one for the template lines.
  return kinds.length > 0 && budget.left > 2 ? traceUnset(bench, new Set(kinds), budget) : NOTHING_UNSET;
}
