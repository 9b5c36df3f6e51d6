import { quote } from '../../core/text/quote.ts';
import { cloudAccess } from '../../core/words/cloud-access.ts';
import { exampleSecretName, pullSecretsYaml } from '../../core/words/secret-commands.ts';
import { type Case, referenceOf } from './case.ts';

/** How to learn which tags there are. */
export const CHECK = 'run `pullproof check CHART -f VALUES`, which names the nearest tags';
/** After a failure of the network. */
export const FROM_NODE = 'nothing is known about the image itself';

/** How the pod gets a pull secret for the registry of its image. */
export function nameSecret(found: Case): string {
  const reference = referenceOf(found);
  const host = reference?.host ?? '';
  const lasting = cloudAccess(host);
  if (lasting !== null) return lasting;
  return `create a pull secret for ${host === '' ? 'the registry' : quote(host)} and name it in the pod (\`${pullSecretsYaml(exampleSecretName(host))}\`)`;
}

/** Whether a pull secret with the registry's password would die within hours. */
export function isCloud(found: Case): boolean {
  return cloudAccess(referenceOf(found)?.host ?? '') !== null;
}
