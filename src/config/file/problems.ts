import { compareText } from '../../core/collections/order.ts';
import { UserError } from '../../core/errors/user-error.ts';
import { HOMEPAGE } from '../../version.ts';
import type { Position } from './positions.ts';

/** Something wrong at one place of a configuration file. */
export interface ConfigProblem extends Position {
  /** One lower-case sentence: what was found and what was expected. */
  readonly message: string;
}

const HINT = `every key is described in ${HOMEPAGE}/blob/main/docs/configuration.md`;

/**
 * Turns all problems of a file into one error that lists each as `file:line:column: …`.
 *
 * @param hint what to do about it, when something better than the documentation is known
 */
export function configError(file: string, problems: readonly ConfigProblem[], hint: string = HINT): UserError {
  const lines = [...problems]
    .sort((a, b) => a.line - b.line || a.column - b.column || compareText(a.message, b.message))
    .map((problem) => `${file}:${problem.line}:${problem.column}: ${problem.message}`);
  const unique = [...new Set(lines)];
  const message =
    unique.length === 1
      ? unique[0]!
      : `${file} has ${unique.length} problems:\n${unique.map((line) => `  ${line}`).join('\n')}`;
  return new UserError('CONFIG_INVALID', message, { hint });
}
