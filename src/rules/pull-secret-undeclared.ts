import { type PodPullSecret, podPullSecrets } from '../core/access/pull-secrets.ts';
import { absenceOf } from '../core/answer/image-state.ts';
import type { Facts } from '../core/facts/facts.ts';
import type { ImageUse } from '../core/facts/image-use.ts';
import type { Rule } from '../core/finding/rule.ts';
import { referenceKey } from '../core/reference/reference.ts';
import { quoteList } from '../core/text/lists.ts';
import { quote } from '../core/text/quote.ts';
import { yamlWord } from '../core/text/shell-word.ts';
import { cloudAccess } from '../core/words/cloud-access.ts';
import { createSecretCommand } from '../core/words/secret-commands.ts';
import { type Found, groupByCause } from './parts/group.ts';

export const pullSecretUndeclared: Rule = {
  id: 'pull-secret-undeclared',
  summary: 'the named secret is neither in the chart nor declared to exist',
  severity: 'warning',
  cause: 'D',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: false,
  *check(facts) {
    const found: Found<PodPullSecret>[] = [];
    for (const use of facts.uses) {
      if (isReserved(use, facts)) continue;
      for (const secret of podPullSecrets(use, facts)) {
        if (secret.origin !== 'unknown') continue;
        found.push({ use, cause: `${secret.namespace}/${secret.name}`, detail: secret });
      }
    }
    for (const { image, uses, detail } of groupByCause(found)) {
      const { name, namespace } = detail;
      const elsewhere = otherNamespaces(detail, facts);
      yield {
        message: `pull secret ${quote(name)} ${whereItIs(namespace, elsewhere)}. If it does not exist, the kubelet warns (FailedToRetrieveImagePullSecret) and pulls without it`,
        help: helpFor(detail, hostsOf(uses), elsewhere.chart),
        image,
        uses,
        aspect: 'pull-secrets',
        about: name,
      };
    }
  },
};

/** A name that nobody can own (`docker.io/library/october-api`): no pull secret helps, so none is spoken of. */
function isReserved({ parsed }: ImageUse, { images }: Facts): boolean {
  const fact = parsed.ok ? images.get(referenceKey(parsed.reference)) : undefined;
  return fact !== undefined && absenceOf(fact)?.isReserved === true;
}

/** The namespaces, other than the pod's, in which a secret of the name is known: made by the chart, or declared. */
function otherNamespaces({ name }: PodPullSecret, facts: Facts): Record<'chart' | 'declared', readonly string[]> {
  const namespacesOf = (known: readonly { readonly name: string; readonly namespace: string | null }[]) =>
    known.flatMap((secret) => (secret.name === name && secret.namespace !== null ? [secret.namespace] : [])).sort();
  return { chart: namespacesOf(facts.secrets), declared: namespacesOf(facts.declaredSecrets) };
}

/** A pod can name secrets of its own namespace only (PodSpec, LocalObjectReference). */
function whereItIs(own: string, { chart, declared }: Record<'chart' | 'declared', readonly string[]>): string {
  const made = chart.length === 0 ? [] : [`the chart makes it in namespace ${quoteList(chart)}`];
  const said = declared.length === 0 ? [] : [`pullproof.yaml declares it in namespace ${quoteList(declared)}`];
  const known = [...made, ...said].join(', and ');
  return known === ''
    ? `in namespace ${quote(own)} is neither in the chart nor declared in pullproof.yaml`
    : `is not known in namespace ${quote(own)}: ${known}, and a pod uses secrets of its own namespace only`;
}

function helpFor({ name, namespace }: PodPullSecret, hosts: readonly string[], inChart: readonly string[]): string {
  const registries = hosts.length === 0 ? '' : `, registries: [${hosts.map(yamlWord).join(', ')}]`;
  if (inChart.length > 0) {
    return `let the chart make it in namespace ${quote(namespace)} (its \`metadata.namespace\`), or, if it exists there already, declare it: \`pull-secrets: [{name: ${yamlWord(name)}, namespace: ${yamlWord(namespace)}${registries}}]\``;
  }
  const create = createSecretCommand(hosts[0] ?? '<registry>', namespace, name);
  const access = hosts.map(cloudAccess).find((text) => text !== null);
  return `if it exists in the cluster, declare it: \`pull-secrets: [{name: ${yamlWord(name)}, namespace: ${yamlWord(namespace)}${registries}}]\`; if not, ${access ?? `create it: \`${create}\``}`;
}

function hostsOf(uses: readonly ImageUse[]): readonly string[] {
  return [...new Set(uses.flatMap(({ parsed }) => (parsed.ok ? [parsed.reference.host] : [])))].sort();
}
