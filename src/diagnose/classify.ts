import { imageIn } from './image-name.ts';
import type { FailureKind } from './kinds.ts';
import { maskNames } from './mask.ts';
import { PATTERNS } from './patterns/index.ts';
import type { Pattern } from './patterns/pattern.ts';
import { runtimeOf } from './runtime.ts';
import type { Runtime } from './types.ts';

/** What a message turned out to say. */
export interface Classified {
  readonly kind: FailureKind;
  readonly runtime: Runtime | null;
  /** As the message writes it, or null. */
  readonly image: string | null;
  /** The part of the message that says so. */
  readonly quote: string;
  readonly pattern: Pattern | null;
}

/**
 * Says what one message of a runtime, the kubelet or a client means.
 *
 * @param known the image that the object around the message names, or null
 * @returns null when no known text fits
 */
export function classify(message: string, known: string | null): Classified | null {
  const image = imageIn(message) ?? known;
  const text = maskNames(message, image);
  for (const pattern of PATTERNS) {
    const found = pattern.text.exec(text);
    if (found === null) continue;
    const kind = refine(pattern.kind, image);
    return {
      kind,
      runtime: runtimeOf(message),
      image,
      quote: message.slice(found.index, found.index + found[0].length).trim(),
      pattern,
    };
  }
  return null;
}

/** A 404 for a reference with a digest is about the digest. */
function refine(kind: FailureKind, image: string | null): FailureKind {
  return kind === 'not-found' && image !== null && /@[A-Za-z][\w.+-]*:/.test(image) ? 'digest-not-found' : kind;
}
