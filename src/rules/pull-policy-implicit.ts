import type { Rule } from '../core/finding/rule.ts';
import { effectiveTag, referenceName } from '../core/reference/reference.ts';
import { quote } from '../core/text/quote.ts';
import { theImage } from '../core/words/images.ts';
import { type AlwaysLocal, alwaysLocalUses, USE_LOADED } from './parts/always-local.ts';
import { type Found, groupByImage } from './parts/group.ts';

export const pullPolicyImplicit: Rule = {
  id: 'pull-policy-implicit',
  summary: 'no pull policy, and `latest` or no tag: the default is `Always`, also for a loaded image',
  severity: 'error',
  cause: 'C',
  since: '0.1',
  profiles: ['local'],
  needsNetwork: false,
  *check(facts) {
    const found: Found<AlwaysLocal>[] = [];
    for (const detail of alwaysLocalUses(facts)) {
      if (detail.use.declaredPullPolicy !== 'Always') found.push({ use: detail.use, cause: detail.why, detail });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const { reference, isLoaded, why, wayOut, evidence } = detail;
      const tag = reference.tag !== null ? 'the tag is "latest"' : 'it has no tag (which means "latest")';
      yield {
        message: `${theImage(image)}: ${tag} and no pull policy is set, so the default is "Always": the kubelet asks the registry for ${quote(`${referenceName(reference)}:${effectiveTag(reference)}`)} and does not look at ${isLoaded ? 'the image that was loaded' : 'loaded images'}. ${why}. The pod would stay in ErrImagePull`,
        help: `${isLoaded ? '' : 'load the image and '}write \`imagePullPolicy: IfNotPresent\`, or load and name the image with another tag ("dev"); or ${wayOut}`,
        image,
        uses,
        aspect: 'pull-policy',
        evidence,
        ...(isLoaded ? { correction: USE_LOADED } : {}),
      };
    }
  },
};
