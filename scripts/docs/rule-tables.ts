import type { Rule } from '../../src/core/finding/rule.ts';
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
  const causes = [cause ?? '–', ...otherCauses];
  return causes.length === 1 ? causes[0]! : `${causes.slice(0, -1).join(', ')} or ${causes.at(-1)}`;
}
