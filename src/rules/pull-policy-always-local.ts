import { quote } from '../core/quote.ts';
import { type ImageReference, referenceName } from '../core/reference.ts';
import type { Rule } from '../core/rule.ts';
import { readableUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';
import { ifFromDockerHub, isLocalOnly } from './parts/local.ts';
import { theImage } from './parts/words.ts';

/** An explicit `Always` on an image that exists only locally. */
export const pullPolicyAlwaysLocal: Rule = {
  id: 'pull-policy-always-local',
  summary: '`Always` on an image that exists only locally',
  severity: 'error',
  cause: 'C',
  profiles: ['local'],
  needsNetwork: false,
  *check(facts) {
    const found: Found<ImageReference>[] = [];
    for (const readable of readableUses(facts)) {
      const { use, reference } = readable;
      if (use.declaredPullPolicy !== 'Always' || !isLocalOnly(readable, facts)) continue;
      found.push({ use, cause: '', detail: reference });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      yield {
        message: `${theImage(image)}: the pull policy is "Always", so the kubelet asks the registry for ${quote(referenceName(detail))} and does not look at the image that was loaded. The pod would stay in ErrImagePull`,
        help: `write \`imagePullPolicy: IfNotPresent\` in the values for the local cluster${detail.hasExplicitHost ? '' : `; ${ifFromDockerHub(detail)}`}`,
        image,
        uses,
        aspect: 'pull-policy',
        replacement: { text: 'IfNotPresent', description: 'use the loaded image: imagePullPolicy: IfNotPresent' },
      };
    }
  },
};
