import { bugLines } from '../../core/errors/bug.ts';
import { UserError } from '../../core/errors/user-error.ts';
import { hideSecretTexts, secretVariables } from '../../core/secrecy/secret-text.ts';
import { terminalLines } from '../../escape/index.ts';
import { HOMEPAGE } from '../../version.ts';

/**
 * The text that a person sees for an error: a `UserError` as `error: …` and `hint: …`; anything else is a bug of
 * pullproof, with its stack only when `PULLPROOF_DEBUG` is set.
 */
export function describeError(error: unknown, env: Readonly<Record<string, string | undefined>>): string {
  const isDebug = Boolean(env.PULLPROOF_DEBUG);
  if (error instanceof UserError) {
    const lines = [`error: ${error.message}`, ...(error.hint === null ? [] : [`hint: ${error.hint}`])];
    return show([...lines, ...(isDebug ? [stackOf(error)] : [])], env);
  }
  const [what, where] = bugLines(error, HOMEPAGE);
  const last = isDebug ? stackOf(error) : 'Run it again with PULLPROOF_DEBUG=1 for the details.';
  return show([`error: ${what}`, where, last], env);
}

/** A warning for the log. */
export function describeWarning(message: string): string {
  return show([`warning: ${message}`]);
}

function show(texts: readonly string[], env: Readonly<Record<string, string | undefined>> = {}): string {
  const secrets = secretVariables(env);
  return `${texts.flatMap((text) => terminalLines(hideSecretTexts(text, secrets))).join('\n')}\n`;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by: ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
