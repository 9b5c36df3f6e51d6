import type { AccessKind } from '../core/access/access.ts';
import { accessOf } from '../core/access/access.ts';
import { localPull } from '../core/access/local-pull.ts';
import type { Facts } from '../core/facts/facts.ts';
import type { Rule } from '../core/finding/rule.ts';
import { quote } from '../core/text/quote.ts';
import { theImage, workloadNames } from '../core/words/images.ts';
import { pullSecretsYaml } from '../core/words/secret-commands.ts';
import { type ReadableUse, readableUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';
import { hasBrokenSecret } from './parts/own-secret.ts';
import { type SiblingSecret, siblingSecrets } from './parts/siblings.ts';

/** Says nothing about a public image. */
export const pullSecretInconsistent: Rule = {
  id: 'pull-secret-inconsistent',
  summary: 'a pod lacks the secret which its siblings use for the same registry',
  severity: 'warning',
  cause: 'D',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: false,
  *check(facts) {
    const found: Found<{ sibling: SiblingSecret; host: string }>[] = [];
    for (const readable of readableUses(facts)) {
      const own = new Set(accessOf(readable.use, facts).secrets.map(({ name }) => name));
      // A secret that the pod has and that does not cover this image would not help it.
      const sibling = siblingSecrets(readable, facts).find(({ name }) => !own.has(name));
      if (!sibling || !isLacking(readable, facts)) continue;
      const detail = { sibling, host: readable.reference.host };
      found.push({ use: readable.use, cause: `${sibling.name} ${readable.use.workload.namespace}`, detail });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const { sibling, host } = detail;
      yield {
        message: `${theImage(image)}: ${sibling.workload} uses the pull secret ${quote(sibling.name)} for ${quote(host)}, ${workloadNames(uses)} does not. If the image is private, this pod would stay in ErrImagePull`,
        help: `write \`${pullSecretsYaml(sibling.name)}\` there too, or name the secret in the service account of both`,
        image,
        uses,
        aspect: 'pull-secrets',
      };
    }
  },
};

/** Where a secret may be needed: a private image, or one of which it is not known. */
const MAY_NEED: ReadonlySet<AccessKind> = new Set([
  'not-asked',
  'private-no-secret',
  'private-or-missing',
  'unverified',
]);

function isLacking({ use }: ReadableUse, facts: Facts): boolean {
  if (use.serviceAccount === null) return false;
  if (localPull(use, facts) !== 'as-registry') return false;
  const access = accessOf(use, facts);
  if (access.nodes === 'configured') return false;
  if (!MAY_NEED.has(access.kind) || hasBrokenSecret(use, facts)) return false;
  return access.secrets.every(({ coverage }) => coverage === 'no');
}
