import { describeAnswer } from '../core/answer/describe.ts';
import type { ImageFact, NearestTag } from '../core/answer/image-fact.ts';
import { absenceOf } from '../core/answer/image-state.ts';
import type { Rule, Violation } from '../core/finding/rule.ts';
import { isOwnImage } from '../core/host/ownership.ts';
import { effectiveTag, type ImageReference, referenceName } from '../core/reference/reference.ts';
import { quote } from '../core/text/quote.ts';
import { quoteReference, theImage } from '../core/words/images.ts';
import { askedUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';
import { withPlaceholder } from './parts/placeholder.ts';
import { withRelocatedHelp } from './parts/relocation.ts';
import { isSameTag } from './parts/same-tag.ts';

export const tagNotFound: Rule = {
  id: 'tag-not-found',
  summary: 'the repository exists, the tag does not; nearest tags are named',
  severity: 'error',
  cause: 'B',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: true,
  *check(facts) {
    const found: Found<{ reference: ImageReference; fact: ImageFact; evidence: readonly string[] }>[] = [];
    for (const { use, reference, fact } of askedUses(facts)) {
      const absence = absenceOf(fact);
      if (absence?.what !== 'tag') continue;
      found.push({ use, cause: '', detail: { reference, fact, evidence: absence.answers.map(describeAnswer) } });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const { reference, fact, evidence } = detail;
      const tag = reference.tag ?? 'latest';
      const isOwn = facts.owners !== undefined && isOwnImage(reference, facts.owners);
      const untagged = reference.tag === null ? ' (no tag means "latest")' : '';
      yield withPlaceholder({
        message: `${theImage(image)}: ${whatIsMissing(fact, tag)}${untagged}. The pod would stay in ErrImagePull${isOwn ? '. Was it built and pushed before this deploy?' : ''}`,
        help: withRelocatedHelp(fact, helpFor(reference, fact, isOwn)),
        image,
        uses,
        aspect: 'tag',
        evidence,
        ...correctionFor(reference, fact.nearestTags),
      });
    }
  },
};

function whatIsMissing({ areTagsUnread }: ImageFact, tag: string): string {
  return areTagsUnread === true
    ? `the registry does not have the tag ${quote(tag)}; its tags could not be listed, so the repository may not exist either`
    : `the repository exists, the tag ${quote(tag)} does not`;
}

function helpFor(reference: ImageReference, fact: ImageFact, isOwn: boolean): string {
  const nearest = fact.nearestTags;
  const [certain, ...others] = sameTags(reference, nearest);
  if (certain && others.length === 0) {
    const rest = nearest.filter(({ tag }) => tag !== certain.tag).slice(0, 2);
    const also = rest.map(({ tag, why }) => `${quote(tag)} (${why})`).join(', ');
    return `use ${quote(certain.tag)} (${certain.why})${also === '' ? '' : `; also near: ${also}`}`;
  }
  const missing = quoteReference(`${referenceName(reference)}:${effectiveTag(reference)}`);
  const existing = existingTags(fact);
  return isOwn ? `push ${missing} before the deploy, or use ${existing}` : `use ${existing}`;
}

function existingTags({ nearestTags, existingTags: some = [] }: ImageFact): string {
  const near = nearestTags.slice(0, 3).map(({ tag, why }) => `${quote(tag)} (${why})`);
  if (near.length > 0) return `a near tag: ${near.join(', ')}`;
  const known = some.map(quote).join(', ');
  return known === '' ? 'a tag that exists (no near tag was found)' : `a tag that exists, such as ${known}`;
}

/** A correction is offered only when one tag, and no other, is the same build under another spelling. */
function correctionFor(reference: ImageReference, nearest: readonly NearestTag[]): Pick<Violation, 'correction'> {
  const [certain, ...others] = sameTags(reference, nearest);
  if (!certain || others.length > 0) return {};
  const { tag, why } = certain;
  return { correction: { replacement: tag, description: `use the tag ${quote(tag)}, which exists (${why})` } };
}

function sameTags(reference: ImageReference, nearest: readonly NearestTag[]): readonly NearestTag[] {
  const { tag } = reference;
  return tag === null ? [] : nearest.filter((near) => isSameTag(tag, near.tag));
}
