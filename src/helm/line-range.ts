import type { Location } from '../core/location.ts';
import { parsePointer } from './rendered-positions.ts';
import { lineRange, lineText } from './text-lines.ts';

/** The names of the fields that a pointer passes, innermost first, without list positions. */
export function fieldsOf(pointer: string): string[] {
  return parsePointer(pointer)
    .filter((part) => !/^\d+$/.test(part))
    .toReversed();
}

/** Matches a line that has a field; the first group is everything before the value. */
export function fieldPattern(field: string): RegExp {
  return new RegExp(`^(\\s*(?:- +)*["']?${field.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}["']?\\s*:)(?=\\s|$)`);
}

/**
 * The range of the value which a line has for the innermost field of the pointer, without a comment behind it; the whole text of the line
 * when it has no such field or no value.
 */
export function valueRange(bytes: Uint8Array, line: number, pointer: string): Omit<Location, 'file'> {
  const whole = lineRange(bytes, line);
  const text = lineText(bytes, whole.line);
  for (const field of fieldsOf(pointer).slice(0, 2)) {
    const match = fieldPattern(field).exec(text);
    if (!match) continue;
    const value = withoutComment(text.slice(match[1]!.length));
    if (value.trim() === '') return whole;
    const column = match[1]!.length + (value.length - value.trimStart().length) + 1;
    return { ...whole, column, endColumn: column + value.trim().length };
  }
  return whole;
}

/** Cuts a YAML comment off; a `#` inside quotes or an action is none. */
function withoutComment(value: string): string {
  let quote = '';
  for (let at = 0; at < value.length; at += 1) {
    const char = value[at]!;
    if (quote === '' && value.startsWith('{{', at)) {
      const end = value.indexOf('}}', at);
      at = end < 0 ? value.length : end + 1;
    } else if (quote !== '') {
      if (char === quote) quote = '';
    } else if ((char === '"' || char === "'") && value.slice(0, at).trim() === '') quote = char;
    else if (char === '#' && /\s/.test(value[at - 1] ?? ' ')) return value.slice(0, at);
  }
  return value;
}
