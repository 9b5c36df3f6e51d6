/** How many renders may still be made, and until when. */
export interface Budget {
  readonly made: number;
  readonly left: number;
  /** Time that is left, in ms. */
  remainingMs(): number;
  /** Takes one render; false when there is none, or no time. */
  take(): boolean;
  /** Why nothing more can be taken; null while something can. */
  exhausted(): string | null;
}

/** Time for all renders of one target, in ms. */
export const DEFAULT_BUDGET_MS = 10_000;
/** Renders for the findings of one target (issue: at most five). */
export const MAX_RENDERS = 5;

/** Starts a budget. */
export function createBudget(renders: number = MAX_RENDERS, timeMs: number = DEFAULT_BUDGET_MS): Budget {
  const end = performance.now() + timeMs;
  let made = 0;
  const remainingMs = () => end - performance.now();
  return {
    get made() {
      return made;
    },
    get left() {
      return renders - made;
    },
    remainingMs,
    take() {
      if (made >= renders || remainingMs() <= 0) return false;
      made += 1;
      return true;
    },
    exhausted() {
      if (remainingMs() <= 0) return `the time for rendering again (${timeMs / 1000} s) was over`;
      return made >= renders ? `${renders} extra renders were not enough` : null;
    },
  };
}
