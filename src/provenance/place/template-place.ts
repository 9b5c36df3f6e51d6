import type { SecretFact } from '../../core/facts/pull-secret.ts';
import type { Violation } from '../../core/finding/rule.ts';
import type { Placement } from '../../core/place/location.ts';
import { placeOf, wholeLine } from '../texts/text-position.ts';
import type { Texts } from '../texts/texts.ts';

/** The line of a template that writes a secret's content, the most telling first. */
const CONTENT = [
  /^\s*["']?\.dockerconfigjson["']?\s*:/,
  /^\s*["']?\.dockercfg["']?\s*:/,
  /^\s*type\s*:/,
  /^\s*kind\s*:\s*Secret\b/,
];

/** Where the content of a secret is written in its template. */
export function placeOfSecret({ source }: SecretFact, texts: Texts): Placement | null {
  return placeInTemplate(source, CONTENT, 'it is where the template writes the secret', texts);
}

/** Where an object begins in its template. */
export function placeOfObject({ source, kind }: NonNullable<Violation['object']>, texts: Texts): Placement | null {
  const pattern = new RegExp(`^\\s*kind\\s*:\\s*["']?${kind.replace(/\W/g, '.')}\\b`);
  return placeInTemplate(source, [pattern], `it is where the template writes the ${kind}`, texts);
}

/** The first line of a template with one of the patterns: likely, since only the text of the template says so. */
function placeInTemplate(
  source: string,
  patterns: readonly RegExp[],
  why: string,
  { sourceMap, layers }: Texts,
): Placement | null {
  const path = sourceMap.chartPath(source);
  const layer = layers.find(
    ({ slot }) => slot.type === 'file' && slot.file.layer === 'chart' && slot.file.path === path,
  );
  if (!layer || layer.file === null) return null;
  for (const pattern of patterns) {
    const line = layer.text.split('\n').findIndex((text) => pattern.test(text));
    if (line < 0) continue;
    const start = layer.text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
    const location = { file: layer.file, ...placeOf(layer.text, wholeLine(layer.text, start)) };
    const notes = [`the place is likely, not proved: ${why}`];
    return { location, confidence: 'approximate', related: [], suggestion: null, notes };
  }
  return null;
}
