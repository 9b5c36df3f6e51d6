import { DOCKER_HUB } from './docker-hub.ts';
import { canonicalHost, type ImageName } from './registry-host.ts';

/** What is known about who the user is: only their own images can be pushed before a deploy. */
export interface Owners {
  /** Organisations and accounts of the repository, in lower case: `acme`. */
  readonly names: readonly string[];
  /** Registries that are nobody else's: a credential for them is configured, and not everybody publishes there. */
  readonly hosts: readonly string[];
}

/**
 * Registries on which everybody, or somebody else, publishes: a credential for one says nothing about an image there.
 */
const SHARED: ReadonlySet<string> = new Set([
  DOCKER_HUB,
  'ghcr.io',
  'quay.io',
  'gcr.io',
  'registry.gitlab.com',
  'registry.k8s.io',
  'k8s.gcr.io',
  'public.ecr.aws',
  'mcr.microsoft.com',
  'nvcr.io',
  'registry.redhat.io',
  'registry.access.redhat.com',
  'docker.elastic.co',
  'lscr.io',
  'cgr.dev',
]);

/** Whether everybody, or somebody else, publishes in a registry. */
export function isSharedRegistry(host: string): boolean {
  return SHARED.has(canonicalHost(host));
}

/** Whether an image is known to be the user's own. False says only that it is not known. */
export function isOwnImage({ host, repository }: ImageName, owners: Owners): boolean {
  if (owners.hosts.includes(canonicalHost(host))) return true;
  const [first = '', second] = repository.toLowerCase().split('/');
  return second !== undefined && owners.names.includes(first);
}
