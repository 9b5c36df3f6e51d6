import type { Access } from '../../core/access.ts';
import type { IdentityAnswer, ImageFact, UnverifiedReason } from '../../core/answer.ts';
import { imageState } from '../../core/image-state.ts';
import type { AskedUse } from './asked.ts';

/** An identity that got no usable answer, and why. */
export interface Unanswered {
  readonly entry: IdentityAnswer;
  readonly reason: UnverifiedReason;
}

/** The start and the end of the sentence about an image without a decisive answer: what is known of it all the same. */
export function doubtAbout(fact: ImageFact): { readonly start: string; readonly end: string } {
  return imageState(fact) === 'found'
    ? { start: 'it exists, but whether this pod can pull it could not be verified', end: '' }
    : { start: 'could not be verified', end: '. It may be there or not' };
}

/**
 * The identities without an answer that matter for this place: those of an image about which nothing is known, or of a pod
 * for which it cannot be told whether it could pull. Empty when the others said enough.
 */
export function unansweredOf({ fact, access }: AskedUse & { readonly access: Access }): readonly Unanswered[] {
  if (access.kind !== 'unverified' && imageState(fact) !== 'unverified') return [];
  return fact.answers.flatMap((entry) =>
    entry.answer.state === 'unverified' ? [{ entry, reason: entry.answer.reason }] : [],
  );
}
