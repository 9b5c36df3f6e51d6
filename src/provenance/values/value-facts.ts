import type { ValueFact } from '../../core/facts/value-fact.ts';
import { kindOf } from '../texts/key-kinds.ts';
import { looksTyped, typedTexts } from '../texts/plain-scalar.ts';
import { contentOf, isEmpty } from '../texts/tokens.ts';
import { chainsOf } from '../texts/value-chains.ts';
import { createBudget } from '../trial/budget.ts';
import type { LocateContext } from '../trial/context.ts';
import { runFirstTrial } from '../trial/first-trial.ts';
import { openRelease, type Release } from '../trial/release.ts';
import { wantedOf } from '../trial/wanted.ts';
import { wipedFact } from './dead-facts.ts';
import { suspectsOf } from './dead-suspects.ts';
import { findDead } from './dead-values.ts';
import { findMangled } from './mangled-tags.ts';
import { wipedFlags } from './outdone.ts';

/** Renders for the values of one target: the first one is shared with `locate`. */
const RENDERS = 10;

/**
 * Finds values of the user that change nothing (dead) and tags whose text YAML has changed (mangled), each proved by
 * renders. A chart whose values all show at a glance costs no render; one without suspects costs one.
 *
 * Dead is said of one target: `keepDeadEverywhere` decides over all of them.
 */
export async function valueFactsOf(context: LocateContext): Promise<readonly ValueFact[]> {
  if (!context.outcome?.ok) return [];
  const release = await openRelease(context.outcome, context);
  const wiped = wipedFlags(release).map((flag) => wipedFact(flag, release));
  if (!hasSuspects(release)) return wiped;
  const budget = createBudget(RENDERS, context.budgetMs);
  const first = await runFirstTrial(release, budget);
  // Where not all values could be tried, one that does not show may not have been looked for.
  const dead = first.problem === null ? await findDead(release, first, budget) : [];
  return [...(await findMangled(release, first, budget)), ...dead, ...wiped];
}

/**
 * Whether there is anything to look for without any render: a tag that YAML may read as something else, or an image
 * value of the user that does not show at a glance (its text, which no other value has, is that of a place).
 */
function hasSuspects(release: Release): boolean {
  const texts = new Map<string, number>();
  for (const token of release.tokens) texts.set(contentOf(token), (texts.get(contentOf(token)) ?? 0) + 1);
  const images = [...release.baseline.values()];
  const shows = (text: string) =>
    text.length >= 3 &&
    texts.get(text) === 1 &&
    images.some(({ image, secrets }) => image.includes(text) || secrets.some((entry) => entry.includes(text)));
  const wanted = wantedOf(images);
  const mayBeMangled = release.tokens.some((token) => {
    if (token.style === 'plain' && typedTexts(contentOf(token)).some((text) => wanted.isPart(text))) return true;
    const isTag = token.layer.kind === 'chart-yaml' || kindOf(token.address) === 'tag';
    const isBare = token.style === 'plain' || token.style === 'flag';
    return isTag && isBare && !isEmpty(token) && looksTyped(contentOf(token));
  });
  if (mayBeMangled) return true;
  const none = { traces: new Map(), tried: [], problem: null };
  return suspectsOf(release, none, chainsOf(release)).some((token) => !shows(contentOf(token)));
}

/** The facts of one target, and which files it loads. */
export interface TargetFacts {
  readonly facts: readonly ValueFact[];
  /** Files that decide what the target renders, relative to the working directory. */
  readonly loads: ReadonlySet<string>;
}

/** Leaves out values that are dead in one target and alive in another that loads the same file. */
export function keepDeadEverywhere(targets: readonly TargetFacts[]): readonly (readonly ValueFact[])[] {
  const isDead = ({ facts }: TargetFacts, wanted: ValueFact) =>
    facts.some((fact) => fact.kind === 'dead' && isSamePlace(fact, wanted));
  return targets.map(({ facts }) =>
    facts.filter((fact) => {
      if (fact.kind !== 'dead' || fact.location === null) return true;
      const { file } = fact.location;
      return targets.every((other) => !other.loads.has(file) || isDead(other, fact));
    }),
  );
}

/** The files on disk that a target loads: its values files and those of the chart. */
export async function filesLoaded(context: LocateContext): Promise<ReadonlySet<string>> {
  if (!context.outcome?.ok) return new Set(context.target.values);
  const release = await openRelease(context.outcome, context);
  return new Set(release.layers.flatMap(({ file }) => file ?? []));
}

function isSamePlace({ location: a }: ValueFact, { location: b }: ValueFact): boolean {
  return a !== null && b !== null && a.file === b.file && a.line === b.line && a.column === b.column;
}
