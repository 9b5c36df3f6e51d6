import type { RenderFailure } from '../../core/facts/render-failure.ts';
import { quote } from '../../core/text/quote.ts';
import { renderInputs } from '../../helm/index.ts';
import { applyEdits, type Edit } from '../texts/edits.ts';
import { kindOf } from '../texts/key-kinds.ts';
import { isEmpty, type Token } from '../texts/tokens.ts';
import { type Budget, createBudget } from '../trial/budget.ts';
import { type FailureSources, placeOfValue } from './sources.ts';

/** More empty values are not tried. */
const MAX_TOKENS = 64;

/**
 * Finds the empty value (`tag:`, `repository: ~`, `image:`) because of which a chart does not render: with a text in
 * its place, or with the chart's own map, it does. The render is repeated at most five times.
 */
export async function blameEmpty(failure: RenderFailure, sources: FailureSources): Promise<RenderFailure> {
  const budget = createBudget(undefined, sources.context.budgetMs);
  for (const tokens of groupsOf(sources)) {
    const token = await necessary(tokens, sources, budget);
    if (token) return told(failure, token, sources);
  }
  return failure;
}

/** The empty values of the user, those first whose key is that of an image, a policy or a secret. */
function groupsOf(sources: FailureSources): readonly (readonly Token[])[] {
  const { tokens } = sources;
  const empty = tokens.filter(
    (token) => isEmpty(token) && token.style !== 'empty' && isOwn(token) && isLast(token, sources),
  );
  const likely = empty.filter((token) => kindOf(token.address) !== null);
  const others = empty.filter((token) => kindOf(token.address) === null && token.layer.kind !== 'chart-values');
  return [likely, others].filter(({ length }) => length > 0).map((group) => group.slice(0, MAX_TOKENS));
}

function isOwn({ layer }: Token): boolean {
  return layer.kind === 'values' || layer.kind === 'flag' || layer.kind === 'chart-values';
}

function isLast({ address, layer, start }: Token, { tokens }: FailureSources): boolean {
  const key = address.join('\0');
  return !tokens.some(
    (other) =>
      (other.layer.rank > layer.rank || (other.layer === layer && other.start > start)) &&
      other.layer.kind !== 'chart-yaml' &&
      (other.address.join('\0') === key || other.address.join('\0').startsWith(`${key}\0`)),
  );
}

/** One of the values without whose filling the chart does not render; null when filling all of them does not help. */
async function necessary(tokens: readonly Token[], sources: FailureSources, budget: Budget): Promise<Token | null> {
  let open = tokens;
  if (!(await renders(open, sources, budget))) return null;
  while (open.length > 1) {
    const half = open.slice(0, Math.ceil(open.length / 2));
    const rest = open.slice(half.length);
    if (await renders(half, sources, budget)) open = half;
    else if (budget.left > 0 && (await renders(rest, sources, budget))) open = rest;
    // Several are needed, or there is no time: the first is one of them as far as is known.
    else break;
  }
  return open[0] ?? null;
}

async function renders(tokens: readonly Token[], sources: FailureSources, budget: Budget): Promise<boolean> {
  if (!budget.take()) return false;
  const inputs = applyEdits(
    sources.inputs,
    tokens.map((token) => fill(token, sources)),
  );
  const timeoutMs = Math.max(1, Math.ceil(budget.remainingMs()));
  return (await renderInputs(sources.context.engine, inputs, { timeoutMs })).ok;
}

/** A text in the place of nothing; no map where the layers below have one, so that theirs counts again. */
function fill({ layer, address, start, end, style }: Token, { tokens }: FailureSources): Edit {
  const isMap = tokens.some(
    (other) =>
      other.layer.kind !== 'chart-yaml' &&
      other.address.length > address.length &&
      address.every((key, index) => key === other.address[index]),
  );
  const space = start === end && layer.slot.type === 'file' ? ' ' : '';
  const isQuoted = style === 'double' || style === 'single';
  return { layer, start, end, text: isMap ? `${space}{}` : isQuoted ? '"filled"' : `${space}filled` };
}

function told(failure: RenderFailure, token: Token, sources: FailureSources): RenderFailure {
  const { location, words } = placeOfValue(token, sources);
  const name = quote(token.address.join('.'));
  const default_ =
    token.layer.kind === 'chart-values' ? '' : ", or remove the line, so that the chart's default counts";
  return {
    ...failure,
    message: `${name} is empty (${words}): ${failure.message}`,
    location,
    help: `give ${name} a value${default_}: with one the chart renders`,
  };
}
