import type { PullSecretEntry } from '../core/facts/pull-secret.ts';
import { jsonText, quote } from '../core/text/quote.ts';
import { field, isObject, join } from './json.ts';

const REFUSED = 'the API server refuses the object';
/** RFC 1123 subdomain: what the name of a Secret may be. */
const SECRET_NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/**
 * Reads a list of pull secrets as the API server and the kubelet do, with what is wrong with each entry.
 *
 * @param value the rendered value: null and a missing field are no entries
 * @param form `objects` for `- name: x` (Kubernetes), `names` for `- x` (Spark, OpenKruise's pull jobs)
 * @param pointer where the list stands in its document
 */
export function readPullSecrets(
  value: unknown,
  form: 'objects' | 'names' = 'objects',
  pointer = '/imagePullSecrets',
): readonly PullSecretEntry[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    return [{ ...malformed(value, `the pull secrets are ${kindOf(value)}, not a list; ${REFUSED}`), pointer }];
  }
  return value.map((entry, index) => {
    const read = form === 'objects' ? readObject(entry) : readName(entry, entry);
    return read.problem === null ? read : { ...read, pointer: join(pointer, index) };
  });
}

/** An entry that stands where Kubernetes does not look. */
export function misplaced(value: unknown, where: string, pointer: string): PullSecretEntry {
  const problem = `the pull secrets stand on ${where}, where Kubernetes does not read them; they belong to the pod's spec`;
  return { ...malformed(value, problem), isMisplaced: true, pointer };
}

/** The fields beside `name` that Kubernetes drops (`namespace` mostly), sorted. */
export function droppedFields(value: unknown): readonly string[] {
  const entries = Array.isArray(value) ? value : [];
  const keys = entries.flatMap((entry) => (isObject(entry) ? Object.keys(entry) : []));
  return [...new Set(keys.filter((key) => key !== 'name'))].sort();
}

function readObject(entry: unknown): PullSecretEntry {
  if (typeof entry === 'string') {
    return malformed(entry, `the entry is the text ${quote(entry)}, not a map with "name"; ${REFUSED}`);
  }
  if (entry !== null && !isObject(entry))
    return malformed(entry, `the entry is ${kindOf(entry)}, not a map; ${REFUSED}`);
  const name = field(entry, 'name');
  if (name !== undefined && name !== null) return readName(name, entry);
  const keys = isObject(entry) ? Object.keys(entry).sort().map(quote).join(', ') : '';
  const instead = keys === '' ? 'the entry is empty' : `the entry has no "name", only ${keys}`;
  return malformed(entry, `${instead}; Kubernetes ignores it`);
}

function readName(name: unknown, entry: unknown): PullSecretEntry {
  if (typeof name !== 'string') return malformed(entry, `the name is ${kindOf(name)}, not a text; ${REFUSED}`);
  if (name === '') return malformed(entry, 'the name is empty; Kubernetes ignores the entry');
  if (/^(?:map\[|\[map\[)/.test(name)) {
    return malformed(entry, `the name is ${quote(name)}, a whole map printed as text; no such secret can exist`);
  }
  if (name.length > 253 || !SECRET_NAME.test(name)) {
    const rule = 'lower-case letters, digits, "-" and "." only';
    return malformed(entry, `${quote(name)} cannot be the name of a secret (${rule}); no such secret can exist`);
  }
  return { name, problem: null, rendered: jsonText(entry) };
}

function malformed(entry: unknown, problem: string): PullSecretEntry {
  return { name: null, problem, rendered: jsonText(entry ?? null) };
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'a map';
  if (typeof value === 'string') return `the text ${quote(value)}`;
  return `the ${typeof value} ${jsonText(value)}`;
}
