import type { ImageUse } from '../../core/facts/image-use.ts';
import type { Violation } from '../../core/finding/rule.ts';
import type { Placement } from '../../core/place/location.ts';
import type { TemplateLocation } from '../../helm/index.ts';
import { blame } from '../blame/blame.ts';
import { partsToBlame } from '../blame/parts.ts';
import { confirm } from '../blame/proof.ts';
import { NOTHING_UNSET, traceUnset, type Unset } from '../blame/unset.ts';
import type { Budget } from '../trial/budget.ts';
import { runFirstTrial } from '../trial/first-trial.ts';
import { outputId } from '../trial/outputs.ts';
import type { Release } from '../trial/release.ts';
import { findGates } from './gates.ts';
import { describePlace } from './placement.ts';
import { findLines, lineId } from './printed-lines.ts';

/** Finds the places of violations about a rendered chart. */
export async function placeInRelease(
  found: readonly Violation[],
  release: Release,
  budget: Budget,
): Promise<ReadonlyMap<Violation, Placement>> {
  const first = await runFirstTrial(release, budget);
  const sources = new Set(release.outcome.documents.map(({ source }) => source));
  const wanted = found.map((violation) => ({ violation, uses: usesOf(violation, sources, release) }));
  const unset = await findUnset(wanted, release, budget);
  const blames = wanted.map(({ violation, uses }) => ({
    violation,
    own: uses.map((use) => blame(violation, use, first.traces, unset, release)),
  }));
  const all = blames.flatMap(({ own }) => own);
  const setters = all.flatMap(({ setter, isGuess }) => (setter && !isGuess ? [setter] : []));
  const probes = all.flatMap(({ shape }) => shape ?? []);
  const proof = setters.length > 0 ? await confirm(release, setters, probes, budget) : null;
  const lines: ReadonlyMap<string, TemplateLocation> =
    budget.left > 0 ? await findLines(release, all, budget) : new Map();
  const gates = budget.left > 0 && setters.length > 0 ? await findGates(release, setters, budget) : new Map();
  const why = first.problem ?? budget.exhausted();
  return new Map(
    blames.map(({ violation, own }) => [
      violation,
      describePlace(violation, own, {
        release,
        proof,
        gates,
        why,
        lineOf: (request) => lines.get(lineId(request)) ?? null,
      }),
    ]),
  );
}

function usesOf({ uses }: Violation, sources: ReadonlySet<string>, { baseline }: Release): readonly ImageUse[] {
  return uses.filter((use) => sources.has(use.source) && baseline.has(outputId(use)));
}

async function findUnset(
  wanted: readonly { readonly violation: Violation; readonly uses: readonly ImageUse[] }[],
  release: Release,
  budget: Budget,
): Promise<Unset> {
  const kinds = wanted.flatMap(({ violation, uses }) =>
    uses.flatMap((use) =>
      partsToBlame(violation, use, release.baseline.get(outputId(use))!.secrets).filter((name) =>
        name.startsWith('unset-'),
      ),
    ),
  );
  // One render is kept for the proof, one for the template lines.
  return kinds.length > 0 && budget.left > 2 ? traceUnset(release, new Set(kinds), budget) : NOTHING_UNSET;
}
