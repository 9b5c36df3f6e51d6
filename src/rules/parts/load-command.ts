import type { LocalFacts } from '../../core/facts.ts';

/**
 * The command that loads an image from Docker into a local cluster; null where building with Docker is loading already.
 * The image is hostile text: one that a shell would not take as a plain word is quoted.
 */
export function loadCommand(image: string, cluster: NonNullable<LocalFacts['cluster']>): string | null {
  const word = shellWord(image);
  const name = shellWord(cluster.name);
  switch (cluster.kind) {
    case 'minikube':
      return cluster.name === 'minikube' ? `minikube image load ${word}` : `minikube -p ${name} image load ${word}`;
    case 'kind':
      return `kind load docker-image ${word} --name ${name}`;
    case 'k3d':
      return `k3d image import ${word} -c ${name}`;
    default:
      return null;
  }
}

function shellWord(text: string): string {
  return /^[\w./:@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
