import type { Suggestion } from '../../core/place/location.ts';
import { needsQuotes } from '../texts/plain-scalar.ts';
import type { Range } from '../texts/scalars.ts';
import { lineRangeOf } from '../texts/text-position.ts';
import type { Fragment } from '../texts/tokens.ts';

/** A fragment, and where it stands in the text at a place; null when that is not known. */
export interface Shown {
  readonly fragment: Fragment;
  readonly base: Range | null;
}

/** What the suggestion is for. */
export interface Wish {
  /** The whole text at the place before, and as it should be. */
  readonly before: string;
  readonly after: string;
  readonly description: string;
}

/**
 * Makes the change of one scalar that gives the wished text at a place; null when the fragment does not hold all of
 * what differs, or the new text is nothing that can be written there.
 */
export function suggestFor({ fragment, base }: Shown, wish: Wish): Suggestion | null {
  if (base === null || fragment.text === '' || fragment.token.layer.file === null) return null;
  return inRange(fragment, base, wish) ?? inScalar(fragment, base, wish);
}

function inRange(fragment: Fragment, base: Range, { before, after, description }: Wish): Suggestion | null {
  const [head, tail] = [before.slice(0, base.start), before.slice(base.end)];
  if (before.slice(base.start, base.end) !== fragment.text) return null;
  if (!after.startsWith(head) || !after.endsWith(tail) || after.length < head.length + tail.length) return null;
  return suggestText(fragment, after.slice(head.length, after.length - tail.length), description);
}

/** The same for the whole scalar around the fragment, where all of it is printed: `sha256:` in front of a digest. */
function inScalar(fragment: Fragment, base: Range, wish: Wish): Suggestion | null {
  const { token } = fragment;
  const quotes = token.style === 'double' || token.style === 'single' ? 1 : 0;
  const [start, end] = [token.start + quotes, token.end - quotes];
  if (start >= fragment.start && end <= fragment.end) return null;
  const text = token.layer.text.slice(start, end);
  const range = { start: base.start - (fragment.start - start), end: base.end + (end - fragment.end) };
  return range.start < 0 ? null : inRange({ ...fragment, start, end, text }, range, wish);
}

/** Puts another text in the place of a fragment, keeping the quotes of its scalar or adding the ones that it needs. */
export function suggestText(fragment: Fragment, text: string, description: string): Suggestion | null {
  const { token } = fragment;
  const { layer } = token;
  if (layer.file === null || !/^[\w.\-+/:@]+$/.test(text)) return null;
  const whole = layer.text.slice(token.start, fragment.start) + text + layer.text.slice(fragment.end, token.end);
  const isPlain = token.style === 'plain';
  if (isPlain && (whole.includes('\n') || whole === text || needsQuotes(whole))) {
    if (whole.includes('\n')) return null;
    const written = needsQuotes(whole) ? JSON.stringify(whole) : whole;
    return { file: layer.file, ...lineRangeOf(layer.text, token), replacement: written, description };
  }
  const range = token.style === 'double' || token.style === 'single' ? token : fragment;
  if (layer.text.slice(range.start, range.end).includes('\n')) {
    return { file: layer.file, ...lineRangeOf(layer.text, fragment), replacement: text, description };
  }
  const replacement = range === token ? whole : text;
  return { file: layer.file, ...lineRangeOf(layer.text, range), replacement, description };
}

/** Writes a text where a scalar is empty. */
export function suggestFill({ token, start, end }: Fragment, text: string, description: string): Suggestion | null {
  const { file, text: all } = token.layer;
  if (file === null || token.style === 'empty' || needsQuotes(text)) return null;
  const quote = token.style === 'double' ? '"' : token.style === 'single' ? "'" : '';
  const space = start === end ? ' ' : '';
  return { file, ...lineRangeOf(all, { start, end }), replacement: space + quote + text + quote, description };
}
