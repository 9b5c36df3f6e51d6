import type { ImageFact } from '../../core/answer/image-fact.ts';
import { absenceOf, imageState } from '../../core/answer/image-state.ts';
import type { ImageUse } from '../../core/facts/image-use.ts';
import type { ValueFact } from '../../core/facts/value-fact.ts';
import type { RelatedLocation } from '../../core/place/location.ts';
import { referenceKey } from '../../core/reference/reference.ts';
import { quote } from '../../core/text/quote.ts';
import { takeInventory } from '../../manifests/index.ts';
import { relatedAt, tokenPlace, whereWritten } from '../place/where-written.ts';
import { type Token, wholeOf } from '../texts/tokens.ts';
import { createBudget } from '../trial/budget.ts';
import type { LocateContext } from '../trial/context.ts';
import { runFirstTrial } from '../trial/first-trial.ts';
import { outputId } from '../trial/outputs.ts';
import { chartUses, openRelease, renderChanged } from '../trial/release.ts';

/** What a use would be from the files alone. */
export interface Alternative {
  /** The use as it is rendered with the flags. */
  readonly use: ImageUse;
  /** The same use without them. */
  readonly without: ImageUse;
  /** The flag that makes the difference, in words: `--set image.tag`. */
  readonly flag: string;
  /** The line of the files that counts without the flag, or where the flag is written. */
  readonly location: ValueFact['location'];
  readonly confidence: ValueFact['confidence'];
  readonly related: readonly RelatedLocation[];
}

/**
 * Renders a target without its `--set` flags and tells which images differ, so that they can be looked up too. Costs
 * nothing when no flag shows in an image. A chart that does not render without its flags fails early, which is as good
 * as it gets: no alternatives.
 */
export async function alternativeImages(context: LocateContext): Promise<readonly Alternative[]> {
  const { outcome, target } = context;
  const flags = [target.set, target.setString, target.setJson, target.setFile, target.setLiteral].flat();
  if (!outcome?.ok || flags.length === 0) return [];
  const release = await openRelease(outcome, context);
  const budget = createBudget(5, context.budgetMs);
  const first = await runFirstTrial(release, budget);
  const moved = new Map<string, Token>();
  for (const [id, traces] of first.traces) {
    const trace = traces.find(({ field, fragment }) => field === 'image' && isFlag(fragment.token));
    if (trace) moved.set(id, trace.fragment.token);
  }
  if (moved.size === 0) return [];
  const inputs = { ...release.trimmed, set: [], setString: [], setJson: [], setLiteral: [], setFiles: [] };
  const shown = await renderChanged(release, [], budget, { inputs });
  if (!shown.ok) return [];
  const { uses } = takeInventory(shown.documents, { target: target.name, namespace: target.namespace });
  const after = new Map(uses.map((use) => [outputId(use), use]));
  return chartUses(release).flatMap((use): Alternative[] => {
    const token = moved.get(outputId(use));
    const without = after.get(outputId(use));
    if (!token || !without || without.image === use.image) return [];
    const flag = `${token.layer.name} ${token.address.join('.')}`;
    const written = whereWritten(wholeOf(token), release);
    const below = inFiles(token, release.tokens);
    const place = below ? { file: below.layer.file!, ...tokenPlace(wholeOf(below)) } : written.location;
    const related = below && written.location ? [relatedAt(written.location, `${flag} is given here`)] : [];
    const confidence = place === null ? 'none' : 'exact';
    return [{ use, without, flag, location: place, confidence, related }];
  });
}

/**
 * Says what passes only because of a flag: the image is there with it, and is invalid or proved missing without it.
 *
 * @param images answers by `referenceKey`, for both images
 * @param isLoaded whether the nodes of the local cluster have the image of a use, so that nobody else is asked
 */
export function overrideFacts(
  alternatives: readonly Alternative[],
  images: ReadonlyMap<string, ImageFact>,
  isLoaded: (use: ImageUse) => boolean = () => false,
): ValueFact[] {
  const factOf = (use: ImageUse) => (use.parsed.ok ? images.get(referenceKey(use.parsed.reference)) : undefined);
  const found = new Map<string, ValueFact>();
  for (const { use, without, flag, location, confidence, related } of alternatives) {
    const asked = factOf(use);
    const state = isLoaded(use) ? 'found' : asked && imageState(asked);
    const why = whyNot(without, factOf(without));
    if (why === null || !use.parsed.ok || (state && state !== 'found')) continue;
    // Without an answer for the real image only a text that cannot be an image at all is worse.
    if (!state && without.parsed.ok) continue;
    const key = JSON.stringify([flag, use.image, without.image]);
    const known = found.get(key);
    found.set(key, {
      kind: 'override',
      message: `image ${quote(use.image)} passes only because of ${flag}: from the files alone it is ${quote(without.image)}, ${why}`,
      help: 'set a tag in the values that works alone, or keep the flag in every command that deploys',
      cause: 'B',
      image: use.image,
      location,
      confidence,
      related,
      suggestion: null,
      useIds: [...(known?.useIds ?? []), use.id],
    });
  }
  return [...found.values()];
}

function whyNot({ parsed }: ImageUse, fact: ImageFact | undefined): string | null {
  if (!parsed.ok) return `which the runtime cannot parse (${parsed.problem.message})`;
  const absence = fact ? absenceOf(fact) : null;
  return absence ? `and the registry has no such ${absence.what}` : null;
}

function isFlag({ layer }: Token): boolean {
  return layer.kind === 'flag' || layer.kind === 'set-file';
}

/** The scalar in the files under the same key that wins when the flag is away. */
function inFiles(flag: Token, tokens: readonly Token[]): Token | null {
  const address = JSON.stringify(flag.address);
  const [best] = tokens
    .filter((token) => !isFlag(token) && token.layer.file !== null && JSON.stringify(token.address) === address)
    .sort((a, b) => b.layer.rank - a.layer.rank || b.start - a.start);
  return best ?? null;
}
