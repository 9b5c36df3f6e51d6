import { quote } from '../core/quote.ts';
import { effectiveTag, referenceName } from '../core/reference.ts';
import type { Rule } from '../core/rule.ts';
import { readableUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';
import { isLocalOnly } from './parts/local.ts';
import { theImage } from './parts/words.ts';

/** No policy, and `latest` or no tag, on an image that exists only locally: the default is `Always`. */
export const pullPolicyImplicit: Rule = {
  id: 'pull-policy-implicit',
  summary: 'no pull policy, and `latest` or no tag: the default is `Always`, also for a loaded image',
  severity: 'error',
  cause: 'C',
  profiles: ['local'],
  needsNetwork: false,
  *check(facts) {
    const found: Found<{ name: string; hasTag: boolean }>[] = [];
    for (const readable of readableUses(facts)) {
      const { use, reference } = readable;
      if (use.declaredPullPolicy !== null || use.pullPolicy !== 'Always' || !isLocalOnly(readable, facts)) continue;
      const hasTag = reference.tag !== null;
      found.push({
        use,
        cause: '',
        detail: { name: `${referenceName(reference)}:${effectiveTag(reference)}`, hasTag },
      });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const tag = detail.hasTag ? 'the tag is "latest"' : 'it has no tag (which means "latest")';
      yield {
        message: `${theImage(image)}: ${tag} and no pull policy is set, so the default is "Always": the kubelet asks the registry for ${quote(detail.name)} and does not look at the image that was loaded. The pod would stay in ErrImagePull`,
        help: 'write `imagePullPolicy: IfNotPresent`, or load and name the image with another tag ("dev")',
        image,
        uses,
        aspect: 'pull-policy',
        replacement: { text: 'IfNotPresent', description: 'use the loaded image: imagePullPolicy: IfNotPresent' },
      };
    }
  },
};
