import type { ValueFact } from '../core/facts.ts';
import { quote } from '../core/quote.ts';
import { type Alternative, findAlternatives } from './alternatives.ts';
import { type Bench, renderChanged } from './bench.ts';
import type { Budget } from './budget.ts';
import { chainsOf } from './chart-chains.ts';
import { suspectsOf } from './dead-suspects.ts';
import type { Flow } from './flow.ts';
import { editsOf } from './hits.ts';
import { type KeyKind, kindOf, settingOf } from './kinds.ts';
import { type Change, mutate } from './mutate.ts';
import { tokenPlace } from './places.ts';
import { switchesOf, turn } from './switches.ts';
import { placeOf } from './text-position.ts';
import { contentOf, type Fragment, fragmentsOf, type Token } from './tokens.ts';

const CAUSES: Readonly<Record<KeyKind, 'B' | 'C' | 'D'>> = {
  image: 'B',
  registry: 'B',
  repository: 'B',
  tag: 'B',
  digest: 'B',
  'pull-policy': 'C',
  'pull-secrets': 'D',
};
const FIRST_ID = 70_000;
/** Dead values for which another place is looked for. */
const MAX_ALTERNATIVES = 40;

/**
 * Finds values of the user's own files that look as if they set an image, a tag, a policy or a secret and change nothing. Suspects are
 * those that no template reads by name, that show nowhere, and that no other layer overrides; renders with all switches on, and without
 * the values, prove it.
 */
export async function findDead(bench: Bench, flow: Flow, budget: Budget): Promise<ValueFact[]> {
  const chains = chainsOf(bench);
  const suspects = suspectsOf(bench, flow, chains);
  if (suspects.length === 0) return [];
  const silent = await silentOf(bench, suspects, budget);
  const dead = await withoutEffect(bench, silent, budget);
  if (dead.length === 0) return [];
  const alternatives = await findAlternatives(bench, dead.slice(0, MAX_ALTERNATIVES), chains, budget);
  return dead.map((token) => factOf(token, alternatives.get(token) ?? null, bench));
}

/** Suspects that show nowhere in the whole render, also with every switch on that is off. */
async function silentOf(bench: Bench, suspects: readonly Token[], budget: Budget): Promise<readonly Token[]> {
  const changes = suspects.map((token, index) => mutate(fragmentsOf(token)[0]!, 'mark', FIRST_ID + index));
  const on = turn(switchesOf(bench, 'false'), 'true');
  const edits = editsOf(changes);
  let shown = await renderChanged(bench, [...edits, ...on], budget, { whole: true });
  if (!shown.ok && on.length > 0) shown = await renderChanged(bench, edits, budget, { whole: true });
  if (!shown.ok) return [];
  const text = JSON.stringify(shown.documents.map(({ object }) => object)).toLowerCase();
  const isSilent = ({ marker }: Change) => !text.includes(marker);
  return suspects.filter((_, index) => isSilent(changes[index]!));
}

/** Suspects without which the whole render is the same; what cannot be told apart from one with an effect is left out. */
async function withoutEffect(bench: Bench, suspects: readonly Token[], budget: Budget): Promise<readonly Token[]> {
  if (suspects.length === 0 || budget.left <= 1) return [];
  const edits = suspects.map(({ layer, start, end }) => ({ layer, start, end, text: '""' }));
  const shown = await renderChanged(bench, edits, budget, { whole: true });
  const objects = (documents: Bench['outcome']['documents']) =>
    JSON.stringify(documents.filter(({ isCrd }) => !isCrd).map(({ source, index, object }) => [source, index, object]));
  if (shown.ok && objects(shown.documents) === objects(bench.outcome.documents)) return suspects;
  if (suspects.length === 1) return [];
  const half = Math.ceil(suspects.length / 2);
  return [
    ...(await withoutEffect(bench, suspects.slice(0, half), budget)),
    ...(await withoutEffect(bench, suspects.slice(half), budget)),
  ];
}

function factOf(token: Token, alternative: Alternative | null, bench: Bench): ValueFact {
  const { layer, address, key } = token;
  const file = layer.file!;
  const path = settingOf(address).join('.');
  const fragment: Fragment = { token, start: token.start, end: token.end, text: contentOf(token) };
  const place = tokenPlace(fragment);
  const instead = alternative?.path.join('.') ?? null;
  const isRename =
    alternative && key && isSameParent(address, alternative.path) && !isSet(alternative.path, token, bench);
  const description = `write ${quote(alternative?.path.at(-1) ?? '')}, which the template reads`;
  return {
    kind: 'dead',
    message: `${quote(path)} is set and changes nothing${instead ? `: the template reads ${quote(instead)}` : ' in the render: no template reads it'}`,
    help: instead ? `write the value under ${quote(instead)}` : 'write it where a template reads it, or remove it',
    cause: CAUSES[kindOf(address)!],
    image: null,
    location: { file, ...place },
    confidence: 'exact',
    related: [],
    replacement: isRename
      ? { location: { file, ...placeOf(layer.text, key) }, text: alternative.path.at(-1)!, description }
      : null,
    useIds: alternative?.useIds ?? [],
  };
}

function isSameParent(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.slice(0, -1).every((part, index) => part === b[index]);
}

/** Whether the same file has the key already. */
function isSet(path: readonly string[], { layer }: Token, { tokens }: Bench): boolean {
  const wanted = JSON.stringify(path);
  return tokens.some((token) => token.layer === layer && JSON.stringify(token.address) === wanted);
}
