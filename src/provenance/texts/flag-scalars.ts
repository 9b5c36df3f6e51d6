import type { FlagKind } from './layers.ts';
import { readScalars, type Scalar } from './scalars.ts';

/**
 * Lists the values in one `--set` string, with the keys that they are for: `a.b=1,c[0]=2`, `a={x,y}`. Positions only;
 * which values count is Helm's (pkg/strvals).
 */
export function readFlagScalars(text: string, list: FlagKind): readonly Scalar[] {
  if (list === 'setLiteral') {
    const equals = text.indexOf('=');
    return equals < 0
      ? []
      : [flagScalar(keyPath(text.slice(0, equals)), { start: 0, end: equals }, equals + 1, text.length)];
  }
  if (list === 'setJson') return readJson(text);
  return splitPairs(text).flatMap(({ start, end }) => readPair(text, start, end));
}

/** Splits at commas that are neither escaped nor in braces. */
function splitPairs(text: string): { start: number; end: number }[] {
  const pairs: { start: number; end: number }[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    else if (char === undefined || (char === ',' && depth <= 0)) {
      pairs.push({ start, end: at });
      start = at + 1;
    }
  }
  return pairs;
}

function readPair(text: string, start: number, end: number): Scalar[] {
  const equals = text.indexOf('=', start);
  if (equals < 0 || equals >= end) return [];
  const key = { start, end: equals };
  const path = keyPath(text.slice(start, equals));
  if (text[equals + 1] !== '{' || text[end - 1] !== '}') return [flagScalar(path, key, equals + 1, end)];
  const inner = splitPairs(text.slice(equals + 2, end - 1));
  return inner.map((item, index) =>
    flagScalar([...path, String(index)], key, equals + 2 + item.start, equals + 2 + item.end),
  );
}

/** The scalars in the JSON of `key=json`, or of a whole object. JSON is YAML too, as far as positions go. */
function readJson(text: string): Scalar[] {
  const from = /^\s*[[{]/.test(text) ? 0 : text.indexOf('=') + 1;
  const path = from === 0 ? [] : keyPath(text.slice(0, from - 1));
  const key = { start: 0, end: Math.max(from - 1, 0) };
  return readScalars(text.slice(from)).map((scalar) => ({
    ...scalar,
    key,
    entry: null,
    path: [...path, ...scalar.path],
    start: from + scalar.start,
    end: from + scalar.end,
  }));
}

function flagScalar(path: readonly string[], key: Scalar['key'], start: number, end: number): Scalar {
  return { path, key, entry: null, style: 'flag', start, end };
}

/** `a.b\.c[0].d` → a, b.c, 0, d. */
function keyPath(key: string): string[] {
  return [...key.matchAll(/\[(\d+)\]|((?:\\.|[^.[\\])+)/g)].map(
    ([, index, name]) => index ?? name!.replace(/\\(.)/g, '$1'),
  );
}
