import type { Location } from '../../core/place/location.ts';
import { lineRange, lineText } from '../chart/file-lines.ts';
import { parsePointer } from '../documents/positions.ts';

/**
 * The names of the fields that a pointer passes, innermost first, without list positions; an entry of a list is known
 * by its `name`.
 */
export function fieldsOf(pointer: string): string[] {
  const parts = parsePointer(pointer).toReversed();
  const fields = parts.filter((part) => !isPosition(part));
  return parts[0] !== undefined && isPosition(parts[0]) ? ['name', ...fields] : fields;
}

function isPosition(part: string): boolean {
  return /^\d+$/.test(part);
}

/** Matches a line that has a field; the first group is everything before the value. */
export function fieldPattern(field: string): RegExp {
  return new RegExp(`^(\\s*(?:- +)*["']?${field.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}["']?\\s*:)(?=\\s|$)`);
}

/** Matches a field in a mapping in braces. */
function flowPattern(field: string): RegExp {
  return new RegExp(`([{,]\\s*["']?${escapeRegExp(field)}["']?\\s*:)(?=\\s|$)`);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * The range of the value which a line has for the innermost field of the pointer, without a comment behind it; the
 * whole text of the line when it has no such field or no value.
 */
export function valueRange(bytes: Uint8Array, line: number, pointer: string): Omit<Location, 'file'> {
  const whole = lineRange(bytes, line);
  const text = lineText(bytes, whole.line);
  for (const field of fieldsOf(pointer).slice(0, 2)) {
    const block = fieldPattern(field).exec(text);
    const match = block ?? flowPattern(field).exec(text);
    if (!match) continue;
    const start = match.index + match[0].length;
    const value = cutValue(text.slice(start), block === null);
    if (value.trim() === '') return whole;
    const column = start + (value.length - value.trimStart().length) + 1;
    return { ...whole, column, endColumn: column + value.trim().length };
  }
  return whole;
}

/**
 * Cuts off what follows a value: a comment, and in a mapping in braces the next field. Quotes and actions are stepped
 * over.
 */
function cutValue(value: string, isFlow: boolean): string {
  let quote = '';
  for (let at = 0; at < value.length; at += 1) {
    const char = value[at]!;
    if (value.startsWith('{{', at)) {
      const end = value.indexOf('}}', at);
      at = end < 0 ? value.length : end + 1;
    } else if (quote !== '') {
      if (char === quote) quote = '';
    } else if ((char === '"' || char === "'") && value.slice(0, at).trim() === '') quote = char;
    else if (isFlow && /[,}\]]/.test(char)) return value.slice(0, at);
    else if (char === '#' && /\s/.test(value[at - 1] ?? ' ')) return value.slice(0, at);
  }
  return value;
}
