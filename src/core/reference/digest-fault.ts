import { DIGEST_LENGTHS } from './grammar.ts';

/**
 * Where a digest is wrong: `repo:sha256:…`, a second `@`, nothing behind it, a character or a length that no digest
 * has.
 */
export function digestFault(text: string): { readonly start: number; readonly end: number } | null {
  const at = text.indexOf('@');
  if (at < 0) {
    const match = /:sha(?:256|384|512):[0-9a-fA-F]*$/.exec(text);
    return match ? { start: match.index + 1, end: text.length } : null;
  }
  const digest = text.slice(at + 1);
  const second = digest.indexOf('@');
  if (second >= 0) return { start: at, end: at + 1 + second + 1 };
  if (digest === '') return { start: at, end: at + 1 };
  const whole = { start: at + 1, end: text.length };
  const colon = digest.indexOf(':');
  const length = colon < 0 ? undefined : DIGEST_LENGTHS.get(digest.slice(0, colon));
  if (length === undefined) return whole;
  const encoded = digest.slice(colon + 1);
  const from = at + 1 + colon + 1;
  const bad = /[^0-9a-fA-F]/u.exec(encoded);
  if (bad) {
    const start = from + bad.index;
    // `repo@sha256:…:v1`: both sides of the colon, since either may be one too many.
    return bad[0] === ':' && bad.index > 0
      ? { start: start - 1, end: start + 2 }
      : { start, end: start + bad[0].length };
  }
  if (encoded.length !== length) return whole;
  const upper = /[A-F]/.exec(encoded);
  return upper ? { start: from + upper.index, end: from + upper.index + 1 } : null;
}
