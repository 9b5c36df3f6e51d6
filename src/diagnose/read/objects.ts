import type { ContainerRole } from '../../core/facts/image-use.ts';
import { field, listOf, textField } from '../../manifests/index.ts';
import type { Moment, Reading } from './observation.ts';
import { readPodObject } from './pod-object.ts';
import { isPullEvent, isRefusedPod } from './reasons.ts';

const MAX_LIST_DEPTH = 16;
const ROLES: Readonly<Record<string, ContainerRole>> = {
  initContainers: 'init',
  containers: 'container',
  ephemeralContainers: 'ephemeral',
};

/** Reads Kubernetes objects: pods, events, workloads, and lists of them in any mixture. */
export function readObject(value: unknown, into: Reading, depth = 0): void {
  const items = Array.isArray(value) ? value : listOf(field(value, 'items'));
  if (items.length > 0 && depth < MAX_LIST_DEPTH) {
    for (const item of items) readObject(item, into, depth + 1);
  }
  const kind = textField(value, 'kind');
  if (kind?.endsWith('List')) into.recognised = true;
  else if (kind === 'Pod') readPodObject(value, into);
  else if (kind === 'Event') readEvent(value, into);
  else if (kind === 'Deployment' || kind === 'ReplicaSet') readWorkload(kind, value, into);
}

/** Reads an Event of v1 or of events.k8s.io/v1. */
function readEvent(event: unknown, into: Reading): void {
  into.events += 1;
  into.recognised = true;
  const about = field(event, 'involvedObject') ?? field(event, 'regarding');
  const name = textField(about, 'name');
  const reason = textField(event, 'reason') ?? '';
  const message = textField(event, 'message') ?? textField(event, 'note') ?? '';
  const kind = textField(about, 'kind');
  const isRefused = isRefusedPod(reason, message);
  if (name === null || !(isRefused || (kind === 'Pod' && isPullEvent(reason, message)))) return;
  const namespace = textField(about, 'namespace') ?? textField(field(event, 'metadata'), 'namespace') ?? '';
  const { container, role } = readFieldPath(textField(about, 'fieldPath') ?? '');
  const source = field(event, 'source') ?? field(event, 'deprecatedSource');
  const node = textField(source, 'host') ?? textField(event, 'reportingInstance');
  into.observations.push({
    from: 'event',
    pod: isRefused ? null : { namespace, name },
    container,
    role,
    ...(isRefused ? { owner: `${kind}/${name}` } : {}),
    image: null,
    reason,
    message,
    at: timeOf(event),
    node,
  });
}

/** `spec.initContainers{migrate}`. */
export function readFieldPath(path: string): { container: string | null; role: ContainerRole | null } {
  const [, list, name] = /^spec\.(\w+)\{([^}]*)\}$/.exec(path) ?? [];
  return { container: name ?? null, role: list === undefined ? null : (ROLES[list] ?? null) };
}

function timeOf(event: unknown): Moment | null {
  const texts = [
    textField(field(event, 'series'), 'lastObservedTime'),
    textField(event, 'lastTimestamp') ?? textField(event, 'deprecatedLastTimestamp'),
    textField(event, 'eventTime'),
    textField(event, 'firstTimestamp') ?? textField(event, 'deprecatedFirstTimestamp'),
  ];
  const times = texts.flatMap((text) => (text === null ? [] : [Date.parse(text)])).filter(Number.isFinite);
  return times[0] === undefined ? null : { clock: 'epoch', value: times[0] };
}

/** A workload shows no pull failure itself, only that it waits in vain. */
function readWorkload(kind: string, value: unknown, into: Reading): void {
  into.recognised = true;
  const metadata = field(value, 'metadata');
  for (const condition of listOf(field(field(value, 'status'), 'conditions'))) {
    const reason = textField(condition, 'reason') ?? '';
    const owner = `${kind}/${textField(metadata, 'name') ?? ''}`;
    const message = textField(condition, 'message') ?? '';
    if (isRefusedPod(reason, message)) {
      const base = { pod: null, container: null, role: null, image: null, node: null } as const;
      into.observations.push({ ...base, from: 'status', reason, message, at: { clock: 'now', value: 0 }, owner });
    }
    if (reason !== 'ProgressDeadlineExceeded') continue;
    into.stalled.push({
      workload: owner,
      namespace: textField(metadata, 'namespace') ?? '',
      quote: textField(condition, 'message') ?? 'ProgressDeadlineExceeded',
    });
  }
}
