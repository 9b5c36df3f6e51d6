import type { ContainerRole } from '../../core/facts/image-use.ts';
import { cells } from './clean.ts';
import { readFieldPath } from './objects.ts';
import type { ContainerFact, Observation, Reading } from './observation.ts';
import { MAX_CONTAINERS, otherReason, workloadName } from './pod-object.ts';
import { isPullEvent, isRefusedPod, OTHER_REASONS, PULL_REASONS } from './reasons.ts';
import { age } from './table.ts';

const SECTIONS: Readonly<Record<string, ContainerRole>> = {
  'Init Containers:': 'init',
  'Containers:': 'container',
  'Ephemeral Containers:': 'ephemeral',
};

/** One object as `kubectl describe` prints it, while its lines come in (kubectl/pkg/describe/describe.go). */
export interface DescribeReader {
  /** Takes a line; false when it does not belong to the object. */
  take(line: string): boolean;
  /** Hands over what was found. */
  end(): void;
}

/** Whether a line opens an object of `kubectl describe`. */
export function opensDescribe(line: string): boolean {
  return /^Name:\s+\S+\s*$/.test(line);
}

/** Starts reading the object that a `Name:` line opens. */
export function readDescribe(first: string, into: Reading): DescribeReader {
  const pod = { namespace: '', name: first.slice('Name:'.length).trim() };
  const containers: { name: string; role: ContainerRole; image: string; state: string; reason: string }[] = [];
  const observations: Observation[] = [];
  let node: string | null = null;
  let owner: string | null = null;
  let hash: string | null = null;
  let role: ContainerRole | null = null;
  let isState = false;
  let isPod = false;

  const header = (line: string) => {
    const [, key = '', value = ''] = /^([A-Z][\w -]*:)\s*(.*)$/.exec(line) ?? [];
    role = SECTIONS[line.trim()] ?? null;
    if (role !== null || key === 'Node:') isPod = true;
    if (key === 'Namespace:') pod.namespace = value.trim();
    if (key === 'Node:') node = /^([^\s/<]+)/.exec(value)?.[1] ?? null;
    if (key === 'Controlled By:') owner = value.trim();
  };
  const inContainer = (line: string) => {
    const [, name] = /^ {2}(\S+):\s*$/.exec(line) ?? [];
    if (name !== undefined && containers.length < MAX_CONTAINERS)
      containers.push({ name, role: role!, image: '', state: '', reason: '' });
    const current = containers.at(-1);
    const [, spaces = '', key = '', value = ''] =
      /^( {4,6})(Image|State|Last State|Reason):\s+(\S.*)$/.exec(line) ?? [];
    if (current === undefined || key === '') return;
    if (key === 'Image') current.image = value.trim();
    if (spaces.length === 4) isState = key === 'State';
    if (key === 'State') current.state = value.trim();
    if (key === 'Reason' && isState) current.reason = value.trim();
  };
  return {
    take(line) {
      const event = describedEvent(line);
      if (event !== null) {
        into.events += 1;
        const base = { from: 'event', image: null, node: null, ...event } as const;
        // About the owner that could not make a pod: kubectl does not print its kind.
        if (isRefusedPod(event.reason, event.message)) into.observations.push({ ...base, pod: null });
        else if (isPullEvent(event.reason, event.message)) observations.push({ ...base, pod });
        return true;
      }
      if (/^(?:Error|Failed)\b/.test(line)) return false;
      if (/^[A-Z]/.test(line)) {
        if (!/^[A-Z][\w ()/.-]*:/.test(line)) return false;
        header(line);
      } else if (role !== null) inContainer(line);
      // Only a Deployment has this condition.
      if (/^ {2}Progressing\s+False\s+ProgressDeadlineExceeded\b/.test(line))
        into.stalled.push({ workload: `Deployment/${pod.name}`, namespace: pod.namespace, quote: line.trim() });
      const [, label] = /\bpod-template-hash=([\w.-]+)/.exec(line.slice(0, 400)) ?? [];
      hash ??= label ?? null;
      return /^(?:\s|[A-Z]|$)/.test(line);
    },
    end() {
      into.recognised = true;
      if (!isPod) return;
      const [, kind, name] = /^([^/\s]+)\/(\S+)$/.exec(owner ?? '') ?? [];
      const workload = kind === undefined || name === undefined ? null : workloadName(kind, name, hash);
      const facts: ContainerFact[] = containers.map((own) => ({
        name: own.name,
        role: own.role,
        image: own.image,
        pullPolicy: '',
        started: /^(?:Running|Terminated)$/.test(own.state),
      }));
      into.pods.push({ ...pod, node, workload, pullSecrets: null, containers: facts });
      for (const own of containers) {
        const { name: container, reason, image } = own;
        if (OTHER_REASONS.has(reason)) into.notes.push(otherReason(pod.name, container, reason));
        if (!PULL_REASONS.has(reason)) continue;
        const at = { clock: 'now', value: 0 } as const;
        into.observations.push({
          from: 'status',
          pod,
          container,
          role: own.role,
          image,
          reason,
          message: '',
          at,
          node,
        });
      }
      for (const found of observations) into.observations.push({ ...found, node });
    },
  };
}

/**
 * A row of the table `Events:`; null for any other line. kubectl since 1.35 puts `spec.containers{api}: ` before the
 * message.
 */
export function describedEvent(
  line: string,
): Pick<Observation, 'reason' | 'message' | 'at' | 'container' | 'role'> | null {
  if (!/^\s+(?:Normal|Warning)\s/.test(line.slice(0, 40))) return null;
  const [, reason, seen, , whole] = cells(line, 5);
  if (reason === undefined || seen === undefined || whole === undefined) return null;
  const [prefix = '', path = ''] = /^(spec\.\w+\{[^}]*\}): /.exec(whole) ?? [];
  return { reason, message: whole.slice(prefix.length), at: age(seen), ...readFieldPath(path) };
}
