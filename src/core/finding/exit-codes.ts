import type { Verdict } from './report.ts';

/** Nothing is wrong. */
export const EXIT_OK = 0;
/** Findings at or above `fail-on`; for `render`: the chart does not render. */
export const EXIT_FINDINGS = 1;
/** A flag, a file or the configuration is wrong (or pullproof itself is: a bug). */
export const EXIT_USAGE = 2;
/** Nothing wrong was found, but something could not be verified and `on-unverified` is `fail`. */
export const EXIT_UNVERIFIED = 3;

/** The exit status that a verdict stands for (docs/reference/contract.md#s1). */
export function exitCodeOf(verdict: Verdict): number {
  if (verdict === 'fail') return EXIT_FINDINGS;
  return verdict === 'unverified' ? EXIT_UNVERIFIED : EXIT_OK;
}
