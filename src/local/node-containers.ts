import type Docker from 'dockerode';
import { quote } from '../core/text/quote.ts';
import { type DockerConnection, describeDockerError, stepSignal } from './docker-client.ts';
import { execInContainer } from './exec.ts';
import { readCrictlImages } from './image-list.ts';
import { type Looked, looked, notLooked } from './looked.ts';
import { isEmpty, type StoreContent, storeContent } from './store.ts';
import type { Surroundings } from './surroundings.ts';

/** A cluster whose nodes are containers, with the store of each node that can be given pods. */
export interface NodeStores {
  readonly cluster: string;
  readonly nodes: readonly StoreContent[];
}

interface Labels {
  readonly cluster: string;
  readonly role: string;
  /** The roles of nodes that run pods; the first of them that a cluster has decides, when `firstOnly`. */
  readonly roles: readonly string[];
  readonly firstOnly: boolean;
}

/**
 * A control plane of kind keeps its taint unless it is the only node (kind, `kubeadminit/init.go`); k3d's servers take
 * pods like its agents. Load balancers, etcd and registries hold no pods.
 */
const LABELS: Readonly<Record<'kind' | 'k3d', Labels>> = {
  kind: {
    cluster: 'io.x-k8s.kind.cluster',
    role: 'io.x-k8s.kind.role',
    roles: ['worker', 'control-plane'],
    firstOnly: true,
  },
  k3d: { cluster: 'k3d.cluster', role: 'k3d.role', roles: ['server', 'agent'], firstOnly: false },
};

/**
 * Lists the images of each node of a kind or k3d cluster: `crictl images -o json` in the node's container.
 *
 * @param name the cluster, or null for the only one (or the one with the tool's default name)
 * @returns the stores, or why not, with the clusters that exist when this one does not
 */
export async function nodeStores(
  kind: 'kind' | 'k3d',
  name: string | null,
  { docker, host }: DockerConnection,
  around: Surroundings,
): Promise<Looked<NodeStores>> {
  const labels = LABELS[kind];
  try {
    const containers = await docker.listContainers({
      all: true,
      filters: JSON.stringify({ label: [labels.cluster] }),
      abortSignal: stepSignal(around),
    });
    const clusters = [...new Set(containers.map(({ Labels }) => Labels[labels.cluster] ?? ''))].sort();
    const cluster = name ?? onlyOf(kind, clusters);
    if (cluster === null || !clusters.includes(cluster)) return noCluster(kind, name, clusters);
    const nodes = podNodes(
      labels,
      containers.filter(({ Labels }) => Labels[labels.cluster] === cluster),
    );
    const running = nodes.filter(({ State }) => State === 'running');
    if (running.length === 0) return notLooked(`the ${kind} cluster ${quote(cluster)} is not running`);
    const stores = await Promise.all(running.map((node) => nodeStore(kind, node, docker, around)));
    const failed = stores.find((store) => !store.ok);
    if (failed && !failed.ok) return failed;
    return looked({ cluster, nodes: stores.flatMap((store) => (store.ok ? [store.value] : [])) });
  } catch (error) {
    return notLooked(`Docker at ${quote(host)} does not list the nodes of ${kind}: ${describeDockerError(error)}`);
  }
}

function onlyOf(kind: 'kind' | 'k3d', clusters: readonly string[]): string | null {
  const byDefault = kind === 'kind' ? 'kind' : 'k3s-default';
  return clusters.length === 1 ? clusters[0]! : clusters.includes(byDefault) ? byDefault : null;
}

function noCluster(kind: 'kind' | 'k3d', name: string | null, clusters: readonly string[]): Looked<never> {
  if (name !== null) return { ok: false, reason: `Docker has no ${kind} cluster ${quote(name)}`, found: clusters };
  if (clusters.length === 0) return notLooked(`Docker has no ${kind} cluster`);
  return notLooked(
    `there are several ${kind} clusters (${clusters.map(quote).join(', ')}); name one: \`--cluster ${kind}:NAME\``,
  );
}

function podNodes(labels: Labels, containers: readonly Docker.ContainerInfo[]): readonly Docker.ContainerInfo[] {
  const of = (role: string) => containers.filter(({ Labels }) => Labels[labels.role] === role);
  if (!labels.firstOnly) return labels.roles.flatMap(of);
  return labels.roles.map(of).find((nodes) => nodes.length > 0) ?? [];
}

async function nodeStore(
  kind: 'kind' | 'k3d',
  { Id, Names }: Docker.ContainerInfo,
  docker: Docker,
  around: Surroundings,
): Promise<Looked<StoreContent>> {
  const node = (Names[0] ?? Id).replace(/^\//, '');
  try {
    const result = await execInContainer(docker, Id, ['crictl', 'images', '-o', 'json'], stepSignal(around));
    const names = result.exitCode === 0 ? readCrictlImages(result.stdout) : null;
    if (names === null) {
      const words = (result.stderr || result.stdout).trim().split('\n').at(-1) ?? '';
      return notLooked(
        `crictl failed in the node ${quote(node)} (exit status ${result.exitCode})${words === '' ? '' : `: ${quote(words)}`}`,
      );
    }
    const content = storeContent(`${kind} ${node}`, names);
    return isEmpty(content) ? notLooked(`the node ${quote(node)} lists no images at all`) : looked(content);
  } catch (error) {
    return notLooked(`the node ${quote(node)} does not list its images: ${describeDockerError(error)}`);
  }
}
