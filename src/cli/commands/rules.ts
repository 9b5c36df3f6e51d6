import { suggestWord } from '../../config/index.ts';
import { UserError } from '../../core/errors/user-error.ts';
import { EXIT_OK } from '../../core/finding/exit-codes.ts';
import { readRulePage, rulePageUrl } from '../../files/index.ts';
import { rules as allRules } from '../../rules/index.ts';
import type { Invocation } from '../arguments/args.ts';
import type { CliIo } from '../io.ts';
import { alignColumns } from '../output/columns.ts';

/** `pullproof rules [ID]`: the list, or one rule's page. */
export async function rules(invocation: Invocation, io: CliIo): Promise<number> {
  const [id] = invocation.arguments;
  io.writeOut(id === undefined ? list() : page(id));
  return EXIT_OK;
}

function list(): string {
  const rows = allRules.map(({ id, severity, cause, summary }) => [id, severity, cause ?? '–', summary]);
  return alignColumns([['RULE', 'SEVERITY', 'CAUSE', 'WHAT IT PROVES'], ...rows]);
}

function page(id: string): string {
  const rule = allRules.find((candidate) => candidate.id === id);
  if (!rule) {
    throw new UserError(
      'RULE_UNKNOWN',
      `unknown rule "${id}"; ${suggestWord(
        id,
        allRules.map((known) => known.id),
      )}`,
      {
        hint: 'run "pullproof rules" for the list',
      },
    );
  }
  const text =
    readRulePage(id) ?? `# ${id}\n\n${rule.summary}\n\nSeverity: ${rule.severity}. More: ${rulePageUrl(id)}\n`;
  return text.endsWith('\n') ? text : `${text}\n`;
}
