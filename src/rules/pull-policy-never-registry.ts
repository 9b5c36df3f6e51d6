import type { Rule } from '../core/finding/rule.ts';
import { isMutableReference } from '../core/reference/pull-policy.ts';
import { theImage } from '../core/words/images.ts';
import { readableUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';

/** Also with a digest: `Never` asks nobody, whatever the reference is. */
export const pullPolicyNeverRegistry: Rule = {
  id: 'pull-policy-never-registry',
  summary: '`Never` on an image that must come from a registry',
  severity: 'error',
  cause: 'C',
  since: '0.1',
  profiles: ['registry'],
  needsNetwork: false,
  *check(facts) {
    const found: Found<'Always' | 'IfNotPresent'>[] = [];
    for (const { use, reference } of readableUses(facts)) {
      if (use.pullPolicy !== 'Never') continue;
      found.push({ use, cause: '', detail: isMutableReference(reference) ? 'Always' : 'IfNotPresent' });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const field = uses.some((use) => use.role !== 'volume') ? 'imagePullPolicy' : 'pullPolicy';
      yield {
        message: `${theImage(image)}: ${field} is "Never", so no node pulls it. On a node that does not have it the pod would stay in ErrImageNeverPull`,
        help: `write \`${field}: ${detail}\` (for a cluster into which images are loaded by hand, check with \`--profile local\`)`,
        image,
        uses,
        aspect: 'pull-policy',
        correction: { replacement: detail, description: `pull it: ${field}: ${detail}` },
      };
    }
  },
};
