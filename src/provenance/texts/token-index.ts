import { type KeyKind, kindOf } from './key-kinds.ts';
import type { Layer } from './layers.ts';
import { isEmpty, type Token } from './tokens.ts';

/** Which token of some is the last: the highest rank of their layers, and in each layer the last position. */
interface Last {
  rank: number;
  readonly starts: Map<Layer, number>;
}

/** Tokens by their addresses. */
interface TokenIndex {
  /** Tokens with exactly an address. */
  readonly at: Map<string, Last>;
  /** Tokens below an address. */
  readonly below: Map<string, Last>;
  /** Kinds of the values that are set directly below an address. */
  readonly kinds: Map<string, Set<KeyKind>>;
}

interface Tokens {
  readonly tokens: readonly Token[];
}

/** Deeper values are not looked up. */
const MAX_DEPTH = 40;
const indexes = new WeakMap<readonly Token[], TokenIndex>();
const keyOf = (address: readonly string[], length = address.length) => address.slice(0, length).join('\0');

/**
 * Whether a later layer, or a later place of the same one, sets the same value, a value that holds it, or the list that
 * it is in (lists are replaced as a whole).
 */
export function isOverridden({ address, layer, start }: Token, { tokens }: Tokens): boolean {
  const { at, below } = indexOf(tokens);
  const list = address.findIndex((part) => /^\d+$/.test(part));
  const isLater = (last: Last | undefined) => (last?.starts.get(layer) ?? -1) > start;
  const isHigher = (last: Last | undefined) => (last?.rank ?? Number.NEGATIVE_INFINITY) > layer.rank;
  for (let length = 1; length <= address.length; length += 1) {
    const last = at.get(keyOf(address, length));
    if (isLater(last) || ((list < 0 || length <= list) && isHigher(last))) return true;
  }
  if (list < 0) return false;
  return isLater(below.get(keyOf(address))) || (list > 0 && isHigher(below.get(keyOf(address, list))));
}

/** Whether a value of a kind is set under the same key as a token. */
export function hasSibling({ address }: Token, kind: KeyKind, { tokens }: Tokens): boolean {
  return (
    indexOf(tokens)
      .kinds.get(keyOf(address, address.length - 1))
      ?.has(kind) ?? false
  );
}

function indexOf(tokens: readonly Token[]): TokenIndex {
  const known = indexes.get(tokens);
  if (known) return known;
  const index: TokenIndex = { at: new Map(), below: new Map(), kinds: new Map() };
  for (const token of tokens) {
    const { address, layer } = token;
    const kind = kindOf(address);
    if (kind !== null && !isEmpty(token)) {
      const parent = keyOf(address, address.length - 1);
      const kinds = index.kinds.get(parent) ?? new Set();
      index.kinds.set(parent, kinds.add(kind));
    }
    if (layer.kind === 'chart-yaml') continue;
    note(index.at, keyOf(address), token);
    for (let length = Math.min(address.length - 1, MAX_DEPTH); length > 0; length -= 1) {
      note(index.below, keyOf(address, length), token);
    }
  }
  indexes.set(tokens, index);
  return index;
}

function note(map: Map<string, Last>, key: string, { layer, start }: Token): void {
  const last = map.get(key) ?? { rank: Number.NEGATIVE_INFINITY, starts: new Map<Layer, number>() };
  map.set(key, last);
  last.rank = Math.max(last.rank, layer.rank);
  last.starts.set(layer, Math.max(last.starts.get(layer) ?? -1, start));
}
