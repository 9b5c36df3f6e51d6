/** A part of a Markdown document whose rows may be left out from the end. */
export interface Section {
  /** What stands before the rows: a heading, a table's head. */
  readonly head: string;
  readonly rows: readonly string[];
  /** Between head and rows and between rows: one line break in tables, an empty line elsewhere. */
  readonly separator: '\n' | '\n\n';
  /** What a row is, in the plural, for the note about rows left out. */
  readonly noun: string;
}

/** Size of text as UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * Joins a header and sections within `maxBytes` of UTF-8. What does not fit is left out by whole rows, from the end of
 * each section, earlier sections first served; a note says how many rows are missing and where they are. The header is
 * always there; rows of a section that does not fit at all become a note alone.
 */
export function fitSections(header: string, sections: readonly Section[], maxBytes: number): string {
  const filled = sections.filter((section) => section.rows.length > 0);
  const notes = filled.map((section) => byteLength(`\n\n${leftOut(section, section.rows.length)}`));
  let reserve = notes.reduce((sum, bytes) => sum + bytes, 0);
  let text = header;
  let used = byteLength(header) + 1;
  for (const [index, section] of filled.entries()) {
    const whole = render(section, section.rows.length);
    const room = maxBytes - used - (reserve - notes[index]!);
    const part = byteLength(whole) <= room ? whole : render(section, countFitting(section, room - notes[index]!));
    text += part;
    used += byteLength(part);
    reserve -= notes[index]!;
  }
  return `${text}\n`;
}

function countFitting(section: Section, room: number): number {
  let used = byteLength(`\n\n${section.head}`);
  let count = 0;
  for (const row of section.rows) {
    used += byteLength(section.separator + row);
    if (used > room) break;
    count++;
  }
  return count;
}

function render(section: Section, count: number): string {
  const rows = count > 0 ? `\n\n${[section.head, ...section.rows.slice(0, count)].join(section.separator)}` : '';
  const missing = section.rows.length - count;
  return missing > 0 ? `${rows}\n\n${leftOut(section, missing)}` : rows;
}

function leftOut(section: Section, missing: number): string {
  return `*${missing} of ${section.rows.length} ${section.noun} left out here for want of room; the JSON report lists them all.*`;
}
