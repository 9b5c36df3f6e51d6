import type picocolors from 'picocolors';
import stringWidth from 'string-width';

/** Functions that colour text, or leave it as it is. */
export type Colors = ReturnType<typeof picocolors.createColors>;

/**
 * Columns that text takes on a terminal. Plain ASCII, nearly all there is, does without the segmenter of string-width.
 */
export function columnsOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}

/** Pads text with spaces to `columns` of a terminal. Longer text stays as it is. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/**
 * Breaks text between words into lines that fit `columns`, with `first` spaces before the first line and `rest` before
 * the others. A word is never broken: a reference, a path or an address can be copied whole.
 */
export function hang(text: string, columns: number, first: number, rest = first): string[] {
  const lines: string[] = [];
  let line = '';
  let room = columns - first;
  for (const word of text.split(' ')) {
    if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > room) {
      lines.push(line);
      line = word;
      room = columns - rest;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((content, index) => ' '.repeat(index === 0 ? first : rest) + content);
}
