import type { ImageUse } from '../core/facts.ts';
import { type PodPullSecret, podPullSecrets } from '../core/pod-access.ts';
import { quote } from '../core/quote.ts';
import type { Rule } from '../core/rule.ts';
import { type Found, groupByCause } from './parts/group.ts';
import { createSecretCommand } from './parts/secret-help.ts';
import { yamlWord } from './parts/shell-word.ts';

/** The named secret is neither in the chart nor declared to exist. */
export const pullSecretUndeclared: Rule = {
  id: 'pull-secret-undeclared',
  summary: 'the named secret is neither in the chart nor declared to exist',
  severity: 'warning',
  cause: 'D',
  profiles: ['registry', 'local'],
  needsNetwork: false,
  *check(facts) {
    const found: Found<PodPullSecret>[] = [];
    for (const use of facts.uses) {
      for (const secret of podPullSecrets(use, facts)) {
        if (secret.origin !== 'unknown') continue;
        found.push({ use, cause: `${secret.namespace}/${secret.name}`, detail: secret });
      }
    }
    for (const { image, uses, detail } of groupByCause(found)) {
      const { name, namespace } = detail;
      yield {
        message: `pull secret ${quote(name)} in namespace ${quote(namespace)} is neither in the chart nor declared in pullproof.yaml. If it does not exist, the kubelet warns (FailedToRetrieveImagePullSecret) and pulls without it`,
        help: helpFor(detail, hostsOf(uses)),
        image,
        uses,
        aspect: 'pull-secrets',
        about: name,
      };
    }
  },
};

function helpFor({ name, namespace }: PodPullSecret, hosts: readonly string[]): string {
  const registries = hosts.length === 0 ? '' : `, registries: [${hosts.map(yamlWord).join(', ')}]`;
  const create = createSecretCommand(hosts[0] ?? '<registry>', namespace, name);
  return `if it exists in the cluster, declare it: \`pull-secrets: [{name: ${yamlWord(name)}, namespace: ${yamlWord(namespace)}${registries}}]\`; if not, create it: \`${create}\``;
}

function hostsOf(uses: readonly ImageUse[]): readonly string[] {
  return [...new Set(uses.flatMap(({ parsed }) => (parsed.ok ? [parsed.reference.host] : [])))].sort();
}
