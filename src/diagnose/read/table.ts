import { cells } from './clean.ts';
import { readFieldPath } from './objects.ts';
import type { Moment, Reading } from './observation.ts';
import { barePod, otherReason } from './pod-object.ts';
import { isPullEvent, isRefusedPod, OTHER_REASONS, PULL_REASONS } from './reasons.ts';

/** The columns of a table of kubectl: names and where they start. */
export interface Header {
  readonly kind: 'events' | 'pods';
  readonly names: readonly string[];
  readonly starts: readonly number[];
}

/** Reads the header of `kubectl get events`, `kubectl events` or `kubectl get pods`; null for any other line. */
export function tableHeader(line: string): Header | null {
  const isEvents = /^(?:NAMESPACE\s+)?LAST SEEN\s+TYPE\s+REASON\s+OBJECT\b/.test(line);
  if (!isEvents && !/^(?:NAMESPACE\s+)?NAME\s+READY\s+STATUS\b/.test(line)) return null;
  const names = cells(line, 16);
  let from = 0;
  const starts = names.map((name) => {
    const start = line.indexOf(name, from);
    from = start + name.length;
    return start;
  });
  return { kind: isEvents ? 'events' : 'pods', names, starts };
}

/** Reads one row; false when the line is none, which ends the table. */
export function readRow(header: Header, line: string, into: Reading): boolean {
  const row = rowOf(header, line);
  const get = (name: string) => row[header.names.indexOf(name)] ?? '';
  if (header.kind === 'pods') return readPodRow(get, into);
  if (!/^(?:Normal|Warning)$/.test(get('TYPE'))) return false;
  into.events += 1;
  into.recognised = true;
  const [, name] = /^pods?\/(.+)$/i.exec(get('OBJECT')) ?? [];
  const [reason, message] = [get('REASON'), get('MESSAGE')];
  const isRefused = isRefusedPod(reason, message);
  if (!isRefused && (name === undefined || !isPullEvent(reason, message))) return true;
  const [, node] = /^kubelet, (\S+)$/.exec(get('SOURCE')) ?? [];
  into.observations.push({
    from: 'event',
    pod: isRefused || name === undefined ? null : { namespace: get('NAMESPACE'), name },
    ...(isRefused ? { owner: get('OBJECT') } : {}),
    ...readFieldPath(get('SUBOBJECT')),
    image: null,
    reason,
    message,
    at: age(get('LAST SEEN')),
    node: node ?? null,
  });
  return true;
}

/** Cuts a row where the header's columns start; a row that does not keep to them, at its wide gaps. */
function rowOf({ names, starts }: Header, line: string): string[] {
  const isAligned = starts.every((start, index) => index === 0 || start >= line.length || line[start - 1] === ' ');
  if (!isAligned) return cells(line, names.length);
  return starts.map((start, index) => line.slice(start, starts[index + 1]).trim());
}

function readPodRow(get: (name: string) => string, into: Reading): boolean {
  const name = get('NAME');
  if (!/^\d+\/\d+$/.test(get('READY'))) return false;
  into.recognised = true;
  const [, init, status] = /^(Init:)?(\S*)$/.exec(get('STATUS')) ?? [];
  const pod = { namespace: get('NAMESPACE'), name };
  const node = /^[^<\s]+$/.test(get('NODE')) ? get('NODE') : null;
  into.pods.push({ ...barePod(pod.namespace, name), node });
  if (status !== undefined && OTHER_REASONS.has(status)) into.notes.push(otherReason(name, '', status));
  if (status === undefined || !PULL_REASONS.has(status)) return true;
  const role = init === undefined ? null : ('init' as const);
  into.observations.push({
    from: 'status',
    pod,
    container: null,
    role,
    image: null,
    reason: status,
    message: '',
    at: { clock: 'now', value: 0 },
    node,
  });
  return true;
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400, y: 31536000 };

/** Turns kubectl's `2m30s`, `29s (x4 over 2m)` into a moment; null for `<unknown>`. */
export function age(text: string): Moment | null {
  const [, first = ''] = /^((?:\d{1,9}[smhdy])+)(?:\s|$)/.exec(text) ?? [];
  if (first === '') return null;
  const parts = [...first.matchAll(/(\d+)([smhdy])/g)];
  const seconds = parts.reduce((sum, [, count, unit]) => sum + Number(count) * SECONDS[unit!]!, 0);
  return { clock: 'age', value: -seconds };
}
