/** Longer globs and texts are nobody's: only `*` matches them, so that the time of a match is bounded. */
const MAX_GLOB = 500;
const MAX_TEXT = 1000;

type Token =
  | { readonly kind: 'text'; readonly text: string }
  /** `?` and `[…]`: one character. */
  | { readonly kind: 'one'; readonly accepts: (character: string) => boolean }
  /** `*` and `**`: characters that `accepts`, any number of them. */
  | { readonly kind: 'many'; readonly accepts: (character: string) => boolean }
  | { readonly kind: 'either'; readonly branches: readonly (readonly Token[])[] };

/**
 * Whether a glob matches the whole of a text: `*` any characters, `?` one, `[a-z]` and `[!a-z]` one of these or none of
 * them, `{a,b}` either, `\` takes the next one as it is. A glob may come from a stranger, so it is no regular
 * expression, which can take without end: the time grows with the product of both lengths.
 *
 * @param separator what `*`, `?` and `[…]` do not cross, and `**` does; null: they cross everything
 */
export function matchesGlob(text: string, glob: string, separator: '/' | null = null): boolean {
  if (/^\*+$/.test(glob) && separator === null) return true;
  if (glob.length > MAX_GLOB || text.length > MAX_TEXT) return false;
  const tokens = new GlobReader(glob, separator).read();
  return advance(tokens, text, new Set([0])).has(text.length);
}

/** Where a match can stand after the tokens, from where it can stand before them. */
function advance(tokens: readonly Token[], text: string, starts: ReadonlySet<number>): ReadonlySet<number> {
  let positions = starts;
  for (const token of tokens) {
    if (positions.size === 0) return positions;
    positions = step(token, text, positions);
  }
  return positions;
}

function step(token: Token, text: string, positions: ReadonlySet<number>): ReadonlySet<number> {
  if (token.kind === 'either')
    return new Set(token.branches.flatMap((branch) => [...advance(branch, text, positions)]));
  const next = new Set<number>();
  for (const position of positions) {
    if (token.kind === 'text') {
      if (text.startsWith(token.text, position)) next.add(position + token.text.length);
    } else if (token.kind === 'one') {
      if (position < text.length && token.accepts(text[position]!)) next.add(position + 1);
    } else {
      for (let at = position; !next.has(at); at += 1) {
        next.add(at);
        if (at === text.length || !token.accepts(text[at]!)) break;
      }
    }
  }
  return next;
}

class GlobReader {
  private at = 0;
  private readonly glob: string;
  private readonly accepts: (character: string) => boolean;
  /** Where a brace opens that has an end and a comma; another one stands for itself. */
  private readonly braces: ReadonlySet<number>;

  constructor(glob: string, separator: '/' | null) {
    this.glob = glob;
    this.braces = openingBraces(glob);
    this.accepts = (character) => character !== separator;
  }

  read(): readonly Token[] {
    return this.sequence('');
  }

  /** Reads up to one of the characters of `until`, which belong to braces, or to the end. */
  private sequence(until: string): Token[] {
    const tokens: Token[] = [];
    while (this.at < this.glob.length && !until.includes(this.glob[this.at]!)) tokens.push(this.token());
    return tokens;
  }

  private token(): Token {
    const rest = this.glob.slice(this.at);
    const [stars] = /^\*+/.exec(rest) ?? [''];
    if (stars !== '') return this.many(stars.length);
    const [set, not, inner] = /^\[([!^]?)(\]?[^\]]*)\]/.exec(rest) ?? [''];
    if (set !== '') return this.take(set.length, { kind: 'one', accepts: setOf(inner!, not !== '', this.accepts) });
    const character = rest[0]!;
    if (character === '?') return this.take(1, { kind: 'one', accepts: this.accepts });
    if (this.braces.has(this.at)) return this.either();
    if (character === '\\' && rest.length > 1) return this.take(2, { kind: 'text', text: rest[1]! });
    return this.take(1, { kind: 'text', text: character });
  }

  /**
   * `**` crosses separators; with the separator behind it, it also stands for nothing: `**` `/a` is `a` and `x/y/a`.
   */
  private many(stars: number): Token {
    this.at += stars;
    if (stars === 1) return { kind: 'many', accepts: this.accepts };
    const any: Token = { kind: 'many', accepts: () => true };
    if (this.glob[this.at] !== '/' || this.accepts('/')) return any;
    this.at += 1;
    return { kind: 'either', branches: [[], [any, { kind: 'text', text: '/' }]] };
  }

  private either(): Token {
    const branches: Token[][] = [];
    do {
      this.at += 1;
      branches.push(this.sequence(',}'));
    } while (this.glob[this.at] === ',');
    return this.take(1, { kind: 'either', branches });
  }

  private take(length: number, token: Token): Token {
    this.at += length;
    return token;
  }
}

function openingBraces(glob: string): ReadonlySet<number> {
  const found = new Set<number>();
  const open: { readonly at: number; hasComma: boolean }[] = [];
  for (const { 0: character, index } of glob.matchAll(/\\[\s\S]|[{,}]/g)) {
    const last = open.at(-1);
    if (character === '{') open.push({ at: index, hasComma: false });
    else if (character === ',' && last) last.hasComma = true;
    else if (character === '}' && open.pop()?.hasComma) found.add(last!.at);
  }
  return found;
}

function setOf(inner: string, isNegated: boolean, isAllowed: (character: string) => boolean) {
  const ranges = [...inner.matchAll(/([\s\S])-([\s\S])|([\s\S])/g)].map(([, from, to, one]) => [
    from ?? one!,
    to ?? one!,
  ]);
  return (character: string) =>
    isAllowed(character) && ranges.some(([from, to]) => from! <= character && character <= to!) !== isNegated;
}
