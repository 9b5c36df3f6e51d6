import type { RenderedPlace } from '../documents/positions.ts';
import { type Mark, readMarks } from './marks.ts';

/**
 * Finds the mark that a place of a marked document belongs to: the one on the line of the value or its key, else that
 * of the block which prints that line, else that of the list which it is an entry of.
 *
 * @param lines the text of the document
 */
export function markAt(lines: readonly string[], { keyLine, valueLine, listKeyLine }: RenderedPlace): Mark | null {
  for (const line of [valueLine, keyLine]) {
    const own = readMarks(lines[line - 1] ?? '').find((mark) => mark.kind === 'key');
    if (own) return own;
  }
  return (
    enclosingBlock(lines, keyLine) ??
    (listKeyLine === null ? null : markAt(lines, { keyLine: listKeyLine, valueLine: listKeyLine, listKeyLine: null }))
  );
}

/** The innermost block around a line: the nearest start above whose end is on the line or below. */
function enclosingBlock(lines: readonly string[], line: number): Mark | null {
  const closed: Mark[] = [];
  for (let at = line - 1; at >= 1; at -= 1) {
    for (const mark of readMarks(lines[at - 1]!).toReversed()) {
      if (mark.kind === 'end') closed.push(mark);
      else if (mark.kind === 'start') {
        const end = closed.findIndex((candidate) => candidate.file === mark.file && candidate.line === mark.line);
        if (end < 0) return endsBelow(lines, line, mark) ? mark : null;
        closed.splice(end, 1);
      }
    }
  }
  return null;
}

function endsBelow(lines: readonly string[], line: number, start: Mark): boolean {
  const isEnd = (mark: Mark) => mark.kind === 'end' && mark.file === start.file && mark.line === start.line;
  return lines.slice(line - 1).some((text) => readMarks(text).some(isEnd));
}
