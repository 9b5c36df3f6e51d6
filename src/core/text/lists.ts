import { quote } from './quote.ts';

/** Lists quoted values in their order, at most `limit` of them: `"a", "b" and 3 more`. */
export function quoteList(values: readonly string[], limit = 5): string {
  const unique = [...new Set(values)];
  const shown = unique.slice(0, limit).map(quote);
  const rest = unique.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** `1 image`, `2 images`. */
export function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
