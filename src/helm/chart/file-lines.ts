import type { Location } from '../../core/place/location.ts';

/** Decodes a file without its byte order mark, so that columns count what an editor shows. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes);
}

/** The text of one line (from 1) without its end; '' when there is no such line. */
export function lineText(bytes: Uint8Array, line: number): string {
  return decode(bytes).split(/\r?\n/)[line - 1] ?? '';
}

/**
 * The range of a line's text without indentation and trailing blanks. A line beyond the end of the file becomes the
 * last one.
 */
export function lineRange(bytes: Uint8Array, line: number): Omit<Location, 'file'> {
  const lines = decode(bytes).split(/\r?\n/);
  const number = Math.min(Math.max(line, 1), lines.length);
  const text = lines[number - 1]!.trimEnd();
  const indent = text.length - text.trimStart().length;
  return { line: number, column: indent + 1, endLine: number, endColumn: text.length + 1 };
}
