import type { ValueFact } from '../../core/facts/value-fact.ts';
import { fragmentsOf, type Token } from '../texts/tokens.ts';
import { chainsOf } from '../texts/value-chains.ts';
import type { Budget } from '../trial/budget.ts';
import { type Change, mutate } from '../trial/change.ts';
import type { FirstTrial } from '../trial/first-trial.ts';
import { type Release, renderChanged } from '../trial/release.ts';
import { switchesOf, turn } from '../trial/switches.ts';
import { editsOf } from '../trial/traces.ts';
import { findAlternatives } from './alternatives.ts';
import { beatenFact, deadFact } from './dead-facts.ts';
import { suspectsOf } from './dead-suspects.ts';
import { globalOver } from './outdone.ts';

const FIRST_ID = 70_000;
/** Dead values for which another place is looked for. */
const MAX_ALTERNATIVES = 40;

/**
 * Finds values of the user's own files and flags that look as if they set an image, a tag, a policy or a secret and
 * change nothing. Suspects are those that no template reads by name, that show nowhere, and that no other layer
 * overrides; renders with all switches on, and without the values, prove it.
 */
export async function findDead(release: Release, first: FirstTrial, budget: Budget): Promise<ValueFact[]> {
  const chains = chainsOf(release);
  const suspects = suspectsOf(release, first, chains);
  if (suspects.length === 0) return [];
  const silent = await silentOf(release, suspects, budget);
  const dead = await withoutEffect(release, silent, budget);
  if (dead.length === 0) return [];
  const live = new Set([...first.traces.values()].flat().map(({ fragment }) => fragment.token));
  const beaten = new Map(dead.map((token) => [token, globalOver(token, live, release)]));
  const open = dead.filter((token) => beaten.get(token) === null).slice(0, MAX_ALTERNATIVES);
  const alternatives = await findAlternatives(release, open, chains, budget);
  return dead.map((token) => {
    const by = beaten.get(token);
    return by ? beatenFact(token, by, release) : deadFact(token, alternatives.get(token) ?? null, release);
  });
}

/** Suspects that show nowhere in the whole render, also with every switch on that is off. */
async function silentOf(release: Release, suspects: readonly Token[], budget: Budget): Promise<readonly Token[]> {
  const changes = suspects.map((token, index) => mutate(fragmentsOf(token)[0]!, 'mark', FIRST_ID + index));
  const on = turn(switchesOf(release, 'false'), 'true');
  const edits = editsOf(changes);
  let shown = await renderChanged(release, [...edits, ...on], budget, { whole: true });
  if (!shown.ok && on.length > 0) shown = await renderChanged(release, edits, budget, { whole: true });
  if (!shown.ok) return [];
  const text = JSON.stringify(shown.documents.map(({ object }) => object)).toLowerCase();
  const isSilent = ({ marker }: Change) => !text.includes(marker);
  return suspects.filter((_, index) => isSilent(changes[index]!));
}

/**
 * Suspects without which the whole render is the same; what cannot be told apart from one with an effect is left out.
 */
async function withoutEffect(release: Release, suspects: readonly Token[], budget: Budget): Promise<readonly Token[]> {
  if (suspects.length === 0 || budget.left <= 1) return [];
  const edits = suspects.map(({ layer, start, end }) => ({ layer, start, end, text: nothingIn(layer) }));
  const shown = await renderChanged(release, edits, budget, { whole: true });
  const objects = (documents: Release['outcome']['documents']) =>
    JSON.stringify(documents.filter(({ isCrd }) => !isCrd).map(({ source, index, object }) => [source, index, object]));
  if (shown.ok && objects(shown.documents) === objects(release.outcome.documents)) return suspects;
  if (suspects.length === 1) return [];
  const half = Math.ceil(suspects.length / 2);
  return [
    ...(await withoutEffect(release, suspects.slice(0, half), budget)),
    ...(await withoutEffect(release, suspects.slice(half), budget)),
  ];
}

/** How nothing is written in a layer. */
function nothingIn({ kind, slot }: Token['layer']): string {
  const isJson = slot.type === 'flag' && slot.list === 'setJson';
  return kind === 'set-file' || (kind === 'flag' && !isJson) ? '' : '""';
}
