import { lineNumberAt } from '../../core/place/lines.ts';
import type { Location, Suggestion } from '../../core/place/location.ts';
import type { Range } from './scalars.ts';

/** A range in words of lines and columns, from 1; the end column is the one behind the last character. */
export type Place = Omit<Location, 'file'>;

/**
 * Gives line and columns of a range. A range over several lines becomes the text of its first line that is inside,
 * without blanks around it.
 */
export function placeOf(text: string, { start, end }: Range): Place {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', start);
  const lineEnd = newline < 0 ? text.length : newline;
  const line = lineNumberAt(text, start);
  const last = start + text.slice(start, Math.min(end, lineEnd)).trimEnd().length;
  return { line, column: start - lineStart + 1, endLine: line, endColumn: Math.max(last, start) - lineStart + 1 };
}

/** The same as a suggestion has it. */
export function lineRangeOf(text: string, range: Range): Pick<Suggestion, 'line' | 'column' | 'endColumn'> {
  const { line, column, endColumn } = placeOf(text, range);
  return { line, column, endColumn };
}

/** The text of the line around a position, without indentation, trailing blanks and line end. */
export function wholeLine(text: string, position: number): Range {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  const newline = text.indexOf('\n', position);
  const line = text.slice(start, newline < 0 ? text.length : newline);
  const indent = line.length - line.trimStart().length;
  return { start: start + indent, end: start + line.trimEnd().length };
}
