import { rules } from '../../src/rules/index.ts';
import { table } from './sections.ts';

/** Every rule with its page, below `docs/`. The same summary stands on the page. */
export function rulesTable(): string {
  const rows = rules.map(({ id, severity, cause, summary }) => [
    `[\`${id}\`](docs/rules/${id}.md)`,
    severity,
    cause ?? '–',
    summary,
  ]);
  return table(['rule', 'severity', 'cause', 'what it proves'], rows);
}
