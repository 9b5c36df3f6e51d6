/**
 * What a look at a store or a cluster gave: the value, or why it could not be had. Nothing here throws for what is
 * merely not there.
 */
export type Looked<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      /** One lower-case sentence without a full stop. */
      readonly reason: string;
      /** The names that do exist, when what was asked for by name does not. */
      readonly found?: readonly string[];
    };

/** Wraps a value. */
export function looked<T>(value: T): Looked<T> {
  return { ok: true, value };
}

/** Wraps a reason: one lower-case sentence without a full stop. */
export function notLooked(reason: string): Looked<never> {
  return { ok: false, reason };
}
