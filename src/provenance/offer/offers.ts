import type { ImageUse } from '../../core/facts/image-use.ts';
import type { Violation } from '../../core/finding/rule.ts';
import type { Suggestion } from '../../core/place/location.ts';
import { quote } from '../../core/text/quote.ts';
import { workloadName } from '../../core/words/images.ts';
import { createBudget, MAX_RENDERS } from '../trial/budget.ts';
import type { LocateContext } from '../trial/context.ts';
import { openRelease, type Release } from '../trial/release.ts';
import { editFor, effectsOf } from './effects.ts';
import { speaksOfLocal } from './local-words.ts';
import { type JudgedTarget, type Proposal, proposalsOf } from './proposals.ts';
import { redirect } from './redirect.ts';
import { vendoredKey } from './vendored.ts';

export type { JudgedTarget } from './proposals.ts';

/** The change that is offered for a violation, or why none is. */
export interface Offer {
  readonly suggestion: Suggestion | null;
  /** Lines for people. */
  readonly notes: readonly string[];
}

/** Changes that are looked at one by one in a target, when all of them together do harm. */
const MAX_SINGLE = 12;

/** Why nothing is offered while a target that is left out of the run was not read. */
const NOT_READ =
  'a target that is left out of this run was not read, since all together hold too much: it may set this value too';

/**
 * Decides which of the proposed changes are offered: those that a render has shown to make no use worse, in any target
 * that reads the line. What lies in a vendored subchart is not changed, and `Never` beside words about a local cluster
 * is not either.
 *
 * @param targets all targets of the run: a file may belong to several
 * @param unselected gives the targets that are left out of the run, or null when not all could be read: then nothing is
 * offered; called only when there is a change to offer
 * @returns the offer of every violation that asks for a change; one that is not in it asks for none
 */
export async function offersFor(
  targets: readonly JudgedTarget[],
  context: Pick<LocateContext, 'engine' | 'cwd' | 'budgetMs'>,
  unselected: () => Promise<readonly JudgedTarget[] | null> = async () => [],
): Promise<ReadonlyMap<Violation, Offer>> {
  const proposals = proposalsOf(targets);
  const refusals = new Map<Proposal, string>();
  const moved = new Map<Proposal, { readonly suggestion: Suggestion; readonly provedIn: JudgedTarget }>();
  const opened: Opened[] = [];
  const others = proposals.length === 0 ? [] : await unselected();
  if (others === null) for (const proposal of proposals) refusals.set(proposal, NOT_READ);
  for (const judged of proposals.length === 0 ? [] : [...targets, ...(others ?? [])]) {
    const { outcome } = judged;
    if (!outcome?.ok) continue;
    const release = await openRelease(outcome, { ...judged, ...context });
    opened.push({ release, judged });
    const own = proposals.filter(({ suggestion }) => editFor(suggestion, release) !== null);
    const budget = createBudget(MAX_RENDERS, context.budgetMs);
    for (const proposal of own) {
      const key = vendoredKey(proposal.suggestion.file, release);
      const why = key === null ? refusalByWords(proposal, release) : vendoredText(proposal, key);
      if (why !== null) refusals.set(proposal, why);
      const change = key === null ? null : await redirect(proposal, key, release, judged, budget);
      if (change !== null) moved.set(proposal, { suggestion: change, provedIn: judged });
    }
    const open = own.filter((proposal) => !refusals.has(proposal));
    for (const [proposal, why] of await refusalsByEffect(open, release, judged, context)) refusals.set(proposal, why);
  }
  for (const [proposal, { suggestion, provedIn }] of moved) {
    const others = opened.filter(({ judged }) => judged !== provedIn);
    if (await isHarmful({ ...proposal, suggestion }, others, context)) moved.delete(proposal);
  }
  return new Map(
    proposals.flatMap((proposal) => {
      const why = refusals.get(proposal);
      const suggestion = why === undefined ? proposal.suggestion : (moved.get(proposal)?.suggestion ?? null);
      const offer: Offer = { suggestion, notes: why === undefined ? [] : [why] };
      return proposal.found.map(({ violation }) => [violation, offer] as const);
    }),
  );
}

/** A target, ready to be rendered with changes. */
interface Opened {
  readonly release: Release;
  readonly judged: JudgedTarget;
}

/** Whether a change makes anything worse in any target that reads its line. */
async function isHarmful(
  proposal: Proposal,
  opened: readonly Opened[],
  { budgetMs }: Pick<LocateContext, 'budgetMs'>,
): Promise<boolean> {
  for (const { release, judged } of opened) {
    if (editFor(proposal.suggestion, release) === null) continue;
    const effects = await effectsOf([proposal], release, judged, createBudget(1, budgetMs));
    if (!effects.ok || effects.harmed.length > 0) return true;
  }
  return false;
}

function vendoredText({ suggestion: { file } }: Proposal, key: readonly string[]): string {
  return `${file} belongs to a dependency and is overwritten by \`helm dependency update\`: set it in the values of your own chart, under ${quote(key.join('.'))}`;
}

function refusalByWords(proposal: Proposal, release: Release): string | null {
  return speaksOfLocal(proposal, release)
    ? 'no change is offered: the line or its file speaks of a local cluster. If it is one, check with `--profile local`'
    : null;
}

/** All changes in one render; only when that harms something, each alone. */
async function refusalsByEffect(
  proposals: readonly Proposal[],
  release: Release,
  judged: JudgedTarget,
  { budgetMs }: Pick<LocateContext, 'budgetMs'>,
): Promise<ReadonlyMap<Proposal, string>> {
  const refusals = new Map<Proposal, string>();
  if (proposals.length === 0) return refusals;
  const budget = createBudget(1 + MAX_SINGLE, budgetMs);
  const together = await effectsOf(proposals, release, judged, budget);
  if (together.ok && together.harmed.length === 0) return refusals;
  for (const [index, proposal] of proposals.entries()) {
    const effects = index < MAX_SINGLE ? await effectsOf([proposal], release, judged, budget) : null;
    if (effects === null) refusals.set(proposal, 'no change is offered: there are too many that touch each other');
    else if (!effects.ok) refusals.set(proposal, 'no change is offered: with it the chart does not render');
    else if (effects.harmed.length > 0) refusals.set(proposal, harmText(effects.harmed, judged));
  }
  return refusals;
}

const MAX_NAMED = 3;

function harmText(harmed: readonly ImageUse[], { target, isUnselected }: JudgedTarget): string {
  const names = [...new Set(harmed.map(({ workload, image }) => `${workloadName(workload)} (${quote(image)})`))];
  const named = names.slice(0, MAX_NAMED).sort().join(', ');
  const more = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : '';
  return `no change is offered: this line also decides what ${named}${more} in target ${quote(target.name)} gets, ${isUnselected ? 'and that target is not checked here' : 'which is fine now'}; set the two apart`;
}
