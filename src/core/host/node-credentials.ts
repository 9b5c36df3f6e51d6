import { canonicalHost } from './registry-host.ts';

/** The clouds whose nodes bring a credential for the cloud's own registry. */
export type Cloud = 'aws' | 'google' | 'azure';

/**
 * Whether the nodes bring their own credential for a registry (kubelet credential provider, node role), so that pods
 * need no pull secret: the configuration says so or denies it (`registries: nodes:`), or the registry is one whose
 * cloud's own clusters do so by default, which says nothing about clusters elsewhere.
 */
export type NodeCredential = 'configured' | 'likely' | 'no';

/** The registries for which EKS, GKE and AKS set their kubelets up (`matchImages` of their credential providers). */
const REGISTRIES: readonly { readonly cloud: Cloud; readonly host: RegExp }[] = [
  { cloud: 'aws', host: /^[^.]+\.dkr\.ecr(?:-fips)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/ },
  { cloud: 'google', host: /^(?:[a-z0-9-]+-docker\.pkg\.dev|(?:.+\.)?gcr\.io)$/ },
  { cloud: 'azure', host: /^[^.]+\.azurecr\.(?:io|cn|us)$/ },
];

/** The cloud whose registry a host is, or null. Amazon's public registry (`public.ecr.aws`) needs no credential. */
export function cloudOf(host: string): Cloud | null {
  const name = canonicalHost(host);
  return REGISTRIES.find((registry) => registry.host.test(name))?.cloud ?? null;
}

/**
 * Says whether nodes bring a credential for a host.
 *
 * @param configured what the configuration says of registries, under their one name
 */
export function nodeCredential(host: string, configured: ReadonlyMap<string, boolean>): NodeCredential {
  const said = configured.get(canonicalHost(host));
  if (said !== undefined) return said ? 'configured' : 'no';
  return cloudOf(host) === null ? 'no' : 'likely';
}
