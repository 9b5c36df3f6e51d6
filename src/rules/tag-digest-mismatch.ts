import type { Rule } from '../core/finding/rule.ts';
import { quote } from '../core/text/quote.ts';
import { theImage } from '../core/words/images.ts';
import { askedUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';
import { valueViolations } from './parts/value-violations.ts';

/** Also a tag of the values that is not printed beside the digest. */
export const tagDigestMismatch: Rule = {
  id: 'tag-digest-mismatch',
  summary: '`tag@digest`: the tag has moved away from the digest',
  severity: 'warning',
  cause: 'B',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: true,
  valueFacts: ['pinned-tag'],
  *check(facts) {
    const found: Found<{ tag: string; digest: string; current: string }>[] = [];
    for (const { use, reference, fact } of askedUses(facts)) {
      const { tag, digest } = reference;
      const current = fact.manifest?.tagDigest ?? null;
      if (tag === null || digest === null || current === null || current === digest) continue;
      found.push({ use, cause: '', detail: { tag, digest, current } });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      yield {
        message: `${theImage(image)}: the tag ${quote(detail.tag)} is now ${quote(detail.current)}, not the digest that is pinned. The digest decides: pods get the pinned build, and the tag only says what it once was`,
        help: `pin ${quote(detail.current)} if the newer build is meant, else leave the tag out`,
        image,
        uses,
        aspect: 'digest',
      };
    }
    yield* valueViolations(facts, 'pinned-tag');
  },
};
