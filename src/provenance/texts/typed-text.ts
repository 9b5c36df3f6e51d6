import { parse } from 'yaml';
import { looksTyped } from '../place/suggest.ts';

/**
 * The texts that a template may print for a plain scalar which YAML does not read as a text: `1e3` → `1000`, `0x1F` → `31`, `58467965` →
 * `5.8467965e+07` (Go prints a large float so). Empty for a text; only texts that differ from the scalar's own.
 */
export function typedTexts(text: string): readonly string[] {
  if (text.length > 64 || !looksTyped(text)) return [];
  let value: unknown;
  try {
    value = parse(text, { version: '1.1', logLevel: 'silent' });
  } catch {
    return [];
  }
  if (typeof value === 'boolean') return [`${value}`].filter((shown) => shown !== text);
  if (typeof value !== 'number' || !Number.isFinite(value)) return [];
  const exponent = value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
  return [String(value), exponent].filter((shown) => shown !== text);
}
