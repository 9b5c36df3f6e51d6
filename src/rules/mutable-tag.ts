import type { ImageFact } from '../core/answer/image-fact.ts';
import type { Rule } from '../core/finding/rule.ts';
import { isMutableReference } from '../core/reference/pull-policy.ts';
import { effectiveTag, type ImageReference, referenceKey, referenceName } from '../core/reference/reference.ts';
import { quote } from '../core/text/quote.ts';
import { quoteReference, theImage } from '../core/words/images.ts';
import { readableUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';

/** A digest is exempt. */
export const mutableTag: Rule = {
  id: 'mutable-tag',
  summary: '`latest`, no tag, or a branch-like tag in the registry profile',
  severity: 'warning',
  cause: 'B',
  since: '0.1',
  profiles: ['registry'],
  needsNetwork: false,
  *check(facts) {
    const found: Found<ImageReference>[] = [];
    for (const { use, reference } of readableUses(facts)) {
      if (use.idle === 'test' || !isMutableReference(reference)) continue;
      found.push({ use, cause: '', detail: reference });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const tag = quote(effectiveTag(detail) ?? 'latest');
      const what = detail.tag === null ? `it has no tag, which means ${tag}, and ${tag} moves` : `the tag ${tag} moves`;
      yield {
        message: `${theImage(image)}: ${what}. What was tested may not be what is pulled, and a rollback brings back the same text, not the same build`,
        help: `set a tag that is pushed once (a version, a commit)${pinOf(detail, facts.images.get(referenceKey(detail)))}`,
        image,
        uses,
        aspect: 'tag',
      };
    }
  },
};

/** The digest behind the tag right now, when the registry told it. */
function pinOf(reference: ImageReference, fact: ImageFact | undefined): string {
  const found = fact?.answers.find(({ answer }) => answer.state === 'found' && answer.digest !== null)?.answer;
  if (found?.state !== 'found' || found.digest === null) return ', or pin a digest';
  return `, or pin what it is now: ${quoteReference(`${referenceName(reference)}:${effectiveTag(reference)}@${found.digest}`)}`;
}
