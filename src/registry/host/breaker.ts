import type { Outcome } from '../outcome/outcome.ts';

const COLD_LIMIT = 3;
const WARM_LIMIT = 8;

/** Remembers whether a host is worth asking: one that is down is not asked again for each of 200 images. */
export interface Breaker {
  /** Notes how a lookup ended, after all its tries. */
  record(outcome: Outcome): void;
  /** The failure that speaks for the rest, or null while the host is worth asking. */
  readonly dead: Outcome | null;
  /** False once a host fails so steadily that repeating a request gains nothing. */
  readonly isWorthRetrying: boolean;
}

/**
 * Creates the memory of one host. Three lookups in a row without any answer (eight when it has answered before) mean
 * that it is dead; eight server errors in a row mean that it is still asked, but only once each.
 */
export function createBreaker(): Breaker {
  let hasAnswered = false;
  let silent = 0;
  let broken = 0;
  let dead: Outcome | null = null;
  return {
    record(outcome) {
      const { meaning, evidence } = outcome;
      const isFailure = meaning.state === 'unverified';
      if (isFailure && ['budget', 'offline', 'internal'].includes(meaning.reason)) return;
      if (evidence.status !== null) hasAnswered = true;
      silent = evidence.status === null && isFailure ? silent + 1 : 0;
      broken = isFailure && meaning.reason === 'server' ? broken + 1 : 0;
      dead = silent >= (hasAnswered ? WARM_LIMIT : COLD_LIMIT) ? outcome : null;
    },
    get dead() {
      return dead;
    },
    get isWorthRetrying() {
      return dead === null && broken < WARM_LIMIT;
    },
  };
}
