import type { LocalFacts } from '../core/facts/local-image.ts';
import type { ImageReference } from '../core/reference/reference.ts';
import { quote } from '../core/text/quote.ts';
import { type ClusterChoice, noSuchName, readChoice } from './choice.ts';
import { containerdName, containerdStore } from './containerd.ts';
import { type ClusterPlan, planCluster } from './detect.ts';
import { dockerStore } from './docker.ts';
import { connectDocker, type DockerConnection } from './docker-client.ts';
import { type ClusterContent, localFacts } from './facts.ts';
import { currentKubeContext } from './kube-context.ts';
import { type Looked, looked } from './looked.ts';
import { minikubeStore } from './minikube.ts';
import { nodeStores } from './node-containers.ts';
import type { StoreContent } from './store.ts';
import type { Surroundings } from './surroundings.ts';

/** Where to look; times are milliseconds. */
export interface LocalOptions {
  /** `auto`, `none` or `KIND[:NAME]`. */
  readonly cluster: string;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly cwd: string;
  /** For everything together. */
  readonly timeoutMs: number;
  /** Ends the look early; what was not seen by then is unavailable. */
  readonly signal?: AbortSignal;
  /** Told when Docker is asked although the kube context is none of a local cluster. */
  readonly onWarning?: (warning: string) => void;
}

/**
 * Asks the local cluster's stores where the images are.
 *
 * @returns for each image, by `referenceKey`, the stores that have it; or why nothing could be asked
 * @throws UserError for an unknown kind of cluster, and for a cluster named in `cluster` that does not exist
 */
export async function inspectLocal(images: readonly ImageReference[], options: LocalOptions): Promise<LocalFacts> {
  const { env, home, cwd, timeoutMs } = options;
  const choice = readChoice(options.cluster);
  const context = choice.kind === 'none' ? null : await currentKubeContext(env, home, cwd);
  const plan = planCluster(choice, { context, env, home });
  const signals = [...(options.signal ? [options.signal] : []), AbortSignal.timeout(timeoutMs)];
  const content = await contentOf(plan, { env, home, timeoutMs, signal: AbortSignal.any(signals) });
  if (!content.ok) {
    if (content.found && choice.name !== null)
      throw noSuchName(choice.kind, WHAT[choice.kind], choice.name, content.found);
    return { cluster: null, unavailable: content.reason, images: new Map() };
  }
  if (plan.kind === 'docker' && plan.insteadOf !== null && context !== null) {
    options.onWarning?.(`${plan.insteadOf}; Docker was asked for the local images instead`);
  }
  return localFacts(images, content.value);
}

const WHAT: Readonly<Record<ClusterChoice['kind'], string>> = {
  auto: 'cluster',
  none: 'cluster',
  minikube: 'minikube profile',
  kind: 'kind cluster',
  k3d: 'k3d cluster',
  docker: 'Docker context',
};

async function contentOf(plan: ClusterPlan, around: Surroundings): Promise<Looked<ClusterContent>> {
  switch (plan.kind) {
    case 'none':
      return { ok: false, reason: plan.reason };
    case 'docker': {
      const store = await dockerIn(connectDocker(plan.dockerContext, around), around);
      if (store.ok) return looked({ kind: 'docker', name: plan.name, nodes: [store.value], beside: [] });
      return plan.insteadOf === null ? store : { ok: false, reason: `${plan.insteadOf}, and ${store.reason}` };
    }
    case 'kind':
    case 'k3d': {
      const connection = connectDocker(null, around);
      const [stores, beside] = await Promise.all([
        nodesIn(plan.kind, plan.name, connection, around),
        besideIn(connection, around),
      ]);
      if (!stores.ok) return stores;
      return looked({ kind: plan.kind, name: stores.value.cluster, nodes: stores.value.nodes, beside });
    }
    case 'minikube':
      return withDocker(minikubeStore(plan.name, around), 'minikube', plan.name, around);
    case 'containerd':
      return withDocker(containerdStore(plan.endpoint, around), 'containerd', containerdName(plan.endpoint), around);
  }
}

/** A cluster with one store of its own, and Docker beside it. */
async function withDocker(
  asking: Promise<Looked<StoreContent>>,
  kind: string,
  name: string,
  around: Surroundings,
): Promise<Looked<ClusterContent>> {
  // After `eval $(minikube docker-env)` Docker is the one inside minikube: the same store.
  const isSame = kind === 'minikube' && Boolean(around.env.MINIKUBE_ACTIVE_DOCKERD);
  const [store, beside] = await Promise.all([asking, isSame ? [] : besideIn(connectDocker(null, around), around)]);
  return store.ok ? looked({ kind, name, nodes: [store.value], beside }) : store;
}

async function nodesIn(
  kind: 'kind' | 'k3d',
  name: string | null,
  connecting: Promise<Looked<DockerConnection>>,
  around: Surroundings,
) {
  const connection = await connecting;
  if (connection.ok) return nodeStores(kind, name, connection.value, around);
  const which = name === null ? kind : `the ${kind} cluster ${quote(name)}`;
  return { ok: false, reason: `${which} runs in Docker, and ${connection.reason}` } as const;
}

async function dockerIn(
  connecting: Promise<Looked<DockerConnection>>,
  around: Surroundings,
): Promise<Looked<StoreContent>> {
  const connection = await connecting;
  return connection.ok ? dockerStore(connection.value, around) : connection;
}

/** Docker's store when it can be had; that it cannot is no matter here. */
async function besideIn(
  connecting: Promise<Looked<DockerConnection>>,
  around: Surroundings,
): Promise<readonly StoreContent[]> {
  const store = await dockerIn(connecting, around);
  return store.ok ? [store.value] : [];
}
