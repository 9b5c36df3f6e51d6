import type { ImageUse, SecretFact } from '../core/facts.ts';
import type { Placement } from '../core/location.ts';
import type { RuleViolation, Violation } from '../core/rule.ts';
import type { TemplateLocation } from '../helm/template-lines.ts';
import { type Sought, soughtFor } from './aspects.ts';
import type { Bench } from './bench.ts';
import type { Budget } from './budget.ts';
import { confirm, type Pick } from './confirm.ts';
import { traceFlow } from './flow.ts';
import { findGates } from './gates.ts';
import { guessSetter } from './guess.ts';
import type { Hit } from './hits.ts';
import { findLines, type LineRequest, lineId } from './lines.ts';
import { describePlace } from './placement.ts';
import { whereWritten } from './places.ts';
import { secretOf } from './secret-places.ts';
import { probeShape, type ShapeProbe } from './secret-shape.ts';
import { settersOf } from './setters.ts';
import { secretSiteId, siteId } from './sites.ts';
import { NOTHING_UNSET, traceUnset, type Unset } from './unset.ts';

/** One use of a violation with what is blamed there. */
export interface Blame {
  readonly use: ImageUse;
  readonly siteId: string;
  /** What was found first of what is sought. */
  readonly sought: Sought;
  /** What shows at the place, from the first render. */
  readonly hits: readonly Hit[];
  readonly pick: Pick | null;
  /** True when the pick was chosen by its looks alone. */
  readonly isGuess: boolean;
  readonly shape: ShapeProbe | null;
  /** A key that nobody sets and that would set what is missing. */
  readonly newKey: readonly string[] | null;
  /** The secret of the release whose content is wrong; then `pick` is what sets its registry, if that is what is wrong. */
  readonly secret?: SecretFact;
}

/** Finds the places of violations about a rendered chart. */
export async function placeInRelease(
  found: readonly RuleViolation[],
  bench: Bench,
  budget: Budget,
): Promise<ReadonlyMap<Violation, Placement>> {
  const flow = await traceFlow(bench, budget);
  const sources = new Set(bench.outcome.documents.map(({ source }) => source));
  const wanted = found.map((entry) => ({ entry, uses: usesOf(entry, sources, bench) }));
  const unset = await findUnset(wanted, bench, budget);
  const blames = wanted.map(({ entry, uses }) => ({
    entry,
    own: uses.map((use) => blame(entry, use, flow.hits, unset, bench)),
  }));
  const all = blames.flatMap(({ own }) => own);
  const picks = all.flatMap(({ pick, isGuess }) => (pick && !isGuess ? [pick] : []));
  const probes = all.flatMap(({ shape }) => shape ?? []);
  const proof = picks.length > 0 ? await confirm(bench, picks, probes, budget) : null;
  const requests: LineRequest[] = all.map(({ use, sought }) => ({ use, sought }));
  const lines: ReadonlyMap<string, TemplateLocation> =
    budget.left > 0 ? await findLines(bench, requests, budget) : new Map();
  const gates = budget.left > 0 && picks.length > 0 ? await findGates(bench, picks, budget) : new Map();
  const why = flow.problem ?? budget.exhausted();
  return new Map(
    blames.map(({ entry, own }) => [
      entry.violation,
      describePlace(entry, own, { bench, proof, gates, why, lineOf: (request) => lines.get(lineId(request)) ?? null }),
    ]),
  );
}

function usesOf({ violation }: RuleViolation, sources: ReadonlySet<string>, { baseline }: Bench): readonly ImageUse[] {
  return violation.uses.filter((use) => sources.has(use.source) && baseline.has(siteId(use)));
}

async function findUnset(
  wanted: readonly { readonly entry: RuleViolation; readonly uses: readonly ImageUse[] }[],
  bench: Bench,
  budget: Budget,
): Promise<Unset> {
  const kinds = wanted.flatMap(({ entry, uses }) =>
    uses.flatMap((use) =>
      soughtFor(entry, use, bench.baseline.get(siteId(use))!.secrets).filter((name) => name.startsWith('unset-')),
    ),
  );
  // One render is kept for the proof, one for the template lines.
  return kinds.length > 0 && budget.left > 2 ? traceUnset(bench, new Set(kinds), budget) : NOTHING_UNSET;
}

function blame(
  entry: RuleViolation,
  use: ImageUse,
  flow: ReadonlyMap<string, readonly Hit[]>,
  unset: Unset,
  bench: Bench,
): Blame {
  const id = siteId(use);
  const before = bench.baseline.get(id)!;
  const hits = flow.get(id) ?? [];
  const sought = soughtFor(entry, use, before.secrets);
  const newKey = keyFor(id, sought, unset);
  const secret = secretOf(entry, use, bench);
  if (secret !== null) return blameSecret(use, secret, flow);
  for (const name of sought) {
    const from = name.startsWith('unset-') ? (unset.hits.get(id) ?? []) : hits;
    const [hit] = settersOf(from, name, before, entry.violation.about);
    if (!hit) continue;
    const { key } = whereWritten(hit.fragment, bench);
    const isMalformed = entry.rule.id === 'pull-secret-malformed' && hit.field === 'secrets';
    const shape = isMalformed ? probeShape(id, hit, before.secrets[hit.entry]) : null;
    return { use, siteId: id, sought: name, hits, pick: { siteId: id, hit, key }, isGuess: false, shape, newKey };
  }
  const none = { use, siteId: id, sought: sought[0] ?? 'repository', hits, shape: null, newKey } as const;
  // Every value's text is known in the image, and none holds the fault: the template writes it.
  if (sought[0] === 'fault' && hits.length > 0 && hits.every(({ field, base }) => field !== 'image' || base !== null))
    return { ...none, pick: null, isGuess: false };
  const guess = guessSetter(bench, before, sought, use);
  const pick = guess ? { siteId: id, hit: guess, key: null } : null;
  return { ...none, pick, isGuess: true };
}

/** The key that nobody sets and that would set the first thing that is missing. */
function keyFor(id: string, sought: readonly Sought[], unset: Unset): readonly string[] | null {
  for (const name of sought) {
    const key = unset.keyFor(id, name);
    if (key) return key;
  }
  return null;
}

/** What sets the registry of a secret that can be read but has no entry for the image. */
function blameSecret(use: ImageUse, secret: SecretFact, flow: ReadonlyMap<string, readonly Hit[]>): Blame {
  const id = secretSiteId(secret);
  const hits = flow.get(id) ?? [];
  const [hit] = secret.problems.length === 0 ? hits : [];
  const pick = hit ? { siteId: id, hit, key: null } : null;
  return { use, siteId: id, sought: 'pull-secrets', hits, pick, isGuess: false, shape: null, newKey: null, secret };
}
