import type { Suggestion } from '../../core/place/location.ts';
import { correctedImage } from '../blame/parts.ts';
import type { Budget } from '../trial/budget.ts';
import { outputId } from '../trial/outputs.ts';
import type { Release } from '../trial/release.ts';
import { editFor, effectsOf } from './effects.ts';
import type { JudgedTarget, Proposal } from './proposals.ts';
import { setValue } from './set-value.ts';

/** Keys of a dependency's values that are tried. */
const MAX_TRIED = 3;

/**
 * Finds the change of the user's own values that does what a change inside a vendored dependency would do, and proves
 * it by a render.
 *
 * @param prefix under which the parent's values reach the dependency
 * @returns null when no key of the dependency's values has this effect
 */
export async function redirect(
  { suggestion, found }: Proposal,
  prefix: readonly string[],
  release: Release,
  judged: JudgedTarget,
  budget: Budget,
): Promise<Suggestion | null> {
  const text = found[0]?.violation.correction?.replacement;
  const target = release.layers.find(
    ({ kind, file, prefixes }) => kind === 'chart-values' && file !== null && prefixes[0]!.length === 0,
  );
  if (text === undefined || target?.file == null) return null;
  for (const key of keysOf(suggestion, prefix, release).slice(0, MAX_TRIED)) {
    const change = setValue(target.text, key, text);
    if (change === null) continue;
    const moved = { file: target.file, ...change, description: suggestion.description };
    if (await isRight({ suggestion: moved, found }, release, judged, budget)) return moved;
  }
  return null;
}

/**
 * The value's own key, or, for what Chart.yaml says, the dependency's tags: templates fall back from them to
 * `appVersion`.
 */
function keysOf(
  { file, line }: Suggestion,
  prefix: readonly string[],
  { tokens }: Release,
): readonly (readonly string[])[] {
  const inDependency = tokens.filter(
    ({ layer }) => layer.kind === 'chart-values' && layer.prefixes[0]!.join('.') === prefix.join('.'),
  );
  const own = inDependency.filter(
    ({ layer, start }) => layer.file === file && layer.text.slice(0, start).split('\n').length === line,
  );
  const tags = inDependency.filter(({ address }) => /^(?:tag|version)$/i.test(address.at(-1) ?? ''));
  return [...own, ...(own.length > 0 ? [] : tags)].map(({ address }) => address);
}

/** Whether a change gives every use the image that the rule wants, and harms no other. */
async function isRight(proposal: Proposal, release: Release, judged: JudgedTarget, budget: Budget): Promise<boolean> {
  if (editFor(proposal.suggestion, release) === null) return false;
  const effects = await effectsOf([proposal], release, judged, budget);
  if (!effects.ok || effects.harmed.length > 0) return false;
  return proposal.found.every(({ violation: { uses, aspect, correction } }) =>
    uses.every((use) => {
      const image = effects.outputs.get(outputId(use))?.image;
      return correction && image === correctedImage(use.image, aspect, correction.replacement);
    }),
  );
}
