import { localPull } from '../core/access/local-pull.ts';
import type { Rule } from '../core/finding/rule.ts';
import { isAllowed } from '../core/host/allow-list.ts';
import { canonicalName } from '../core/host/registry-host.ts';
import type { ImageReference } from '../core/reference/reference.ts';
import { quoteList } from '../core/text/lists.ts';
import { quote } from '../core/text/quote.ts';
import { theImage } from '../core/words/images.ts';
import { readableUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';

/** No registry was asked for such an image; without a list everything is allowed. */
export const registryNotAllowed: Rule = {
  id: 'registry-not-allowed',
  summary: 'outside the configured allow-list',
  severity: 'error',
  cause: null,
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: false,
  *check(facts) {
    const { allowedRegistries } = facts.target;
    if (allowedRegistries.length === 0) return;
    const found: Found<ImageReference>[] = [];
    for (const { use, reference } of readableUses(facts)) {
      // A name without a registry comes from none while the local cluster has it, or should have been loaded.
      if (!reference.hasExplicitHost && localPull(use, facts) !== 'as-registry') continue;
      if (isAllowed(allowedRegistries, reference)) continue;
      found.push({ use, cause: '', detail: reference });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const meant = detail.hasExplicitHost ? '' : ' (no registry means Docker Hub)';
      yield {
        message: `${theImage(image)}: ${quote(canonicalName(detail))} is not among the allowed registries${meant}. It was not asked`,
        help: `use an image from ${quoteList(allowedRegistries)}, or add its registry under \`allowed-registries:\``,
        image,
        uses,
        aspect: 'registry',
      };
    }
  },
};
