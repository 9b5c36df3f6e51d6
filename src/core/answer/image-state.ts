import { type Answer, type IdentityAnswer, isWithholding } from './answer.ts';
import type { ImageFact } from './image-fact.ts';

export type ImageState = 'found' | 'absent' | 'denied' | 'unverified' | 'skipped' | 'open';

/**
 * The state of an image over all identities that asked (docs/reference/registries.md#s6-1).
 *
 * - found: somebody found it.
 * - absent: the registry said so to somebody who could see, and nobody found it.
 * - denied: the registry refused, so the image may or may not exist.
 * - unverified: nothing decisive was said, or a credential that might be told more is withheld.
 * - skipped: nobody was to ask.
 */
export function imageState(fact: ImageFact | undefined): ImageState {
  if (!fact) return 'skipped';
  if (fact.answers.some(({ answer }) => answer.state === 'found')) return 'found';
  if (absenceOf(fact)) return 'absent';
  const states = fact.answers.map(({ answer }) => answer);
  if (states.some((answer) => answer.state === 'unverified' && isWithholding(answer.reason))) return 'unverified';
  if (states.some((answer) => answer.state === 'denied' && answer.why !== 'rejected')) return 'denied';
  if (states.some((answer) => answer.state === 'unverified')) return 'unverified';
  // A refused credential says nothing about the image; with nothing else said, refused is all we know.
  return states.length > 0 ? 'denied' : 'unverified';
}

/** What is absent, and the answers that prove it. */
export interface Absence {
  readonly what: 'repository' | 'tag' | 'digest';
  /** True for a name under which only the registry's owner publishes: nobody is told otherwise. */
  readonly isReserved: boolean;
  readonly answers: readonly IdentityAnswer[];
}

/**
 * What the registry said does not exist, or null when that is not proved.
 *
 * A missing tag or digest is proof that the repository could be read. "No such repository" is weaker: some registries
 * say it to whoever may not see the repository. It counts only when no valid credential was told "no access", and, when
 * only the anonymous pull was told so, no other identity is still without an answer. A reserved name needs no second
 * opinion.
 */
export function absenceOf(fact: ImageFact): Absence | null {
  if (fact.answers.some(({ answer }) => answer.state === 'found')) return null;
  const absent = fact.answers.filter(isAbsent);
  if (absent.length === 0) return null;
  const specific = absent.filter(({ answer }) => answer.what !== 'repository');
  if (specific.length > 0) return { what: specific[0]!.answer.what, isReserved: false, answers: specific };
  const reserved = absent.filter(({ answer }) => answer.isReserved === true);
  if (reserved.length > 0) return { what: 'repository', isReserved: true, answers: reserved };
  if (fact.answers.some(({ answer }) => answer.state === 'denied' && answer.why === 'no-access')) return null;
  const isAnonymousOnly = absent.every(({ identity }) => identity.kind === 'anonymous');
  if (isAnonymousOnly && fact.answers.some(({ answer }) => answer.state === 'unverified')) return null;
  return { what: 'repository', isReserved: false, answers: absent };
}

type AbsentAnswer = IdentityAnswer & { readonly answer: Extract<Answer, { state: 'absent' }> };

function isAbsent(entry: IdentityAnswer): entry is AbsentAnswer {
  return entry.answer.state === 'absent';
}
