import type { PodPullSecret } from '../../src/core/access/pull-secrets.ts';
import type { ImageFact } from '../../src/core/answer/image-fact.ts';
import { parseReference } from '../../src/core/reference/parse.ts';
import { type ImageReference, referenceKey } from '../../src/core/reference/reference.ts';
import { sensitive } from '../../src/core/secrecy/sensitive.ts';
import { answersOf, identityOf } from './answers.ts';

/** Parses a reference that is known to be right. */
export function reference(text: string): ImageReference {
  const parsed = parseReference(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.message}`);
  return parsed.reference;
}

/** Builds the fact of an image from `{ anonymous: denied, github-token: found }`. */
export function imageFact(said: Readonly<Record<string, string>>, image = 'ghcr.io/acme/api:1.4.2'): ImageFact {
  const parsed = reference(image);
  return { key: referenceKey(parsed), answers: answersOf(said, parsed), nearestTags: [], manifest: null };
}

/**
 * Builds a secret of a pod in words: `known` (with a credential that covers the image), `believed` (declared without
 * one), `maybe` (neither in the chart nor declared), `other` (for another registry).
 */
export function podSecret(kind: 'known' | 'believed' | 'maybe' | 'other', name: string): PodPullSecret {
  const credential = sensitive({ username: 'bot', password: 'secret' });
  const identity = identityOf(`secret production/${name}`, 'ghcr.io');
  const base = { name, namespace: 'production', via: 'pod' as const, secret: null, declared: null, credentials: [] };
  switch (kind) {
    case 'known':
      return { ...base, origin: 'declared', coverage: 'yes', credentials: [{ identity, credential }] };
    case 'believed':
      return { ...base, origin: 'declared', coverage: 'yes' };
    case 'maybe':
      return { ...base, origin: 'unknown', coverage: 'unknown' };
    default:
      return { ...base, origin: 'declared', coverage: 'no' };
  }
}
