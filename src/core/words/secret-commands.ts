import { canonicalHost, isDockerHub, serverAddress } from '../host/registry-host.ts';
import type { ImageReference } from '../reference/reference.ts';
import { referenceName } from '../reference/reference.ts';
import { quote } from '../text/quote.ts';
import { shellWord, yamlWord } from '../text/shell-word.ts';
import { cloudAccess, cloudLogin } from './cloud-access.ts';

/** How to call a registry's secret in examples: `ghcr-secret`. */
export function exampleSecretName(host: string): string {
  if (canonicalHost(host) === 'ghcr.io') return 'ghcr-secret';
  return isDockerHub(host) ? 'dockerhub-secret' : 'registry-secret';
}

/**
 * The command that creates a pull secret, with placeholders where the credential goes. Not for a cloud's registry: see
 * `secretAdvice`.
 */
export function createSecretCommand(host: string, namespace: string, name: string = exampleSecretName(host)): string {
  const server = serverAddress(host);
  const password = canonicalHost(host) === 'ghcr.io' ? '<token with read:packages>' : '<password>';
  return `kubectl create secret docker-registry ${shellWord(name)} --namespace ${shellWord(namespace)} --docker-server=${server} --docker-username=<user> --docker-password=${password}`;
}

/**
 * How a pod gets a pull secret: a command, or what brings one that lasts where a registry's passwords live for hours.
 */
export function secretAdvice(host: string, namespace: string): string {
  const create = `create a secret (\`${createSecretCommand(host, namespace)}\`) and name it in the pod (\`${pullSecretsYaml(exampleSecretName(host))}\`)`;
  return cloudAccess(host) ?? create;
}

/** The YAML that names a secret in a pod spec. */
export function pullSecretsYaml(name: string): string {
  return `imagePullSecrets: [{name: ${yamlWord(name)}}]`;
}

/** What lets this check see a private image of the registry. */
export function letCheckSee(reference: ImageReference): string {
  const host = canonicalHost(reference.host);
  const login = cloudLogin(host);
  if (login !== null) return login;
  if (host !== 'ghcr.io') {
    return `give this check a credential for ${quote(host)} (\`registries:\` in pullproof.yaml, or \`docker login\`)`;
  }
  return `give the job \`permissions: packages: read\`, and this repository access to ${quote(referenceName(reference))} (package settings, Manage Actions access, Read)`;
}
