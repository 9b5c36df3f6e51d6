import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rule } from '../core/finding/rule.ts';
import type { RuleInfo } from '../reporters/index.ts';
import { HOMEPAGE } from '../version.ts';

/**
 * Reads the documentation page of a rule (`docs/rules/<id>.md`), which lies beside `dist/` and `src/`.
 *
 * @returns the page's text, links out of the folder as addresses, or null when this installation has no pages
 */
export function readRulePage(id: string): string | null {
  let directory = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const page = path.join(directory, 'docs', 'rules', `${id}.md`);
    if (existsSync(page)) return readFileSync(page, 'utf8').replaceAll('](../', `](${HOMEPAGE}/blob/main/docs/`);
    const parent = path.dirname(directory);
    if (parent === directory) return null;
    directory = parent;
  }
}

/** The address of a rule's documentation page. */
export function rulePageUrl(id: string): string {
  return `${HOMEPAGE}/blob/main/docs/rules/${id}.md`;
}

/**
 * What the reports say about the rules themselves.
 *
 * @param options withPages: also the text of the pages, for SARIF
 */
export function ruleInfos(
  rules: readonly Rule[],
  options: { readonly withPages: boolean },
): ReadonlyMap<string, RuleInfo> {
  return new Map(
    rules.map(({ id, summary, severity }) => {
      const page = options.withPages ? readRulePage(id) : null;
      return [id, { summary, severity, docsUrl: rulePageUrl(id), ...(page === null ? {} : { helpMarkdown: page }) }];
    }),
  );
}
