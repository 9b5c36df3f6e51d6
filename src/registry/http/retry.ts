import { setTimeout as sleep } from 'node:timers/promises';
import pRetry from 'p-retry';
import type { UnverifiedReason } from '../../core/answer/answer.ts';

/** Tries in all, by what went wrong. What is not named is final at once. */
const TRIES: Partial<Record<UnverifiedReason, number>> = {
  server: 4,
  'rate-limit': 4,
  network: 4,
  timeout: 2,
  refused: 2,
  dns: 2,
};
const FIRST_WAIT_MS = 200;

/** What went wrong in a try that may be repeated. */
export interface Hint {
  readonly reason: UnverifiedReason;
  /** What the answer asked for, in milliseconds, or null. */
  readonly waitMs: number | null;
}

/** How to repeat. */
export interface RetryOptions<T> {
  /** Says why a result may be worth another try; null: it is final. */
  hintOf(result: T): Hint | null;
  /** Milliseconds left of the budget. A wait that does not fit is not begun. */
  remainingMs(): number;
  /** Asked before each further try: false when the host is known to be dead by now. */
  isWorthIt(): boolean;
  readonly signal: AbortSignal;
}

class TryAgain extends Error {
  readonly hint: Hint;
  constructor(hint: Hint) {
    super(hint.reason);
    this.hint = hint;
  }
}

/**
 * Repeats an attempt with exponential back-off and jitter, or after the time that the answer asks for. Gives the last
 * result and the number of tries; never throws on its own account.
 */
export async function withRetry<T>(
  attempt: () => Promise<T>,
  options: RetryOptions<T>,
): Promise<{ result: T; attempts: number }> {
  let last: { result: T; attempts: number } | null = null;
  const repeat = async (number: number) => {
    last = { result: await attempt(), attempts: number };
    const hint = options.hintOf(last.result);
    if (hint) throw new TryAgain(hint);
  };
  try {
    await pRetry(repeat, {
      retries: 10,
      minTimeout: 0,
      shouldRetry: ({ error, attemptNumber }) => waitForTurn(error, attemptNumber, options),
    });
  } catch (error) {
    if (!last || !(error instanceof TryAgain)) throw error;
  }
  return last!;
}

async function waitForTurn<T>(error: Error, attempt: number, options: RetryOptions<T>): Promise<boolean> {
  if (!(error instanceof TryAgain) || attempt >= (TRIES[error.hint.reason] ?? 1)) return false;
  const backOff = FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
  const wait = error.hint.waitMs === null ? backOff : error.hint.waitMs + Math.random() * 50;
  if (wait >= options.remainingMs() || !options.isWorthIt()) return false;
  try {
    await sleep(wait, undefined, { signal: options.signal });
  } catch {
    return false;
  }
  return options.isWorthIt();
}
