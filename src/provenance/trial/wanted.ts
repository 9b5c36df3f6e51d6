import { groupBy } from '../../core/collections/group-by.ts';
import { imageParts } from '../texts/image-parts.ts';
import type { Output } from './outputs.ts';

/** The texts of the outputs whose setters are looked for. */
export interface Wanted {
  /** Images and their parts, policies, names of secrets; each once. */
  readonly parts: readonly string[];
  /** Whether a text is one of the parts. */
  isPart(text: string): boolean;
  /** Whether a text could be part of an image, a policy or the name of a secret, as far as can be told by looking. */
  overlaps(text: string): boolean;
  isSecret(text: string): boolean;
}

/** Outputs whose setters are looked for; those beyond are found by looks only. */
const MAX_OUTPUTS = 5000;

/** Collects the texts of all outputs. */
export function wantedOf(outputs: Iterable<Output>): Wanted {
  const images = new Set<string>();
  const parts = new Set<string>();
  const segments = new Set<string>();
  const secrets = new Set<string>();
  let left = MAX_OUTPUTS;
  for (const { image, policy, secrets: entries } of outputs) {
    if (left === 0) break;
    left -= 1;
    images.add(image.toLowerCase());
    for (const part of partsOf(image)) {
      parts.add(part);
      for (const segment of part.split('/')) segments.add(segment.toLowerCase());
    }
    if (policy) parts.add(policy);
    for (const entry of entries) for (const name of namesIn(entry)) secrets.add(name);
  }
  parts.delete('');
  const all = [...images].join('\n');
  const pieces = groupBy(
    [...segments].filter((part) => part.length >= 3),
    (piece) => piece.slice(0, 3),
  );
  const cache = new Map<string, boolean>();
  const overlaps = (text: string): boolean => {
    const lower = text.toLowerCase();
    const known = cache.get(lower);
    if (known !== undefined) return known;
    const answer = secrets.has(text) || parts.has(text) || holds(all, lower) || holdsPiece(lower, pieces);
    cache.set(lower, answer);
    return answer;
  };
  return {
    parts: [...parts, ...secrets],
    isPart: (text) => parts.has(text) || secrets.has(text),
    overlaps,
    isSecret: (text) => secrets.has(text),
  };
}

function partsOf(image: string): string[] {
  const { registry, repository, tag, digest } = imageParts(image);
  const text = (range: { start: number; end: number } | null) => (range ? image.slice(range.start, range.end) : '');
  const path = text(repository);
  return [image, text(registry), path, image.slice(0, repository.end), text(tag), text(digest).replace(/^\w+:/, '')];
}

/** The texts of an entry of imagePullSecrets as rendered, and what a printed map holds. */
function namesIn(entry: string): string[] {
  return [...entry.matchAll(/[a-zA-Z0-9][\w.-]*/g)]
    .map(([name]) => name)
    .filter((name) => name !== 'name' && name !== 'map');
}

/** Whether images hold a text; a short one only between separators. */
function holds(images: string, text: string): boolean {
  if (text.length >= 3) return images.includes(text);
  for (let at = images.indexOf(text); at >= 0; at = images.indexOf(text, at + 1)) {
    if (!/[a-z0-9]/.test(images[at - 1] ?? '') && !/[a-z0-9]/.test(images[at + text.length] ?? '')) return true;
  }
  return false;
}

/**
 * Whether a text holds a part of an image that was cut from it: `v1.4.2` the tag `1.4.2`, a commit its first letters.
 */
function holdsPiece(text: string, pieces: ReadonlyMap<string, readonly string[]>): boolean {
  for (let at = 0; at + 3 <= text.length; at += 1) {
    for (const piece of pieces.get(text.slice(at, at + 3)) ?? []) {
      if (text.startsWith(piece, at) && (at === 0 || /\d/.test(piece) || text.includes('/'))) return true;
    }
  }
  return false;
}
