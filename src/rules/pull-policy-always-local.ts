import type { Rule } from '../core/finding/rule.ts';
import { referenceName } from '../core/reference/reference.ts';
import { quote } from '../core/text/quote.ts';
import { theImage } from '../core/words/images.ts';
import { type AlwaysLocal, alwaysLocalUses, USE_LOADED } from './parts/always-local.ts';
import { type Found, groupByImage } from './parts/group.ts';

export const pullPolicyAlwaysLocal: Rule = {
  id: 'pull-policy-always-local',
  summary: '`Always` on an image that exists only locally',
  severity: 'error',
  cause: 'C',
  since: '0.1',
  profiles: ['local'],
  needsNetwork: false,
  *check(facts) {
    const found: Found<AlwaysLocal>[] = [];
    for (const detail of alwaysLocalUses(facts)) {
      if (detail.use.declaredPullPolicy === 'Always') found.push({ use: detail.use, cause: detail.why, detail });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const { reference, isLoaded, why, wayOut, evidence } = detail;
      yield {
        message: `${theImage(image)}: the pull policy is "Always", so the kubelet asks the registry for ${quote(referenceName(reference))} and does not look at ${isLoaded ? 'the image that was loaded' : 'loaded images'}. ${why}. The pod would stay in ErrImagePull`,
        help: `${isLoaded ? '' : 'load the image and '}write \`imagePullPolicy: IfNotPresent\` in the values for the local cluster; or ${wayOut}`,
        image,
        uses,
        aspect: 'pull-policy',
        evidence,
        ...(isLoaded ? { correction: USE_LOADED } : {}),
      };
    }
  },
};
