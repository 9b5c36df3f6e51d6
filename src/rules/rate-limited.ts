import type { ImageFact } from '../core/answer/image-fact.ts';
import type { Rule } from '../core/finding/rule.ts';
import { isDockerHub } from '../core/host/registry-host.ts';
import type { ImageReference } from '../core/reference/reference.ts';
import { quote } from '../core/text/quote.ts';
import { theImage } from '../core/words/images.ts';
import { accessedUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';
import { doubtAbout, unansweredOf } from './parts/unanswered.ts';

export const rateLimited: Rule = {
  id: 'rate-limited',
  summary: 'the registry limits the rate of requests: 429 or a secondary limit after retries',
  severity: 'unverified',
  cause: 'F',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: true,
  *check(facts) {
    const found: Found<{ reference: ImageReference; fact: ImageFact; evidence: readonly string[] }>[] = [];
    for (const asked of accessedUses(facts)) {
      const limited = unansweredOf(asked).filter(({ reason }) => reason === 'rate-limit');
      if (limited.length === 0) continue;
      const evidence = limited.map((entry) => entry.evidence);
      found.push({ use: asked.use, cause: '', detail: { reference: asked.reference, fact: asked.fact, evidence } });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const { host } = detail.reference;
      const { start, end } = doubtAbout(detail.fact);
      yield {
        message: `${theImage(image)}: ${start}: ${quote(host)} limits the rate of requests${end}. Nodes that share this address may meet the same limit`,
        help: `wait, then run the check again; a credential for ${quote(host)} raises the limit${isDockerHub(host) ? ' (`registries:` in pullproof.yaml, or `docker login`)' : ' (`registries:` in pullproof.yaml)'}`,
        image,
        uses,
        aspect: 'registry',
        isUnverified: true,
        evidence: detail.evidence,
      };
    }
  },
};
