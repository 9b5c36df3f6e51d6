import type { LocalFacts } from '../../core/facts.ts';
import { shellWord } from './shell-word.ts';

/**
 * The command that loads an image from Docker into a local cluster; null where building with Docker is loading already.
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
