import type { Rule } from '../core/finding/rule.ts';
import { isMutableReference } from '../core/reference/pull-policy.ts';
import { effectiveTag } from '../core/reference/reference.ts';
import { quote } from '../core/text/quote.ts';
import { theImage } from '../core/words/images.ts';
import { readableUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';

/** A digest is exempt. */
export const pullPolicyStale: Rule = {
  id: 'pull-policy-stale',
  summary: 'a mutable tag with `IfNotPresent`: nodes keep the old one',
  severity: 'warning',
  cause: 'C',
  since: '0.1',
  profiles: ['registry'],
  needsNetwork: false,
  *check(facts) {
    const found: Found<{ tag: string; isDefault: boolean }>[] = [];
    for (const { use, reference } of readableUses(facts)) {
      const tag = effectiveTag(reference);
      if (use.idle === 'test') continue;
      if (tag === null || !isMutableReference(reference) || use.pullPolicy !== 'IfNotPresent') continue;
      const isDefault = use.declaredPullPolicy === null;
      found.push({ use, cause: String(isDefault), detail: { tag, isDefault } });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const policy = detail.isDefault
        ? 'the pull policy is unset, which means "IfNotPresent"'
        : 'the pull policy is "IfNotPresent"';
      yield {
        message: `${theImage(image)}: the tag ${quote(detail.tag)} moves, but ${policy}. A node that has an older build under this tag keeps running it`,
        help: 'set a tag that is pushed once; or, if the tag must move, write `imagePullPolicy: Always`',
        image,
        uses,
        aspect: 'pull-policy',
      };
    }
  },
};
