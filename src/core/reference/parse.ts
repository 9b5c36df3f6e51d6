import { renderedText, shorten } from '../text/quote.ts';
import { parseByGrammar } from './grammar.ts';
import type { ReferenceProblem } from './problem.ts';
import { explain } from './problems.ts';
import type { ParsedReference } from './reference.ts';

/**
 * Parses the value of an `image` field as kubelet and containerd do (distribution/reference, `ParseNormalizedNamed`).
 *
 * @param raw the value as rendered; anything but a text is a problem of its own, null and undefined count as empty
 * @returns the normalised reference, or what is wrong with it and how to put it right; never throws
 */
export function parseReference(raw: unknown): ParsedReference {
  if (raw === null || raw === undefined) return parseReference('');
  if (typeof raw !== 'string') return { ok: false, raw: renderedText(raw), problem: notText(raw) };
  const result = parseByGrammar(raw);
  if (result.ok) {
    const { host, repository, tag, digest, hasExplicitHost } = result;
    return { ok: true, reference: { raw, host, repository, tag, digest, hasExplicitHost } };
  }
  const { code, message, hint, fixed } = explain(raw);
  const corrected = fixed === undefined ? null : correct(fixed);
  return { ok: false, raw, problem: { code, message, hint, corrected, runtimeError: result.error } };
}

/** The text itself when it parses, else its own correction; every step removes a fault, and five are plenty. */
function correct(text: string): string | null {
  let candidate = text;
  for (let step = 0; step < 5; step += 1) {
    if (parseByGrammar(candidate).ok) return candidate;
    const { fixed } = explain(candidate);
    if (fixed === undefined || fixed === candidate) return null;
    candidate = fixed;
  }
  return null;
}

function notText(raw: unknown): ReferenceProblem {
  const text = renderedText(raw);
  const isScalar = typeof raw === 'number' || typeof raw === 'boolean' || typeof raw === 'bigint';
  const kind = isScalar ? `the ${typeof raw === 'boolean' ? 'boolean' : 'number'} ${text}` : kindOf(raw, text);
  return {
    code: 'not-a-string',
    message: `the image is ${kind}; the API server takes only a text and refuses the object`,
    hint: isScalar
      ? `quote it in the template: image: {{ … | quote }}`
      : 'print registry, repository and tag as one text, or give the value the shape that the template expects',
    corrected: null,
    runtimeError: null,
  };
}

function kindOf(raw: unknown, text: string): string {
  return `${Array.isArray(raw) ? 'a list' : 'a map'}, ${shorten(text)}`;
}
