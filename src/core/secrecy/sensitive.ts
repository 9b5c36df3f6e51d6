/**
 * A value that must not be printed. JSON, string conversion and inspection show `***`; only `reveal` gives it back.
 */
export interface Sensitive<T> {
  /** Gives the value; call it only where it is put on the wire. */
  reveal(): T;
  toString(): string;
  toJSON(): string;
}

/** Wraps a credential so that logs, reports and error messages cannot show it by accident. */
export function sensitive<T>(value: T): Sensitive<T> {
  const hidden = () => '***';
  return Object.freeze({
    reveal: () => value,
    toString: hidden,
    toJSON: hidden,
    [Symbol.for('nodejs.util.inspect.custom')]: hidden,
  });
}

/** User name and password (or token) for one registry. */
export interface Credential {
  readonly username: string;
  readonly password: string;
}
