import type { Rule } from '../../src/core/finding/rule.ts';
import { CAUSES } from '../../src/reporters/parts/describe.ts';
import { rules } from '../../src/rules/index.ts';
import { table } from './sections.ts';

/** Every rule with its page, for README.md. The same summary stands on the page. */
export function rulesTable(): string {
  const rows = rules.map((rule) => [pageLink(rule, 'docs/rules/'), rule.severity, causesOf(rule), rule.summary]);
  return table(['rule', 'severity', 'cause', 'what it proves'], rows);
}

/** The same with the profiles, for docs/rules/README.md. */
export function rulesTableWithProfiles(): string {
  const rows = rules.map((rule) => [
    pageLink(rule, ''),
    rule.severity,
    causesOf(rule),
    rule.profiles.join(', '),
    rule.summary,
  ]);
  return table(['rule', 'severity', 'cause', 'profiles', 'what it proves'], rows);
}

function pageLink({ id }: Rule, folder: string): string {
  return `[\`${id}\`](${folder}${id}.md)`;
}

/** `B`, `C, D or B`, or a dash. */
function causesOf({ cause, otherCauses = [] }: Rule): string {
  return either([cause ?? '–', ...otherCauses]);
}

function either(words: readonly string[]): string {
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

const PAGE_HEADER = table(['severity', 'cause', 'profiles', 'needs the network', 'since'], []);

/**
 * Writes the data of a rule into its page, below the header of the page's table.
 *
 * @throws Error when the page has no such table, or two
 */
export function withRuleData(
  page: string,
  { id, severity, cause, otherCauses = [], profiles, needsNetwork, since }: Rule,
): string {
  const [before, after, ...more] = page.split(`${PAGE_HEADER}\n`);
  if (after === undefined || more.length > 0)
    throw new Error(
      `docs/rules/${id}.md needs one line "${PAGE_HEADER.split('\n')[0]}", and ${PAGE_HEADER.split('\n')[1]} below`,
    );
  const named =
    otherCauses.length > 0 || cause === null ? [cause ?? 'none', ...otherCauses] : [`${cause}: ${CAUSES[cause]}`];
  const row = [severity, either(named), profiles.join(', '), needsNetwork ? 'yes' : 'no', since];
  return `${before}${PAGE_HEADER}\n| ${row.join(' | ')} |\n${after.replace(/^\|.*\n/, '')}`;
}
