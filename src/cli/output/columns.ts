import stringWidth from 'string-width';
import { defuseLine } from '../../escape/index.ts';

/**
 * Aligns rows of text in columns with two spaces between them; the last column is not padded. Ends with a line break.
 */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) =>
    rows.reduce((width, row) => Math.max(width, stringWidth(row[column] ?? '')), 0),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === row.length - 1 ? cell : cell + ' '.repeat(widths[column]! - stringWidth(cell)),
      )
      .join('  ')
      .trimEnd(),
  );
  // What is safe inside a line may be a command to the runner at its start.
  return `${lines.map(defuseLine).join('\n')}\n`;
}
