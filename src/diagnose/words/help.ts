import { registryInPath } from '../../core/host/registry-host.ts';
import { formatReference } from '../../core/reference/reference.ts';
import { quote } from '../../core/text/quote.ts';
import { cloudAccess } from '../../core/words/cloud-access.ts';
import { exampleSecretName, pullSecretsYaml } from '../../core/words/secret-commands.ts';
import { type FailureCase, movedName, referenceOf } from '../case.ts';
import type { FailureKind } from '../kinds.ts';

/** One sentence: what to change. */
export function helpFor(found: FailureCase): string {
  const own = found.said?.kind === found.kind ? found.said.pattern : null;
  const help = own?.help ?? HELP[found.kind](found);
  const moved = movedName(found);
  // Not asked here: `check` tells the new name only when it answers.
  return moved === null
    ? help
    : `${moved.relocation.what}; look there for ${quote(moved.reference.raw)}, with the next command or with \`pullproof check\`; else ${help}`;
}

const CHECK = 'run `pullproof check CHART -f VALUES`, which names the nearest tags';
const FROM_NODE = 'nothing is known about the image itself';

function nameSecret(found: FailureCase): string {
  const reference = referenceOf(found);
  const host = reference?.host ?? '';
  const lasting = cloudAccess(host);
  if (lasting !== null) return lasting;
  return `create a pull secret for ${host === '' ? 'the registry' : quote(host)} and name it in the pod (\`${pullSecretsYaml(exampleSecretName(host))}\`)`;
}

/** Whether a pull secret with the registry's password would die within hours. */
function isCloud(found: FailureCase): boolean {
  return cloudAccess(referenceOf(found)?.host ?? '') !== null;
}

