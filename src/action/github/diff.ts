import { createHash } from 'node:crypto';
import { parsePatch } from 'diff';
import { linesOf } from '../../fix/index.ts';

/** Consecutive lines of a file at the head of a pull request that its diff shows: added ones and those around them. */
export interface Hunk {
  /** Number of the first line. */
  readonly start: number;
  /** Without line breaks. */
  readonly lines: readonly string[];
}

/** A file as a pull request changes it. */
export interface DiffFile {
  /** From the root of the repository, at the head. */
  readonly path: string;
  /** Git's name of the content at the head. */
  readonly blob: string;
  readonly hunks: readonly Hunk[];
}

/**
 * Reads the new side of a patch as GitHub's API gives it: hunks without file headers. Nothing for a patch that GitHub
 * left out (binary or too large) or that cannot be read.
 */
export function readHunks(patch: string | undefined): Hunk[] {
  if (!patch) return [];
  try {
    return parsePatch(patch).flatMap(({ hunks }) =>
      hunks
        .map(({ newStart, lines }) => ({
          start: newStart,
          lines: lines.filter((line) => !/^[-\\]/.test(line)).map((line) => line.slice(1).replace(/\r$/, '')),
        }))
        .filter(({ lines }) => lines.length > 0),
    );
  } catch {
    return [];
  }
}

/** How Git names a file's content. */
export function blobOf(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/**
 * Finds a line of the checkout in a file's diff. The checkout of a pull request is usually its merge with the base,
 * where lines may have moved; then a hunk counts only when all of its lines stand in the checkout, at one place.
 *
 * @param text the file in the checkout
 * @param line number of the line in the checkout
 * @returns the number of the line at the head, or null when it is not in the diff or cannot be told
 */
export function lineInDiff(file: DiffFile, text: string, line: number): number | null {
  const isHead = [text, text.replaceAll('\r\n', '\n')].some((content) => blobOf(content) === file.blob);
  const lines = linesOf(text);
  for (const hunk of file.hunks) {
    const places = isHead ? [hunk.start] : placesOf(hunk, lines);
    const [place] = places;
    if (places.length !== 1 || place === undefined) continue;
    if (line >= place && line < place + hunk.lines.length) {
      return lines[line - 1] === hunk.lines[line - place] ? hunk.start + line - place : null;
    }
  }
  return null;
}

/** Where all lines of a hunk stand in a file, one after the other. */
function placesOf({ lines: wanted }: Hunk, lines: readonly string[]): number[] {
  const places: number[] = [];
  for (let start = 0; start + wanted.length <= lines.length; start++) {
    if (wanted.every((line, index) => lines[start + index] === line)) places.push(start + 1);
  }
  return places;
}
