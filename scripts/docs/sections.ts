/**
 * Replaces the text between `<!-- generated: NAME -->` and `<!-- end: NAME -->`. Throws when the file has no such
 * place, or two.
 */
export function replaceSection(text: string, name: string, body: string): string {
  const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
  const parts = text.split(begin);
  const tail = parts[1]?.split(end);
  if (parts.length !== 2 || tail?.length !== 2) throw new Error(`expected "${begin}" and "${end}" once`);
  return `${parts[0]}${begin}\n${body.trim()}\n${end}${tail[1]}`;
}

/** A Markdown table. Cells are Markdown already; a `|` in them is escaped. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
