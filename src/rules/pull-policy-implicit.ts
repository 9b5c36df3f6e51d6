import { quote } from '../core/quote.ts';
import { effectiveTag, type ImageReference, referenceName } from '../core/reference.ts';
import type { Rule } from '../core/rule.ts';
import { readableUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';
import { ifFromDockerHub, isLocalOnly } from './parts/local.ts';
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
    const found: Found<ImageReference>[] = [];
    for (const readable of readableUses(facts)) {
      const { use, reference } = readable;
      if (use.declaredPullPolicy !== null || use.pullPolicy !== 'Always' || !isLocalOnly(readable, facts)) continue;
      found.push({ use, cause: '', detail: reference });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const tag = detail.tag !== null ? 'the tag is "latest"' : 'it has no tag (which means "latest")';
      yield {
        message: `${theImage(image)}: ${tag} and no pull policy is set, so the default is "Always": the kubelet asks the registry for ${quote(`${referenceName(detail)}:${effectiveTag(detail)}`)} and does not look at the image that was loaded. The pod would stay in ErrImagePull`,
        help: `write \`imagePullPolicy: IfNotPresent\`, or load and name the image with another tag ("dev")${detail.hasExplicitHost ? '' : `; ${ifFromDockerHub(detail)}`}`,
        image,
        uses,
        aspect: 'pull-policy',
        replacement: { text: 'IfNotPresent', description: 'use the loaded image: imagePullPolicy: IfNotPresent' },
      };
    }
  },
};
