import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { table } from './sections.ts';

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

const metadata = () => parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as Metadata;

/** The inputs of action.yml: name, what it says, default. */
export function inputsTable(): string {
  const rows = Object.entries(metadata().inputs).map(([name, input]) => [
    `\`${name}\``,
    input.description,
    input.default === undefined ? '' : `\`${input.default}\``,
  ]);
  return table(['input', 'what it says', 'default'], rows);
}

/** The outputs of action.yml. */
export function outputsTable(): string {
  const rows = Object.entries(metadata().outputs).map(([name, output]) => [`\`${name}\``, output.description]);
  return table(['output', 'what it holds'], rows);
}
