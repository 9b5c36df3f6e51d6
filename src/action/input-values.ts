import { UserError } from '../core/errors/user-error.ts';

/** Reads one input's text; '' when it was not given. */
export type GetInput = (name: string) => string;

/** How messages name an input. */
export function inputName(name: string): string {
  return `the input "${name}"`;
}

/** The lines of a list input without surrounding spaces; empty lines do not count. */
export function readLines(get: GetInput, name: string): readonly string[] {
  return get(name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A list of words that hold no commas themselves: one a line, or several in a line separated by commas. */
export function readWords(get: GetInput, name: string): readonly string[] {
  return readLines(get, name).flatMap((line) =>
    line
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  );
}

/** An input's text, or undefined when it was not given. */
export function readText(get: GetInput, name: string): string | undefined {
  const text = get(name).trim();
  return text === '' ? undefined : text;
}

/**
 * A boolean input: `true` or `false`, as YAML 1.2 writes them.
 *
 * @throws UserError for anything else
 */
export function readBoolean(get: GetInput, name: string, fallback: boolean): boolean {
  const text = readText(get, name);
  if (text === undefined) return fallback;
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw new UserError('INPUT_INVALID', `${inputName(name)} does not take "${text}"; expected true or false`);
}
