import type { LocalFacts } from '../facts/local-image.ts';
import { shellWord } from '../text/shell-word.ts';

/** How an archive gets into a containerd that a distribution brought along. */
const IMPORT: Readonly<Record<string, string>> = {
  k3s: 'sudo k3s ctr images import -',
  microk8s: 'microk8s ctr image import -',
};

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
    case 'containerd':
      return `docker save ${word} | ${IMPORT[cluster.name] ?? 'sudo ctr -n k8s.io images import -'}`;
    default:
      return null;
  }
}
