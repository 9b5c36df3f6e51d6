import { DOCKER_HUB } from '../../core/host/docker-hub.ts';
import { parseReference } from '../../core/reference/parse.ts';
import type { LocalCluster } from '../case/case.ts';
import { type FailureKind, kindInfo } from '../kinds/index.ts';

/** Names that local clusters give their nodes. */
const NODES: readonly { readonly cluster: LocalCluster; readonly name: RegExp }[] = [
  { cluster: 'minikube', name: /^minikube(?:-m\d+)?$/ },
  { cluster: 'kind', name: /-(?:control-plane|worker)\d*$/ },
  { cluster: 'k3d', name: /^k3d-.+-(?:server|agent)-\d+$/ },
  { cluster: 'docker', name: /^docker-desktop$/ },
];

/** The local cluster that a node belongs to by its name, or null. */
export function localCluster(node: string | null): LocalCluster | null {
  return node === null ? null : (NODES.find(({ name }) => name.test(node))?.cluster ?? null);
}

/**
 * Says what a refusal means for an image whose name has no registry: on a local cluster it was built on the machine and
 * not loaded (cause A), or it is there and `Always` asks Docker Hub all the same (cause C). An official image of Docker
 * Hub (`redis`) keeps the registry's answer: its repository exists.
 */
export function refineLocally(
  kind: FailureKind,
  image: string | null,
  node: string | null,
  pullPolicy: string,
): FailureKind {
  if (image === null) return kind;
  const parsed = parseReference(image);
  if (!parsed.ok) return kind;
  const isLocalName = !parsed.reference.hasExplicitHost || /^localhost(?::\d+)?$/.test(parsed.reference.host);
  if (kind === 'never-pull') return isLocalName || localCluster(node) !== null ? 'not-loaded' : kind;
  if (!isLocalName || localCluster(node) === null || !kindInfo(kind).isAskedOutside) return kind;
  if (kind === 'not-found' && parsed.reference.host === DOCKER_HUB) return kind;
  return pullPolicy === 'Always' ? 'always-local' : 'not-loaded';
}
