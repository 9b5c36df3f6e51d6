import path from 'node:path';
import type { Finding, Report } from '../core/finding/report.ts';
import type { Suggestion } from '../core/place/location.ts';
import { type LineEdit, linesOf } from './text.ts';

/** One change that some findings ask for. */
export interface FixEdit extends LineEdit {
  /** Relative to the working directory, with forward slashes. */
  readonly file: string;
  readonly description: string;
  /** The whole line as the check saw it, without its line break. */
  readonly sourceLine: string;
  /** The text in the range as the check saw it. */
  readonly before: string;
  readonly findings: readonly Finding[];
}

/** A change that is not made, and why. */
export interface SkippedFix {
  readonly file: string;
  readonly line: number;
  readonly description: string;
  /** Half a sentence. */
  readonly reason: string;
}

/** The changes of one file, in the order of their lines; no two overlap. */
export interface FileFixes {
  readonly file: string;
  /** The whole file as the check saw it. */
  readonly text: string;
  readonly edits: readonly FixEdit[];
}

export interface FixPlan {
  /** Sorted by file. */
  readonly files: readonly FileFixes[];
  readonly skipped: readonly SkippedFix[];
}

/**
 * Plans the changes that a report suggests. Only proved ones count (confidence `exact`); equal ones are made once; of
 * two that overlap, the one whose finding comes first is made and the other is skipped.
 *
 * @param sources text of the files by the `file` of a suggestion
 */
export function planFixes({ findings }: Pick<Report, 'findings'>, sources: ReadonlyMap<string, string>): FixPlan {
  const planned: FixEdit[] = [];
  const skipped: SkippedFix[] = [];
  const texts = new Map([...sources].map(([file, text]) => [path.posix.normalize(file), text]));
  const linesByFile = new Map([...texts].map(([file, text]) => [file, linesOf(text)]));
  for (const finding of findings) {
    const { suggestion } = finding;
    if (!suggestion || finding.confidence !== 'exact') continue;
    const edit = toEdit(finding, suggestion, linesByFile.get(path.posix.normalize(suggestion.file)));
    if (typeof edit === 'string') {
      skipped.push(skip(suggestion, edit));
      continue;
    }
    const equal = planned.findIndex((other) => isSame(other, edit));
    const rival = planned.find((other) => overlaps(other, edit));
    if (equal >= 0) planned[equal] = { ...planned[equal]!, findings: [...planned[equal]!.findings, finding] };
    else if (rival) skipped.push(skip(suggestion, `another finding changes the same text: ${rival.description}`));
    else planned.push(edit);
  }
  const files = [...new Set(planned.map(({ file }) => file))].sort();
  return { files: files.map((file) => ({ file, text: texts.get(file)!, edits: inOrder(planned, file) })), skipped };
}

/** Makes the edit, or says why it cannot be one. */
function toEdit(finding: Finding, suggestion: Suggestion, lines: readonly string[] | undefined): FixEdit | string {
  const { line, column, endColumn, replacement, description } = suggestion;
  if (!lines) return 'the file could not be read';
  const sourceLine = lines[line - 1];
  if (sourceLine === undefined || column < 1 || endColumn < column || endColumn - 1 > sourceLine.length) {
    return 'the range does not lie in the file';
  }
  const before = sourceLine.slice(column - 1, endColumn - 1);
  if (before === replacement) return 'it changes nothing';
  const file = path.posix.normalize(suggestion.file);
  return { file, line, column, endColumn, replacement, description, sourceLine, before, findings: [finding] };
}

function inOrder(edits: readonly FixEdit[], file: string): FixEdit[] {
  return edits.filter((edit) => edit.file === file).sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Whether two edits of one line leave the same line behind. */
function isSame(a: FixEdit, b: FixEdit): boolean {
  return a.file === b.file && a.line === b.line && editedLine(a) === editedLine(b);
}

function editedLine({ sourceLine, column, endColumn, replacement }: FixEdit): string {
  return sourceLine.slice(0, column - 1) + replacement + sourceLine.slice(endColumn - 1);
}

/** Ranges that only touch do not overlap, unless both insert at the same place. */
function overlaps(a: FixEdit, b: FixEdit): boolean {
  if (a.file !== b.file || a.line !== b.line) return false;
  if (a.column === b.column) return true;
  return a.column < b.endColumn && b.column < a.endColumn;
}

function skip({ file, line, description }: Suggestion, reason: string): SkippedFix {
  return { file, line, description, reason };
}
