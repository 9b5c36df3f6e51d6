import type { Suggestion } from '../core/place/location.ts';

/**
 * A change of one line of a text. Lines and columns start at 1, `endColumn` is exclusive; columns count UTF-16 units.
 */
export type LineEdit = Pick<Suggestion, 'line' | 'column' | 'endColumn' | 'replacement'>;

const BYTE_ORDER_MARK = '\ufeff';

/**
 * The lines of a text as locations count them: without line breaks, and without the byte order mark, which has no
 * column.
 */
export function linesOf(text: string): string[] {
  return withoutMark(text)
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
}

/**
 * Applies edits to a text; everything outside their ranges stays as it is. A line break in a replacement becomes the
 * one that the edited line ends with.
 *
 * @param edits do not overlap, in any order; each lies inside its line
 */
export function applyEdits(text: string, edits: readonly LineEdit[]): string {
  const lines = withoutMark(text).split('\n');
  const inOrder = [...edits].sort((a, b) => b.line - a.line || b.column - a.column || b.endColumn - a.endColumn);
  for (const { line, column, endColumn, replacement } of inOrder) {
    const old = lines[line - 1];
    if (old === undefined) throw new RangeError(`there is no line ${line}`);
    const inserted = old.endsWith('\r') ? replacement.replace(/\r?\n/g, '\r\n') : replacement;
    lines[line - 1] = old.slice(0, column - 1) + inserted + old.slice(endColumn - 1);
  }
  return (text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '') + lines.join('\n');
}

function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}
