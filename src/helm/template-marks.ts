import type { ChartFile } from './abi.ts';
import { scanTemplate, type TemplateLine } from './template-scan.ts';

/** The fields whose lines are looked for. */
const KEY = /^\s*(?:- +)*["']?(?:image|imagePullPolicy|imagePullSecrets|reference|name)["']?\s*:(?=\s|$)/;
/** A line that is one action which prints a block on lines of its own: `{{- toYaml . | nindent 8 }}`. */
const BLOCK = /^(\s*)(\{\{-?\s(?:(?!\}\}).)*\|\s*nindent\s+\d+\s*\}\})\s*$/;
/** Longer lines are left alone, in characters. */
const MAX_LINE = 2000;
const MARK = /#pf([kse])-(\d+)-(\d+)(?!\d)/;

/** What a mark in the output says: which line of which marked file printed it. */
export interface Mark {
  /** key: at the end of a line that has a field · start, end: around the block that an action prints */
  readonly kind: 'key' | 'start' | 'end';
  /** Index of the file among the marked ones. */
  readonly file: number;
  /** From 1. */
  readonly line: number;
}

/** Says whether a file of a chart is a template that can be marked. */
export function isTemplate(path: string): boolean {
  return /(^|\/)templates\/.+\.(ya?ml|tpl|txt)$/.test(path) && !path.endsWith('NOTES.txt');
}

/**
 * Appends a YAML comment to each line of a template that has a field we look for, and puts one before and behind each action that prints a block,
 * where that cannot change the meaning.
 *
 * @param file its bytes; everything but the marks stays as it is
 * @param index stands in the marks
 * @param blocks false: mark fields only
 */
export function markTemplate(file: ChartFile, index: number, blocks: boolean): ChartFile {
  // Latin-1 keeps every byte, also what is not UTF-8.
  const lines = scanTemplate(Buffer.from(file.bytes).toString('latin1'));
  const marked = lines.map((line) => markLine(line, index, blocks) + line.end).join('');
  return { ...file, bytes: Buffer.from(marked, 'latin1') };
}

function markLine({ text, number, isInAction, trimsEnd }: TemplateLine, file: number, blocks: boolean): string {
  if (isInAction || trimsEnd || text.length > MAX_LINE) return text;
  if (KEY.test(text)) return `${text} #pfk-${file}-${number}`;
  const block = blocks ? BLOCK.exec(text) : null;
  return block ? `${block[1]}#pfs-${file}-${number}${block[2]} #pfe-${file}-${number}` : text;
}

/** Reads the mark of an output line, or null. */
export function readMark(line: string): Mark | null {
  const match = MARK.exec(line);
  if (!match) return null;
  const kind = match[1] === 'k' ? 'key' : match[1] === 's' ? 'start' : 'end';
  return { kind, file: Number(match[2]), line: Number(match[3]) };
}

/** Reads all marks of an output line; a block that ends on a marked line has two. */
export function readMarks(line: string): Mark[] {
  return [...line.matchAll(new RegExp(MARK, 'g'))].map((match) => readMark(match[0])!);
}
