import { distance } from 'fastest-levenshtein';

/**
 * Finds the known word that a mistyped one most likely meant.
 *
 * @param word what was written
 * @param known the words that are allowed
 * @returns the nearest known word, or null when none is near enough to be worth naming
 */
export function nearestWord(word: string, known: Iterable<string>): string | null {
  const wanted = normalize(word);
  const best = closestWord(word, known);
  if (best === null) return null;
  const steps = distance(wanted, best.toLowerCase());
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  // Two letters changed places: two steps, also in a short word.
  const isTransposed = wanted.length >= 4 && steps === 2 && best[0]?.toLowerCase() === wanted[0];
  return steps <= allowed || isTransposed ? best : null;
}

/** The known word with the fewest changes, however far it is; the first of several. Null when none is known. */
export function closestWord(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  const wanted = normalize(word);
  for (const candidate of known) {
    const steps = distance(wanted, candidate.toLowerCase());
    if (steps < bestDistance) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return best;
}

function normalize(word: string): string {
  return word.toLowerCase().replaceAll('_', '-');
}

/**
 * Says what was expected instead of an unknown word: the nearest one, or all of them.
 *
 * @returns `did you mean "platforms"?` or `expected one of: a, b, c`
 */
export function suggestWord(word: string, known: readonly string[]): string {
  const near = nearestWord(word, known);
  return near === null ? `expected one of: ${[...known].sort().join(', ')}` : `did you mean "${near}"?`;
}