const HELP: Readonly<Record<FailureKind, (found: FailureCase) => string>> = {
  'not-found': () => `correct the tag in the values, or push it; ${CHECK}`,
  'digest-not-found': () => 'push the image again, or pin a digest that exists',
  'repository-not-found': (found) => {
    const reference = referenceOf(found);
    const second = reference === null ? null : registryInPath(reference);
    if (reference === null || second === null) return 'correct the repository in the values, or push the image';
    return `drop one of the two registries in the values: write ${quote(reference.raw.slice(reference.raw.indexOf(reference.repository)))}, or take ${quote(second)} out of the repository; no pull secret helps`;
  },
  'reserved-name': (found) => {
    const last = referenceOf(found)?.repository.split('/').at(-1) ?? 'NAME';
    const name = `name its registry in the values, as in ${quote(`ghcr.io/OWNER/${last}`)}, or correct the spelling`;
    // A node with another name than those of local clusters is none of one.
    if (found.pods.some(({ node }) => node !== null)) return name;
    return `load it into the cluster, if it was built on this machine for a local one (cause A); else ${name}`;
  },
  'child-missing': () => 'push the image again, and leave the untagged versions of multi-platform images alone',
  'missing-or-private': (found) => `check the spelling; if it is private, ${nameSecret(found)}`,
  'denied-anonymous': (found) =>
    found.secrets.length > 0
      ? `check the spelling; if it is private: the pod names ${found.secrets.map(quote).join(', ')}, but no entry of it covers ${quote(referenceOf(found)?.host ?? 'the registry')}, or it does not exist`
      : `check the spelling; if it is private, ${nameSecret(found)}`,
  denied: (found) =>
    found.secrets.length > 0
      ? `check the spelling, and that the account of ${found.secrets.map(quote).join(', ')} may read it`
      : `check the spelling; if it is private, ${nameSecret(found)}${isCloud(found) ? '' : ', of an account that may read it'}`,
  'credentials-rejected': (found) =>
    `renew the credential in the pull secret, or take the secret away if the image is public${isCloud(found) ? `; to make it last, ${nameSecret(found)}` : ''}`,
  'no-basic-auth': nameSecret,
  'secret-missing': () => 'create the secret in the namespace of the pod, or correct its name in the values',
  'secret-malformed': () =>
    'give imagePullSecrets a list of names, `imagePullSecrets: [{name: regcred}]`; compare the shape of the value with what the template makes of it',
  'not-loaded': () => 'load the image into the cluster, with the tag that the values name',
  'always-local': () => 'set the pull policy to IfNotPresent, and load the image into the cluster',
  'never-pull': () => 'set the pull policy to IfNotPresent, or put the image on every node before',
  'invalid-policy': () => 'write Always, IfNotPresent or Never in the values, exactly so, or leave the pull policy out',
  'invalid-name': ({ parsed }) => {
    if (parsed === null || parsed.ok) return 'correct the image in the values';
    const { corrected, hint } = parsed.problem;
    return corrected === null ? (hint ?? 'correct the image in the values') : `write ${quote(corrected)}`;
  },
  'short-name': (found) => {
    const reference = referenceOf(found);
    const full = reference === null ? null : `${formatReference(reference)}`;
    return full === null
      ? 'write the registry in front of the name, such as docker.io/library/'
      : `write the registry in front of the name: ${quote(full)} is what Docker and containerd take it for`;
  },
  platform: () =>
    'build the image for the platform of the node too, or choose nodes with a `nodeSelector` on kubernetes.io/arch',
  'wrong-binary': () =>
    'build the image for the platform of the node; the manifest may claim a platform that its files are not for',
  schema1: () =>
    'build and push it again with a current Docker or BuildKit, or copy it with `skopeo copy --format v2s2`',
  'not-an-image': () =>
    'set repository and tag of the image; charts and images of one product often differ only by a path such as "charts/"',
  dns: () => `check the spelling of the registry, and the DNS of the node; ${FROM_NODE}`,
  refused: () => `check host and port, and that the registry runs; ${FROM_NODE}`,
  timeout: () => `check firewall, proxy and routes of the node; ${FROM_NODE}`,
  tls: () => `give the runtime of the node the certificate authority, or repair the certificate; ${FROM_NODE}`,
  'http-https': () => `set the registry up as an insecure one in the runtime of the node, or give it TLS; ${FROM_NODE}`,
  proxy: () => `check HTTPS_PROXY and NO_PROXY of the runtime of the node; ${FROM_NODE}`,
  network: () => `wait for the next try; if it stays, check firewall and proxy of the node; ${FROM_NODE}`,
  firewall: () =>
    'let the address of the nodes in (the firewall, the private endpoint or the allow list of the registry); no pull secret helps',
  'registry-5xx': () => `wait until the registry has recovered; ${FROM_NODE}`,
  'not-a-registry': () => `check the host, and what stands between the node and the registry; ${FROM_NODE}`,
  corrupt: () => 'wait for the next try; if it stays, empty the cache or mirror in between',
  cancelled: () =>
    `wait for the next try; if it stays, look at the bandwidth of the node and the size of the image; ${FROM_NODE}`,
  'rate-limit': (found) => `wait, or ${nameSecret(found)}: accounts have a higher limit`,
  'secondary-limit': () => 'wait some minutes; start fewer pulls at a time',
  'kubelet-limit': () => 'wait for the next try; raise registryPullQPS of the kubelet if it stays',
  'runtime-down': () => 'look at the runtime on the node',
  unpack: () => 'look at the disk and the runtime of the node; if every node says so, build and push the image again',
  disk: () => 'free disk space on the node, or give it a larger disk',
  verifier: () => 'sign or mend the image, or change the policy that forbids it',
  blocked: () => 'use a registry that the node allows, or change its registries.conf',
  chart: () =>
    'log in with `helm registry login`, and check the name and the version of the chart; nothing is known about its images',
  'backoff-only': () => 'the first event with the reason Failed says why: give it to `pullproof diagnose`',
  'rollout-timeout': () => 'give the events of the namespace to `pullproof diagnose`',
  unknown: () => 'read the quoted text; please report it, so that it is known next time',
};
