import { quote } from '../../core/quote.ts';
import type { ImageReference } from '../../core/reference.ts';
import { referenceName } from '../../core/reference.ts';
import { shellWord, yamlWord } from './shell-word.ts';

/** How to call a registry's secret in examples: `ghcr-secret`. */
export function exampleSecretName(host: string): string {
  if (host === 'ghcr.io') return 'ghcr-secret';
  return host === 'docker.io' ? 'dockerhub-secret' : 'registry-secret';
}

/** The command that creates a pull secret, with placeholders where the credential goes. */
export function createSecretCommand(host: string, namespace: string, name: string = exampleSecretName(host)): string {
  const server = host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
  const password = host === 'ghcr.io' ? '<token with read:packages>' : '<password>';
  return `kubectl create secret docker-registry ${shellWord(name)} --namespace ${shellWord(namespace)} --docker-server=${server} --docker-username=<user> --docker-password=${password}`;
}

/** The YAML that names a secret in a pod spec. */
export function pullSecretsYaml(name: string): string {
  return `imagePullSecrets: [{name: ${yamlWord(name)}}]`;
}

/** What lets this check see a private image of the registry. */
export function letCheckSee(reference: ImageReference): string {
  if (reference.host !== 'ghcr.io') {
    return `give this check a credential for ${quote(reference.host)} (\`registries:\` in pullproof.yaml, or \`docker login\`)`;
  }
  return `give the job \`permissions: packages: read\`, and this repository access to ${quote(referenceName(reference))} (package settings, Manage Actions access, Read)`;
}
