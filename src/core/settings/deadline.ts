/** When a run has to be over. */
export interface Deadline {
  /** The whole time of the run, in ms. */
  readonly limitMs: number;
  /** What is left of it, in ms; 0 when it is over. */
  remainingMs(): number;
}

/**
 * Starts the time of a run.
 *
 * @param now a clock that never goes back, in ms
 */
export function startDeadline(limitMs: number, now: () => number): Deadline {
  const end = now() + limitMs;
  return { limitMs, remainingMs: () => Math.max(0, end - now()) };
}

/** Half a sentence: `the time of the run (300 s) was over`. */
export function timeIsOver({ limitMs }: Pick<Deadline, 'limitMs'>): string {
  return `the time of the run (${limitMs / 1000} s) was over`;
}
