import { quote } from '../text/quote.ts';
import type { Explanation } from './problem.ts';
import { unreplacedIn } from './unreplaced.ts';

interface Residue {
  readonly pattern: RegExp;
  readonly says: (found: string) => string;
  readonly hint: string;
}

const FILL_IN = 'put the real value in its place';

/** What templates, shells and people leave in a text; the first that fits names the cause. */
const RESIDUES: readonly Residue[] = [
  {
    pattern: /%![a-zA-Z]\((?:u?int\d*|float\d*|bool)=[^)]*\)/,
    says: (found) => `contains ${found}, which printf writes for a number where it expects a text`,
    hint: 'quote the value where it is set, or give it with --set-string',
  },
  {
    pattern: /%!(?:[a-zA-Z]?\([^)]*\)?|$)/,
    says: (found) => `contains ${found}, which printf writes for a missing or wrongly typed value`,
    hint: 'set the value that the template gives to printf, or give it a default',
  },
  {
    pattern: /<no value>|<nil>/,
    says: (found) => `contains ${found}, which a template prints for a value that is not set`,
    hint: 'set the value, or give it a default in the template',
  },
  {
    pattern: /map\[[^\]]*\]?/,
    says: (found) => `contains ${found}: a whole map was printed where a text belongs`,
    hint: 'compare the shape of the value with the values.yaml of the chart: it is a map where the template expects a text',
  },
  {
    pattern: /\$\{\{.*?(?:\}\}|$)/s,
    says: (found) => `contains ${found}, a GitHub expression that was never evaluated`,
    hint: 'GitHub evaluates expressions only in workflow files: pass the value with --set',
  },
  {
    pattern: /\{\{.*?(?:\}\}|$)/s,
    says: (found) => `contains ${found}, a template expression that was never evaluated`,
    hint: 'values files are no templates: write the text, or let the chart print the value with tpl',
  },
  {
    pattern: /\{[^{}]*\}/,
    says: (found) => `contains the placeholder ${found}`,
    hint: FILL_IN,
  },
  {
    pattern: /\[(?![a-fA-F0-9:]+\](?::|\/))[^\]]*\]?/,
    says: (found) => `contains ${found}: a list was printed where a text belongs`,
    hint: 'compare the shape of the value with the values.yaml of the chart: it is a list where the template expects a text',
  },
];

/** Recognises template residue and placeholders: its own class of error, found before any registry is asked. */
export function residueProblem(text: string): Explanation | null {
  const unreplaced = unreplacedIn(text);
  for (const { pattern, says, hint } of RESIDUES) {
    const match = pattern.exec(text);
    // `{{ TAG }}` is the placeholder of a tool, `{{ .Values.tag }}` a template's.
    if (!match || unreplaced?.text.includes(match[0])) continue;
    return { code: 'template-residue', message: `${quote(text)} ${says(quote(match[0]))}`, hint };
  }
  return unreplaced && { code: 'unreplaced', message: `${quote(text)} ${unreplaced.says}`, hint: FILL_IN };
}

/** Where the first residue of a text stands; null when there is none. */
export function residueAt(text: string): { readonly start: number; readonly end: number } | null {
  for (const { pattern } of RESIDUES) {
    const match = pattern.exec(text);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}
