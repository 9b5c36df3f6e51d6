import { parse } from 'yaml';
import type { Range } from '../texts/scalars.ts';
import { contentOf, type Token } from '../texts/tokens.ts';
import type { Trace } from '../trial/traces.ts';

/**
 * Where all of the scalar of a trace stands in the text before any change, not only the run that was changed: the
 * blanks, signs and template actions around it are its own too. Null when it is not known where the run itself stands.
 */
export function extentOf({ fragment, base }: Trace, before: string): Range | null {
  if (base === null) return null;
  const content = textOf(fragment.token);
  let best: Range = base;
  const { text } = fragment;
  const shown = before.slice(base.start, base.end);
  if (text !== shown) return base;
  const first = text === '' ? content.length : content.indexOf(text);
  for (let at = first; at >= 0; at = text === '' ? -1 : content.indexOf(text, at + 1)) {
    let [start, end] = [base.start, base.end];
    for (let back = 1; back <= at && isSame(content[at - back], before[start - 1]); back += 1) start -= 1;
    for (let next = at + text.length; next < content.length && isSame(content[next], before[end]); next += 1) end += 1;
    if (end - start > best.end - best.start) best = { start, end };
  }
  // A printed list brings its brackets.
  const isListed = fragment.token.entry !== null && before[best.start - 1] === '[' && before[best.end] === ']';
  return isListed ? { start: best.start - 1, end: best.end + 1 } : best;
}

/** YAML folds a line break into a blank. */
function isSame(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.trim() === '' && b.trim() === '');
}

/** What YAML reads; a template's literal and a flag stand for themselves. */
function textOf(token: Token): string {
  const raw = contentOf(token);
  if (token.style !== 'double' || !raw.includes('\\')) return raw;
  try {
    return String(parse(token.layer.text.slice(token.start, token.end)));
  } catch {
    return raw;
  }
}
