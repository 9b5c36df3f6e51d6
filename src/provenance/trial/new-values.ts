import type { RenderInputs } from '../../helm/index.ts';
import { kindOf } from '../texts/key-kinds.ts';

/**
 * A value for a key of its kind. Templates that print a secret's name take a map without failing, as those do that
 * print all.
 */
export function valueFor(path: readonly string[], marker: string): unknown {
  return kindOf(path) === 'pull-secrets' && /s$/i.test(path.at(-1) ?? '') ? [{ name: marker }] : marker;
}

/** Writes a value at a path of new values; false where another value is, or stands in the way. */
export function writeAt(target: Record<string, unknown>, [first, ...rest]: readonly string[], value: unknown): boolean {
  if (first === undefined) return false;
  const below = target[first];
  if (rest.length === 0) {
    if (below !== undefined) return false;
    target[first] = value;
    return true;
  }
  if (below === undefined) {
    const made = {};
    target[first] = made;
    return writeAt(made, rest, value);
  }
  return (
    typeof below === 'object' &&
    below !== null &&
    !Array.isArray(below) &&
    writeAt(below as Record<string, unknown>, rest, value)
  );
}

/** Inputs with one more values file behind the others; positions of the others stay. */
export function withValues(inputs: RenderInputs, values: object): RenderInputs {
  const bytes = Buffer.from(JSON.stringify(values));
  return { ...inputs, values: [...inputs.values, { path: 'added.yaml', bytes }] };
}
