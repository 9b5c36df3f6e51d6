import type { Access } from '../core/access/access.ts';
import { describeAnswer, describeIdentity } from '../core/answer/describe.ts';
import type { Facts } from '../core/facts/facts.ts';
import type { Rule, Violation } from '../core/finding/rule.ts';
import { quoteList } from '../core/text/lists.ts';
import { quote } from '../core/text/quote.ts';
import { cloudClusters, nodesYaml } from '../core/words/cloud-access.ts';
import { theImage } from '../core/words/images.ts';
import { pullSecretsYaml, secretAdvice } from '../core/words/secret-commands.ts';
import { type AskedUse, accessedUses } from './parts/asked.ts';
import { availableSecret } from './parts/available-secret.ts';
import { type Found, groupByImage } from './parts/group.ts';
import { hasBrokenSecret, isWrongEntry } from './parts/own-secret.ts';
import { aliasNote } from './parts/registry-alias.ts';
import { siblingSecrets } from './parts/siblings.ts';

type Text = Pick<Violation, 'message' | 'help' | 'evidence' | 'severity'>;

export const pullSecretMissing: Rule = {
  id: 'pull-secret-missing',
  summary: 'the image is known to be private and the pod has no secret for its registry',
  severity: 'error',
  cause: 'D',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: true,
  *check(facts) {
    const found: Found<Text>[] = [];
    for (const asked of accessedUses(facts)) {
      if (asked.access.kind !== 'private-no-secret') continue;
      // What is wrong with the secret that the pod does name is the cause, and has its own rule.
      if (hasBrokenSecret(asked.use, facts) || isWrongEntry(asked, facts)) continue;
      const text = textFor(asked, facts);
      found.push({ use: asked.use, cause: text.message, detail: text });
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      yield { ...detail, image, uses, aspect: 'pull-secrets' };
    }
  },
};

function textFor(asked: AskedUse & { readonly access: Access }, facts: Facts): Text {
  const { use, reference, fact, access } = asked;
  const finder = fact.answers.find(({ answer }) => answer.state === 'found')!;
  const host = quote(reference.host);
  const others = quoteList(access.secrets.map(({ name }) => name));
  const has =
    others === '' ? `the pod has no pull secret for ${host}` : `the pod's pull secret ${others} does not cover ${host}`;
  const isLikely = access.nodes === 'likely';
  const effect = isLikely
    ? `The nodes of ${cloudClusters(reference.host)} bring a credential of their own for it; on others the pod would stay in ErrImagePull`
    : 'The pod would stay in ErrImagePull';
  const help = aliasNote(access.secrets, reference) || helpFor(asked, facts);
  return {
    message: `${theImage(use.image)}: it exists and is private (the ${describeIdentity(finder.identity)} finds it, an anonymous pull does not), but ${has}. ${effect}`,
    help: isLikely ? `if the nodes do, say so in pullproof.yaml: \`${nodesYaml(reference.host)}\`; else ${help}` : help,
    ...(isLikely ? { severity: 'note' as const } : {}),
    evidence: fact.answers.map(describeAnswer),
  };
}

function helpFor(asked: AskedUse, facts: Facts): string {
  const { use, reference } = asked;
  const account = `if the service account ${quote(use.serviceAccount ?? 'default')} brings one in the cluster, declare it under \`service-accounts:\` in pullproof.yaml`;
  const [sibling] = siblingSecrets(asked, facts);
  const available = availableSecret(asked, facts);
  if (available && available.name !== sibling?.name) {
    return `write \`${pullSecretsYaml(available.name)}\` in the pod: the secret ${quote(available.name)} (${available.origin}) covers the image; ${account}`;
  }
  if (sibling?.isKnown) {
    return `write \`${pullSecretsYaml(sibling.name)}\` in the pod, as ${sibling.workload} does; ${account}`;
  }
  return `${secretAdvice(reference.host, use.workload.namespace)}; ${account}`;
}
