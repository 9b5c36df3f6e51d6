import { describeAnswer } from '../core/answer/describe.ts';
import type { ImageFact } from '../core/answer/image-fact.ts';
import { absenceOf } from '../core/answer/image-state.ts';
import type { Rule } from '../core/finding/rule.ts';
import type { ImageReference } from '../core/reference/reference.ts';
import { referenceName } from '../core/reference/reference.ts';
import { quote } from '../core/text/quote.ts';
import { theImage } from '../core/words/images.ts';
import { askedUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';

export const digestNotFound: Rule = {
  id: 'digest-not-found',
  summary: 'the digest does not exist',
  severity: 'error',
  cause: 'E',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: true,
  *check(facts) {
    const found: Found<{ reference: ImageReference; fact: ImageFact; evidence: readonly string[] }>[] = [];
    for (const { use, reference, fact } of askedUses(facts)) {
      const absence = absenceOf(fact);
      if (absence?.what !== 'digest') continue;
      found.push({ use, cause: '', detail: { reference, fact, evidence: absence.answers.map(describeAnswer) } });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const { reference, fact, evidence } = detail;
      const wins =
        reference.tag === null ? '' : ` The digest decides, the tag ${quote(reference.tag)} is not looked at.`;
      yield {
        message: `${theImage(image)}: ${quote(referenceName(reference))} has no manifest with the digest ${quote(reference.digest ?? '')}.${wins} A node that does not have it already would stay in ErrImagePull`,
        help: helpFor(reference, fact),
        image,
        uses,
        aspect: 'digest',
        evidence,
      };
    }
  },
};

function helpFor(reference: ImageReference, fact: ImageFact): string {
  const current = fact.manifest?.tagDigest ?? null;
  const cleaned =
    'it may have been cleaned up as an "untagged" version: rebuild the image and pin the digest that the push prints';
  if (current === null || reference.tag === null) return cleaned;
  return `the tag ${quote(reference.tag)} is now ${quote(current)}: pin that if it is the build you mean; else ${cleaned}`;
}
