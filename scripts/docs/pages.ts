import { readFileSync } from 'node:fs';
import { rules } from '../../src/rules/index.ts';
import { inputsTable, outputsTable } from './action-tables.ts';
import { cliPage } from './cli-page.ts';
import { configurationKeys, configurationSchema } from './configuration-keys.ts';
import { demoExcerpt } from './demo-excerpt.ts';
import { rulesTable, rulesTableWithProfiles, withRuleData } from './rule-tables.ts';
import { replaceSection } from './sections.ts';

/** What is generated into which file: whole files, and sections between markers. */
const files: Readonly<Record<string, () => string>> = {
  'docs/cli.md': cliPage,
  'docs/pullproof.schema.json': configurationSchema,
  'README.md': () =>
    withSections('README.md', {
      demo: demoExcerpt(),
      inputs: inputsTable(),
      outputs: outputsTable(),
      rules: rulesTable(),
    }),
  'docs/rules/README.md': () => withSections('docs/rules/README.md', { rules: rulesTableWithProfiles() }),
  'docs/configuration.md': () => withSections('docs/configuration.md', { keys: configurationKeys() }),
  ...Object.fromEntries(
    rules.map((rule) => {
      const page = `docs/rules/${rule.id}.md`;
      return [page, () => withRuleData(read(page) ?? '', rule)];
    }),
  ),
};

/** Every generated page with the text that it must have, and the text that it has (null: there is no such file). */
export function generatedPages(): readonly {
  readonly file: string;
  readonly expected: string;
  readonly actual: string | null;
}[] {
  return Object.entries(files).map(([file, render]) => ({ file, expected: render(), actual: read(file) }));
}

/** Where a page of the repository lies. */
export function pageUrl(file: string): URL {
  return new URL(`../../${file}`, import.meta.url);
}

function withSections(file: string, sections: Readonly<Record<string, string>>): string {
  return Object.entries(sections).reduce((text, [name, body]) => replaceSection(text, name, body), read(file) ?? '');
}

function read(file: string): string | null {
  try {
    return readFileSync(pageUrl(file), 'utf8');
  } catch {
    return null;
  }
}
