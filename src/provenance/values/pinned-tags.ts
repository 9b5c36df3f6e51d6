import type { ImageFact } from '../../core/answer/image-fact.ts';
import { absenceOf, imageState } from '../../core/answer/image-state.ts';
import { groupBy } from '../../core/collections/group-by.ts';
import type { ImageUse } from '../../core/facts/image-use.ts';
import type { ValueFact } from '../../core/facts/value-fact.ts';
import { parseReference } from '../../core/reference/parse.ts';
import { referenceKey } from '../../core/reference/reference.ts';
import { quote } from '../../core/text/quote.ts';
import { confidenceOf, whereWritten } from '../place/where-written.ts';
import { kindOf } from '../texts/key-kinds.ts';
import { isOverridden } from '../texts/token-index.ts';
import { contentOf, isEmpty, type Token, wholeOf } from '../texts/tokens.ts';
import type { LocateContext } from '../trial/context.ts';
import { chartUses, openRelease, type Release } from '../trial/release.ts';

/** A tag in the values beside a digest that wins: the image shows the digest only. */
export interface PinnedTag {
  readonly use: ImageUse;
  /** The same use with the tag in the digest's place, to be looked up: it tells what the tag is now. */
  readonly beside: ImageUse;
  readonly tag: Token;
  readonly location: ValueFact['location'];
  readonly confidence: ValueFact['confidence'];
}

/** Finds the tags that a digest beside them outdoes. No render: a digest that shows without a tag says it all. */
export async function pinnedTags(context: LocateContext): Promise<readonly PinnedTag[]> {
  const { outcome, facts } = context;
  const isPinned = ({ parsed }: ImageUse) =>
    parsed.ok && parsed.reference.digest !== null && parsed.reference.tag === null;
  if (!outcome?.ok || !facts.uses.some(isPinned)) return [];
  const release = await openRelease(outcome, context);
  const pairs = pairsOf(release);
  return chartUses(release).flatMap((use) => {
    if (!use.parsed.ok || !isPinned(use)) return [];
    const { digest } = use.parsed.reference;
    const pair = pairFor(digest!, pairs);
    const at = use.image.indexOf('@');
    const text = pair ? `${use.image.slice(0, at)}:${contentOf(pair.tag)}` : '';
    const parsed = parseReference(text);
    if (!pair || !parsed.ok) return [];
    const { tag } = pair;
    const written = whereWritten(wholeOf(tag), release);
    const beside = { ...use, image: text, parsed };
    return [{ use, beside, tag, location: written.location, confidence: confidenceOf(written) }];
  });
}

/**
 * Tags and digests under one key, both of the user, the tag in the same layer or a later one: a chart's default tag is
 * meant to be outdone.
 */
function pairsOf(release: Release): readonly { readonly tag: Token; readonly hex: string }[] {
  const isSet = (token: Token) => !isEmpty(token) && !isOverridden(token, release) && isOwn(token);
  const digests = release.tokens.filter((token) => kindOf(token.address) === 'digest' && isSet(token));
  const tags = groupBy(release.tokens.filter(isTag), parentOf);
  return digests.flatMap((digest) => {
    const hex = /[0-9a-f]{64,}$/.exec(contentOf(digest))?.[0];
    const tag = tags.get(parentOf(digest))?.find((token) => token.layer.rank >= digest.layer.rank && isSet(token));
    return hex !== undefined && tag ? [{ tag, hex }] : [];
  });
}

const parentOf = ({ address }: Token) => address.slice(0, -1).join('\0');

/** A `version` is the tag of what is called an image only: elsewhere it may be a label. */
function isTag({ address }: Token): boolean {
  return kindOf(address) === 'tag' && (address.at(-1) !== 'version' || /image/i.test(address.at(-2) ?? ''));
}

/** The tag beside a digest; null where several components have that digest with different tags: which is meant is not known. */
function pairFor(digest: string, pairs: ReturnType<typeof pairsOf>): { readonly tag: Token } | null {
  const fitting = pairs.filter(({ hex }) => digest.endsWith(hex));
  return new Set(fitting.map(({ tag }) => contentOf(tag))).size === 1 ? fitting[0]! : null;
}

function isOwn({ layer }: Token): boolean {
  return layer.kind === 'values' || layer.kind === 'flag' || layer.kind === 'chart-values';
}

/**
 * Says which of these tags point to another build than the digest that wins.
 *
 * @param images answers by `referenceKey`, for the images with the tags
 */
export function pinnedFacts(tags: readonly PinnedTag[], images: ReadonlyMap<string, ImageFact>): ValueFact[] {
  const found = new Map<string, ValueFact>();
  for (const { use, beside, tag, location, confidence } of tags) {
    if (!beside.parsed.ok || !use.parsed.ok) continue;
    const { reference } = use.parsed;
    const pinned = images.get(referenceKey(reference));
    const text = textFor(images.get(referenceKey(beside.parsed.reference)), reference.digest, pinned);
    if (text === null) continue;
    const path = quote(tag.address.join('.'));
    const key = `${use.image} ${contentOf(tag)} ${tag.address.join('.')}`;
    found.set(key, {
      kind: 'pinned-tag',
      message: `image ${quote(use.image)}: ${path} is ${quote(contentOf(tag))}, ${text.what}. The digest wins: raising the tag, as Renovate does, changes nothing`,
      help: text.help,
      cause: 'B',
      image: use.image,
      location,
      confidence,
      related: [],
      suggestion: null,
      useIds: [...(found.get(key)?.useIds ?? []), use.id],
    });
  }
  return [...found.values()];
}

/** What is wrong with a tag beside a digest; null when nothing is, or when it is not known. */
function textFor(
  fact: ImageFact | undefined,
  digest: string | null,
  pinned: ImageFact | undefined,
): { what: string; help: string } | null {
  if (fact && absenceOf(fact)?.what === 'tag') {
    // Nothing runs; that is another finding.
    if (imageState(pinned) === 'absent') return null;
    return {
      what: 'which the registry does not have: what runs is the digest that stands beside it',
      help: 'pin the digest of the tag that is meant, or remove the tag; update both together',
    };
  }
  const current = digestOf(fact);
  if (current === null || current === digest) return null;
  return {
    what: `which is now ${quote(current)}, not the digest that stands beside it`,
    help: `pin ${quote(current)} if the tag is what is meant, else remove the tag; update both together`,
  };
}

/** What the tag is now, as the registry says; null when nobody found it, or an old registry does not say. */
function digestOf(fact: ImageFact | undefined): string | null {
  for (const { answer } of fact?.answers ?? [])
    if (answer.state === 'found' && answer.digest !== null) return answer.digest;
  return null;
}
