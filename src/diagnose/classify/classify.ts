import type { Said } from '../case/case.ts';
import { type FailureKind, PATTERNS, type Pattern } from '../kinds/index.ts';
import { hostIn, imageIn } from './image-name.ts';
import { maskNames } from './mask.ts';
import { runtimeOf } from './runtime.ts';

/** What a message turned out to say. */
export interface Classified extends Said {
  readonly kind: FailureKind;
  readonly pattern: Pattern | null;
}

/**
 * Says what one message of a runtime, the kubelet or a client means.
 *
 * @param known the image that the object around the message names, or null
 * @returns null when no known text fits
 */
export function classify(message: string, known: string | null): Classified | null {
  const named = imageIn(message);
  // The pod's own spelling: runtimes write docker.io/library/redis:7 for redis:7.
  const image = known ?? named;
  const text = maskNames(maskNames(message, named), image);
  for (const pattern of PATTERNS) {
    const found = pattern.text.exec(text);
    if (found === null) continue;
    const kind = refine(pattern.kind, image, message);
    return {
      kind,
      runtime: runtimeOf(message),
      // Helm's texts name the chart where others name an image.
      image: kind === 'chart' ? null : image,
      host: hostIn(message),
      quote: quoteOf(message, found.index, found.index + found[0].length),
      pattern,
    };
  }
  return null;
}

/** A 404 is about the digest that was asked for; with a tag, about a manifest that the tag's index lists. */
function refine(kind: FailureKind, image: string | null, message: string): FailureKind {
  if (kind !== 'not-found' || image === null) return kind;
  if (/@[A-Za-z][\w.+-]*:/.test(image)) return 'digest-not-found';
  return /reading manifest sha256:|\/manifests\/sha256:/.test(message) ? 'child-missing' : kind;
}

/** What wraps the texts of registries and networks. */
const ENVELOPES =
  /(?:(?:(?:INSTALLATION|UPGRADE|ROLLBACK) FAILED|Failed to pull image|Back-off pulling image|failed to pull and unpack image|failed to pull image|failed to get sandbox image|failed to resolve reference|failed to resolve image|failed to copy|rpc error: code = \w+ desc|Error response from daemon)(?: "[^"]*")?|nitializing (?:image from )?source docker:\/\/\S{1,400}?(?=: )) ?[:=] /g;
const MAX_QUOTE = 400;

/** The words around what was found, without the envelopes before them. */
function quoteOf(message: string, from: number, to: number): string {
  const before = [...message.slice(0, from).matchAll(ENVELOPES)].at(-1);
  const start = before === undefined ? 0 : before.index + before[0].length;
  const text = message.slice(to - start > MAX_QUOTE ? from : start, to).trim();
  return text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text;
}
