import type { Rule } from '../core/finding/rule.ts';
import { isKnownPullPolicy, PULL_POLICIES } from '../core/reference/pull-policy.ts';
import { quoteList } from '../core/text/lists.ts';
import { quote } from '../core/text/quote.ts';
import { theImage } from '../core/words/images.ts';
import { type Found, groupByImage } from './parts/group.ts';

const KNOWN = quoteList(PULL_POLICIES);

/**
 * The value must be one of three, letter by letter (`validatePullPolicy`, pkg/apis/core/validation). Fields of an
 * operator's own are left out: what they take is written in their schema.
 */
export const pullPolicyInvalid: Rule = {
  id: 'pull-policy-invalid',
  summary: 'a pull policy that the API server refuses (`ifNotPresent`)',
  severity: 'error',
  cause: 'C',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: false,
  *check(facts) {
    const found: Found<string>[] = [];
    for (const use of facts.uses) {
      const { declaredPullPolicy: policy, isPod } = use;
      if (policy === null || !isPod || isKnownPullPolicy(policy)) continue;
      found.push({ use, cause: policy, detail: policy });
    }
    for (const { image, uses, detail: policy } of groupByImage(found)) {
      const field = uses.some((use) => use.role !== 'volume') ? 'imagePullPolicy' : 'pullPolicy';
      const meant = meantBy(policy);
      yield {
        message: `${theImage(image)}: ${field} is ${quote(policy)}, which Kubernetes does not know. The API server compares letter by letter and refuses the object, so no pod is created`,
        help:
          meant === null
            ? `write one of ${KNOWN}, or leave ${field} out`
            : `write \`${field}: ${meant}\` (Kubernetes knows ${KNOWN})`,
        image,
        uses,
        aspect: 'pull-policy',
        ...(meant === null
          ? {}
          : { correction: { replacement: meant, description: `write it as Kubernetes does: ${field}: ${meant}` } }),
      };
    }
  },
};

/** The policy that has the same letters, whatever their case and whatever stands between them. */
function meantBy(policy: string): string | null {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  return PULL_POLICIES.find((known) => letters(known) === letters(policy)) ?? null;
}
