import { quote } from '../core/quote.ts';
import { type ImageReference, referenceName } from '../core/reference.ts';
import type { Rule } from '../core/rule.ts';
import { readableUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';
import { quoteList, theImage } from './parts/words.ts';

/** The image comes from outside the configured allow-list; without a list everything is allowed. */
export const registryNotAllowed: Rule = {
  id: 'registry-not-allowed',
  summary: 'outside the configured allow-list',
  severity: 'error',
  cause: null,
  profiles: ['registry', 'local'],
  needsNetwork: false,
  *check(facts) {
    const { allowedRegistries, profile } = facts.target;
    if (allowedRegistries.length === 0) return;
    const found: Found<ImageReference>[] = [];
    for (const { use, reference } of readableUses(facts)) {
      // A local cluster's own images come from no registry.
      if (profile === 'local' && !reference.hasExplicitHost) continue;
      if (allowedRegistries.some((entry) => allows(entry, reference))) continue;
      found.push({ use, cause: '', detail: reference });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const meant = detail.hasExplicitHost ? '' : ' (no registry means Docker Hub)';
      yield {
        message: `${theImage(image)}: ${quote(referenceName(detail))} is not among the allowed registries${meant}`,
        help: `use an image from ${quoteList(allowedRegistries)}, or add its registry under \`allowed-registries:\``,
        image,
        uses,
        aspect: 'registry',
      };
    }
  },
};

/**
 * Whether an entry (`ghcr.io`, `ghcr.io/acme`, `*.example.com`) allows a reference: `*` stands for one label of the host, the
 * path is compared by whole components, so that `ghcr.io/acme` does not let `ghcr.io/acme-evil` in.
 */
function allows(entry: string, { host, repository }: ImageReference): boolean {
  const [pattern = '', ...path] = entry
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '')
    .split('/');
  const labels = canonicalHost(pattern).split('.');
  const own = host.split('.');
  if (labels.length !== own.length || labels.some((label, index) => label !== '*' && label !== own[index]))
    return false;
  const components = repository.split('/');
  return path.every((component, index) => component === components[index]);
}

function canonicalHost(host: string): string {
  return host === 'index.docker.io' || host === 'registry-1.docker.io' ? 'docker.io' : host;
}
