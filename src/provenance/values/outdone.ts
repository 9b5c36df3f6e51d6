import { kindOf } from '../texts/key-kinds.ts';
import { contentOf, isEmpty, type Token } from '../texts/tokens.ts';
import type { Release } from '../trial/release.ts';

/**
 * The global registry that wins against a component's own one: set by the user in the same layer or one below, so that
 * the own one cannot be a default that the global one is meant to replace. Null when there is none, or both are the
 * same.
 *
 * @param live what shows in the render; empty: not known yet
 */
export function globalOver(token: Token, live: ReadonlySet<Token>, { tokens }: Pick<Release, 'tokens'>): Token | null {
  if (kindOf(token.address) !== 'registry' || token.address[0] === 'global') return null;
  const found = tokens.find(
    (other) =>
      other.address[0] === 'global' &&
      kindOf(other.address) === 'registry' &&
      (live.size === 0 || live.has(other)) &&
      !isEmpty(other) &&
      other.layer.kind !== 'chart-yaml' &&
      other.layer.rank <= token.layer.rank &&
      contentOf(other) !== contentOf(token),
  );
  return found ?? null;
}

/** A flag whose value a later flag sets to nothing. */
export interface Wiped {
  readonly token: Token;
  readonly by: Token;
}

/**
 * Flags that set an image, a tag, a policy or a secret, and that a later, empty flag for the same key takes back:
 * `--set tag=v1 --set tag=`.
 */
export function wipedFlags({ tokens }: Pick<Release, 'tokens'>): readonly Wiped[] {
  const flags = tokens.filter(({ layer }) => layer.kind === 'flag');
  return flags.flatMap((token) => {
    if (isEmpty(token) || kindOf(token.address) === null) return [];
    const later = flags.filter((other) => isLater(other, token) && isAbove(other, token));
    const last = later.toSorted((a, b) => b.layer.rank - a.layer.rank || b.start - a.start)[0];
    return last && isEmpty(last) ? [{ token, by: last }] : [];
  });
}

function isLater(a: Token, b: Token): boolean {
  return a.layer === b.layer ? a.start > b.start : a.layer.rank > b.layer.rank;
}

/** Whether a token sets the value of another, or a map in which it is. */
function isAbove({ address }: Token, other: Token): boolean {
  return address.every((part, index) => part === other.address[index]);
}
