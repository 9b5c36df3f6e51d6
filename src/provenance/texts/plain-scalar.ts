import { parse } from 'yaml';

/** Whether YAML would read a plain text as something else than this text. */
export function needsQuotes(text: string): boolean {
  if (text === '' || looksTyped(text)) return true;
  return /^[@`%&*!|>'"#{}[\],]|^[-?:](?:\s|$)|:(?:\s|$)|\s#/.test(text);
}

/** Numbers, booleans, nulls and dates of YAML 1.1 and 1.2. */
export function looksTyped(text: string): boolean {
  if (/^(?:true|false|yes|no|on|off|y|n|null|~)$/i.test(text)) return true;
  if (/^[-+]?(?:0[box][\da-f_]+|\.?\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.inf|\.nan)$/i.test(text)) return true;
  if (/^[-+]?[._]+$/.test(text)) return true;
  return /^\d{4}-\d{1,2}-\d{1,2}/.test(text) || /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/.test(text);
}

/**
 * The texts that a template may print for a plain scalar which YAML does not read as a text: `1e3` → `1000`, `0x1F` →
 * `31`, `58467965` → `5.8467965e+07` (Go prints a large float so). Empty for a text; only texts that differ from the
 * scalar's own.
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
