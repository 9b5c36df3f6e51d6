import type { Access } from '../../core/access/access.ts';
import { type Answer, type IdentityAnswer, isWithholding, type UnverifiedReason } from '../../core/answer/answer.ts';
import { describeAnswer, describeUnread } from '../../core/answer/describe.ts';
import type { ImageFact } from '../../core/answer/image-fact.ts';
import { imageState } from '../../core/answer/image-state.ts';
import type { AskedUse } from './asked.ts';

/** What got no usable answer: an identity, or a part of the image that had to be read. */
export interface Unanswered {
  readonly reason: UnverifiedReason;
  /** In one line, who asked for what, and what came. */
  readonly evidence: string;
  /** For what was not sent, to keep a secret here: why, half a sentence. */
  readonly why?: string;
}

/** The start and the end of the sentence about an image without a decisive answer: what is known of it all the same. */
export function doubtAbout(fact: ImageFact): { readonly start: string; readonly end: string } {
  return imageState(fact) === 'found'
    ? { start: 'it exists, but whether this pod can pull it could not be verified', end: '' }
    : { start: 'could not be verified', end: '. It may be there or not' };
}

/**
 * What has no answer and matters for this use: the identities that asked for an image about which nothing is known, or
 * for a pod for which it cannot be told whether it could pull; and the parts of a found image that could not be read,
 * since a pull needs them. Empty when enough was said.
 */
export function unansweredOf({ fact, access }: AskedUse & { readonly access: Access }): readonly Unanswered[] {
  const parts = (fact.unread ?? []).map((part) => ({ reason: part.reason, evidence: describeUnread(part) }));
  if (access.kind !== 'unverified' && imageState(fact) !== 'unverified') return parts;
  const identities = fact.answers.flatMap((entry) =>
    entry.answer.state === 'unverified' ? [unansweredBy(entry, entry.answer)] : [],
  );
  return [...identities, ...parts];
}

function unansweredBy(
  entry: IdentityAnswer,
  { reason, evidence }: Extract<Answer, { state: 'unverified' }>,
): Unanswered {
  const said = { reason, evidence: describeAnswer(entry) };
  return isWithholding(reason) && evidence.message !== null ? { ...said, why: evidence.message } : said;
}
