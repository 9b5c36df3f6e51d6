import { canonicalHost, canonicalName } from '../host/registry-host.ts';
import type { ImageReference } from './reference.ts';

/** A move of images that their publisher announced. */
export interface Relocation {
  /**
   * The names that moved: a prefix of `host/repository` under the registry's one name; it ends with "/" or is a whole
   * name.
   */
  readonly from: string;
  /** What takes its place, the best first. */
  readonly to: readonly string[];
  /** What happened, half a sentence without the names. */
  readonly what: string;
  /** The announcement. */
  readonly source: string;
}

const KUBERNETES = {
  what: 'the images of Kubernetes moved to "registry.k8s.io"',
  source: 'https://kubernetes.io/blog/2023/03/10/image-registry-redirect/',
} as const;

/** Add a row when a publisher announces a move: never a guess, and always with the source. */
export const RELOCATIONS: readonly Relocation[] = [
  {
    from: 'docker.io/bitnami/',
    to: ['docker.io/bitnamilegacy/', 'docker.io/bitnamisecure/'],
    what: 'Bitnami moved its images to "docker.io/bitnamilegacy" (no updates any more) and "docker.io/bitnamisecure" (latest only) in 2025',
    source: 'https://github.com/bitnami/containers/issues/83267',
  },
  { from: 'k8s.gcr.io/', to: ['registry.k8s.io/'], ...KUBERNETES },
  {
    from: 'gcr.io/google-containers/',
    to: ['registry.k8s.io/'],
    what: KUBERNETES.what,
    source: 'https://github.com/kubernetes/minikube/issues/20303',
  },
  {
    from: 'gcr.io/google_containers/',
    to: ['registry.k8s.io/'],
    what: KUBERNETES.what,
    source: 'https://github.com/kubernetes/minikube/issues/20303',
  },
  {
    from: 'quay.io/kubernetes-ingress-controller/nginx-ingress-controller',
    to: ['registry.k8s.io/ingress-nginx/controller'],
    what: 'ingress-nginx moved to "registry.k8s.io/ingress-nginx" in 2020',
    source: 'https://github.com/kubernetes/ingress-nginx/releases/tag/controller-v0.34.0',
  },
  {
    from: 'gcr.io/kubebuilder/kube-rbac-proxy',
    to: ['registry.k8s.io/kubebuilder/kube-rbac-proxy', 'quay.io/brancz/kube-rbac-proxy'],
    what: 'kube-rbac-proxy left "gcr.io/kubebuilder" in 2025',
    source: 'https://github.com/kubernetes-sigs/kubebuilder/discussions/3907',
  },
  {
    from: 'docker.io/weaveworks/kured',
    to: ['ghcr.io/kubereboot/kured'],
    what: 'kured moved to "ghcr.io/kubereboot" in 2022',
    source: 'https://github.com/kubereboot/kured/issues/639',
  },
  {
    from: 'docker.io/openshift/origin-cli',
    to: ['quay.io/openshift/origin-cli'],
    what: 'origin-cli is on quay.io only since 2023',
    source: 'https://github.com/openshift/origin/issues/28339',
  },
  {
    from: 'docker.io/mailu/',
    to: ['ghcr.io/mailu/'],
    what: 'Mailu moved its images to "ghcr.io/mailu" in 2023',
    source: 'https://github.com/Mailu/helm-charts/issues/213',
  },
  {
    from: 'docker.io/keptn/',
    to: ['ghcr.io/keptn/'],
    what: 'Keptn moved its images to "ghcr.io/keptn" in 2023',
    source: 'https://github.com/keptn/community/issues/250',
  },
];

/** Where a reference may be now; to be asked before it is told. */
export interface RelocatedName {
  readonly relocation: Relocation;
  readonly reference: ImageReference;
}

/**
 * Lists where an image may be now, with the same tag or digest, and under a tag with `v` where it has none: projects
 * begin to write it when they move (ingress-nginx).
 *
 * @returns the best first; empty for a name of which no move is known
 */
export function relocatedNames(reference: ImageReference): readonly RelocatedName[] {
  const name = canonicalName(reference);
  const relocation = RELOCATIONS.find(({ from }) => (from.endsWith('/') ? name.startsWith(from) : name === from));
  if (relocation === undefined) return [];
  return relocation.to.flatMap((to) => {
    const moved = to.endsWith('/') ? to + name.slice(relocation.from.length) : to;
    return [moved, ...(isBareVersion(reference) ? [moved] : [])].map((text, index) => ({
      relocation,
      reference: renamed(reference, text, index === 1 ? 'v' : ''),
    }));
  });
}

function isBareVersion({ tag, digest }: ImageReference): boolean {
  return digest === null && tag !== null && /^\d/.test(tag);
}

function renamed({ tag, digest, raw, host, repository }: ImageReference, name: string, prefix: string): ImageReference {
  const slash = name.indexOf('/');
  const suffix = raw.slice(nameEnd(raw, host, repository));
  return {
    raw: `${name}${prefix === '' ? suffix : suffix.replace(/^:/, `:${prefix}`)}`,
    host: canonicalHost(name.slice(0, slash)),
    repository: name.slice(slash + 1),
    tag: tag === null ? null : prefix + tag,
    digest,
    hasExplicitHost: true,
  };
}

/** Where tag and digest begin in the text: behind the last component of the repository. */
function nameEnd(raw: string, host: string, repository: string): number {
  const last = repository.slice(repository.lastIndexOf('/') + 1);
  const from = raw.startsWith(host) ? host.length : 0;
  const at = raw.indexOf('@') < 0 ? raw.length : raw.indexOf('@');
  return raw.lastIndexOf(last, Math.max(from, raw.slice(0, at).lastIndexOf('/') + 1)) + last.length;
}
