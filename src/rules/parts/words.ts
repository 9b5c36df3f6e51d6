import type { ImageUse } from '../../core/facts/image-use.ts';
import { quote } from '../../core/text/quote.ts';

/** Lists quoted values in their order, at most `limit` of them: `"a", "b" and 3 more`. */
export function quoteList(values: readonly string[], limit = 5): string {
  const unique = [...new Set(values)];
  const shown = unique.slice(0, limit).map(quote);
  const rest = unique.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** `1 image`, `2 images`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Quotes a reference whole, so that it can be copied; only a text that is no reference is cut and escaped. */
export function quoteReference(text: string): string {
  return /^[\x21-\x7e]{1,400}$/.test(text) ? `"${text}"` : quote(text);
}

/** The start of every message about an image: `image "ghcr.io/acme/api:1.4.2"`. */
export function theImage(image: string): string {
  return `image ${quoteReference(image)}`;
}

/** Names workloads, each once and sorted: `Deployment/api`, `Job/migrate`. */
export function workloadNames(uses: readonly ImageUse[], limit = 3): string {
  const names = [...new Set(uses.map((use) => `${use.workload.kind}/${use.workload.name}`))].sort();
  const rest = names.length - limit;
  return rest > 0 ? `${names.slice(0, limit).join(', ')} and ${rest} more` : names.join(', ');
}
