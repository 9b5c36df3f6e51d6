import type { Violation } from '../../core/finding/rule.ts';
import { placeholderIn } from '../../core/reference/placeholder.ts';
import { quote } from '../../core/text/quote.ts';

/**
 * Explains an image that is not found and whose name has a placeholder in it: no edit is offered, since no text at hand
 * is the right one.
 *
 * @param violation what the rule says of any other image
 * @returns the violation as it is when there is no placeholder
 */
export function withPlaceholder(violation: Violation): Violation {
  const placeholder = violation.image === null ? null : placeholderIn(violation.image);
  if (placeholder === null) return violation;
  const { correction: _correction, suggestion: _suggestion, ...rest } = violation;
  return {
    ...rest,
    message: `${violation.message}${/[.?]$/.test(violation.message) ? '' : '.'} The placeholder ${quote(placeholder)} was not filled in`,
    help: `put the real text in the place of ${quote(placeholder)}; if it is the real text, ${violation.help}`,
  };
}
