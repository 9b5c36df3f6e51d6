import type { ManifestFacts } from '../core/answer/image-fact.ts';
import type { Rule, Violation } from '../core/finding/rule.ts';
import type { ImageReference } from '../core/reference/reference.ts';
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
    const found: Found<Text>[] = [];
    for (const { use, reference, fact } of askedUses(facts)) {
      const text = fact.manifest === null ? null : textFor(reference, fact.manifest);
      if (text !== null) found.push({ use, cause: text.message, detail: text });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      yield { ...detail, message: `${theImage(image)}: ${detail.message}`, image, uses, aspect: 'digest' };
    }
    yield* valueViolations(facts, 'pinned-tag');
  },
};

type Text = Pick<Violation, 'message' | 'help' | 'severity'>;

function textFor({ tag, digest }: ImageReference, { tagDigest, isTagAbsent }: ManifestFacts): Text | null {
  if (tag === null || digest === null) return null;
  if (isTagAbsent) {
    return {
      message: `there is no tag ${quote(tag)} in the registry. The digest decides: pods get the pinned build, whatever the tag says`,
      help: 'write the tag that the digest was pushed with, or leave the tag out',
      severity: 'note',
    };
  }
  if (tagDigest === null || tagDigest === digest) return null;
  return {
    message: `the tag ${quote(tag)} is now ${quote(tagDigest)}, not the digest that is pinned. The digest decides: pods get the pinned build, and the tag only says what it once was`,
    help: `pin ${quote(tagDigest)} if the newer build is meant, else leave the tag out`,
  };
}
