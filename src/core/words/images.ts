import type { ImageUse, Workload } from '../facts/image-use.ts';
import { quote } from '../text/quote.ts';

/** Quotes a reference whole, so that it can be copied; only a text that is no reference is cut and escaped. */
export function quoteReference(text: string): string {
  return /^[\x21-\x7e]{1,400}$/.test(text) ? `"${text}"` : quote(text);
}

/** The start of every message about an image: `image "ghcr.io/acme/api:1.4.2"`. */
export function theImage(image: string): string {
  return `image ${quoteReference(image)}`;
}

/** Names a workload: `Deployment/api`. */
export function workloadName({ kind, name }: Pick<Workload, 'kind' | 'name'>): string {
  return `${kind}/${name}`;
}

/** Names the workloads of uses, each once and sorted: `Deployment/api`, `Job/migrate`. */
export function workloadNames(uses: readonly ImageUse[], limit = 3): string {
  const names = [...new Set(uses.map(({ workload }) => workloadName(workload)))].sort();
  const rest = names.length - limit;
  return rest > 0 ? `${names.slice(0, limit).join(', ')} and ${rest} more` : names.join(', ');
}
