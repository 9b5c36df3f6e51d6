/**
 * Thrown when the user's set-up (not their release) is wrong: a flag, a configuration key, a file that does not exist.
 * It is caught once, at the edge, printed as one sentence with its hint, and ends the process with status 2.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** Stable identifier in SCREAMING_SNAKE case. */
  readonly code: string;
  /** What to do about it, or null when the message says it all. */
  readonly hint: string | null;

  /**
   * @param code stable identifier in SCREAMING_SNAKE case
   * @param message one sentence that names the file, flag or key and what was expected
   * @param options hint: what to do next; cause: the error underneath
   */
  constructor(code: string, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint ?? null;
  }
}
