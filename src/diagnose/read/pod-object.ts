import type { ContainerRole } from '../../core/facts/image-use.ts';
import { field, listOf, textField } from '../../manifests/index.ts';
import type { ContainerFact, Observation, PodFact, Reading } from './observation.ts';
import { OTHER_REASONS, PULL_REASONS } from './reasons.ts';

/** No pod has more; what claims to is an attack. */
export const MAX_CONTAINERS = 250;

const NOW = { clock: 'now', value: 0 } as const;

/** Where a pod lists its containers and their statuses. */
const LISTS: readonly { readonly spec: string; readonly status: string; readonly role: ContainerRole }[] = [
  { spec: 'initContainers', status: 'initContainerStatuses', role: 'init' },
  { spec: 'containers', status: 'containerStatuses', role: 'container' },
  { spec: 'ephemeralContainers', status: 'ephemeralContainerStatuses', role: 'ephemeral' },
];

/** Reads a Pod as `kubectl get pods -o json` prints it. */
export function readPodObject(pod: unknown, into: Reading): void {
  const metadata = field(pod, 'metadata');
  const name = textField(metadata, 'name');
  if (name === null) return;
  const spec = field(pod, 'spec');
  const status = field(pod, 'status');
  const namespace = textField(metadata, 'namespace') ?? '';
  const node = textField(spec, 'nodeName');
  const containers: ContainerFact[] = [];
  for (const list of LISTS) {
    const statuses = new Map(
      listOf(field(status, list.status)).map((entry) => [textField(entry, 'name') ?? '', entry] as const),
    );
    for (const container of listOf(field(spec, list.spec)).slice(0, MAX_CONTAINERS)) {
      const own = textField(container, 'name') ?? '';
      const entry = statuses.get(own);
      const image = textField(container, 'image') ?? textField(entry, 'image') ?? '';
      const state = field(entry, 'state');
      const started = field(state, 'running') !== undefined || field(state, 'terminated') !== undefined;
      const pullPolicy = textField(container, 'imagePullPolicy') ?? '';
      containers.push({ name: own, role: list.role, image, pullPolicy, started });
      const base = {
        from: 'status',
        pod: { namespace, name },
        container: own,
        role: list.role,
        image,
        at: NOW,
        node,
      } as const;
      into.observations.push(...observe(entry, base, into, name));
    }
  }
  const secrets = listOf(field(spec, 'imagePullSecrets')).flatMap((entry) => textField(entry, 'name') ?? []);
  into.pods.push({ namespace, name, node, workload: workloadOf(metadata), pullSecrets: secrets, containers });
  into.recognised = true;
}

type Base = Omit<Observation, 'reason' | 'message'>;

function observe(entry: unknown, base: Base, into: Reading, pod: string): Observation[] {
  const found: Observation[] = [];
  for (const key of ['state', 'lastState']) {
    const waiting = field(field(entry, key), 'waiting');
    const reason = textField(waiting, 'reason') ?? '';
    const message = textField(waiting, 'message') ?? '';
    if (PULL_REASONS.has(reason)) found.push({ ...base, reason, message });
    const stopped = field(field(entry, key), 'terminated');
    const why = textField(stopped, 'reason') ?? reason;
    const said = textField(stopped, 'message') ?? message;
    // An application may write what it likes into its termination message: only the runtime's own is read.
    if (!OTHER_REASONS.has(why)) continue;
    if (/exec format error/.test(said)) found.push({ ...base, reason: why, message: said });
    else if (key === 'state') into.notes.push(otherReason(pod, base.container ?? '', why));
  }
  return found;
}

/** Says that a pod fails for a reason that is no pull. */
export function otherReason(pod: string, container: string, reason: string): string {
  const where = container === '' ? '' : `, container "${container}"`;
  return `pod "${pod}"${where}: ${reason} is no pull failure: its image is on the node; look at \`kubectl logs\` and \`kubectl describe\``;
}

/** The workload behind a pod: the Deployment behind its ReplicaSet when the label `pod-template-hash` shows it. */
function workloadOf(metadata: unknown): string | null {
  const owner = listOf(field(metadata, 'ownerReferences')).find((entry) => field(entry, 'controller') !== false);
  const kind = textField(owner, 'kind');
  const name = textField(owner, 'name');
  if (kind === null || name === null) return null;
  return workloadName(kind, name, textField(field(metadata, 'labels'), 'pod-template-hash'));
}

/** `ReplicaSet/api-7d9f` with the hash `7d9f` is `Deployment/api`. */
export function workloadName(kind: string, name: string, hash: string | null): string {
  const isDeployment = kind === 'ReplicaSet' && hash !== null && name.endsWith(`-${hash}`);
  return isDeployment ? `Deployment/${name.slice(0, -hash.length - 1)}` : `${kind}/${name}`;
}

/** A pod about which nothing is known but its name. */
export function barePod(namespace: string, name: string): PodFact {
  return { namespace, name, workload: null, node: null, pullSecrets: null, containers: [] };
}
