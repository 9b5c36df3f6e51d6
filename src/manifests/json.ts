/** A JSON object as rendered: untrusted, so every field is read with `field`. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A value with its JSON pointer in the document (RFC 6901). */
export interface Pointed {
  readonly pointer: string;
  readonly value: unknown;
}

/** Whether the value is a JSON object: no array, no null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads an own field of a value that may be anything; undefined when there is none. */
export function field(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Reads a field that counts only as a text; null when it is missing, empty or something else. */
export function textField(value: unknown, key: string): string | null {
  const text = field(value, key);
  return typeof text === 'string' && text !== '' ? text : null;
}

/** Gives the items of a list, nothing for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Appends a key or an index to a JSON pointer. */
export function join(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/**
 * Selects what a path leads to. A path is keys with dots between them: `key` is a field, `key[]` every item of a list,
 * `*` every field of a map and `*Suffix` every field whose name ends so. The empty path is the root. Fields are taken
 * in sorted order.
 *
 * @param path for example `spec.templates[].template.spec`
 */
export function select(root: Pointed, path: string): readonly Pointed[] {
  if (path === '') return [root];
  return path
    .split('.')
    .reduce<readonly Pointed[]>((found, step) => found.flatMap((from) => advance(from, step)), [root]);
}

function advance({ pointer, value }: Pointed, step: string): readonly Pointed[] {
  const key = step.replace(/\[\]$/, '');
  const keys = key.startsWith('*') ? matchingKeys(value, key.slice(1)) : [key];
  const reached = keys.flatMap((name) => {
    const next = field(value, name);
    return next === undefined ? [] : [{ pointer: join(pointer, name), value: next }];
  });
  return key === step ? reached : reached.flatMap(items);
}

function matchingKeys(value: unknown, suffix: string): readonly string[] {
  return isObject(value)
    ? Object.keys(value)
        .filter((name) => name.endsWith(suffix))
        .sort()
    : [];
}

/** The items of a list with their pointers. */
export function items({ pointer, value }: Pointed): readonly Pointed[] {
  return listOf(value).map((item, index) => ({ pointer: join(pointer, index), value: item }));
}
