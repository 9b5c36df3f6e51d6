import type { ChartFile } from '../engine/request.ts';
import { scanTemplate, type TemplateLine } from './scan.ts';

const FIELDS =
  '["\']?(?:image|imagePullPolicy|imagePullSecrets|reference|name|type|kind|data|stringData|\\.dockerconfigjson|\\.dockercfg)["\']?\\s*:(?=\\s|$)';
/** A line that has one of the fields which are looked for. */
const FIELD = new RegExp(`^\\s*(?:- +)*${FIELDS}`);
/** A line with such a field in a mapping in braces. */
const FLOW_FIELD = new RegExp(`[{,]\\s*${FIELDS}`);
/** A line that is one action which prints a block on lines of its own: `{{- toYaml . | nindent 8 }}`. */
const BLOCK = /^(\s*)(\{\{-?\s(?:(?!\}\}).)*\|\s*nindent\s+\d+\s*\}\})\s*$/;
/** A line that is one entry of a list, which an action prints: `- {{ . }}`. */
const ENTRY = /^\s*- +["']?\{\{-?\s(?:(?!\}\}).)*\}\}["']?\s*$/;
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
 * Appends a YAML comment to each line of a template that has a field we look for, and puts one before and behind each
 * action that prints a block, where that cannot change the meaning.
 *
 * @param file its bytes; everything but the marks stays as it is
 * @param index stands in the marks
 * @param bold false: mark only lines that begin with a field
 */
export function markTemplate(file: ChartFile, index: number, bold: boolean): ChartFile {
  // Latin-1 keeps every byte, also what is not UTF-8.
  const lines = scanTemplate(Buffer.from(file.bytes).toString('latin1'));
  let opened: number | null = null;
  const marked = lines.map((line) => {
    // A value whose action spans lines is marked where the action ends.
    if (!line.beginsInAction) opened = line.endsInAction && FIELD.test(line.text) ? line.number : null;
    const owner = line.beginsInAction ? opened : line.number;
    return (owner === null ? line.text : markLine(line, index, owner, bold)) + line.end;
  });
  return { ...file, bytes: Buffer.from(marked.join(''), 'latin1') };
}

/** @param owner the line whose number the mark has */
function markLine(line: TemplateLine, file: number, owner: number, bold: boolean): string {
  const { text, beginsInAction } = line;
  if (line.endsInAction || line.trimsEnd || text.length > MAX_LINE) return text;
  if (beginsInAction || FIELD.test(text) || (bold && (FLOW_FIELD.test(text) || ENTRY.test(text))))
    return `${text} #pfk-${file}-${owner}`;
  const block = bold ? BLOCK.exec(text) : null;
  return block ? `${block[1]}#pfs-${file}-${owner}${block[2]} #pfe-${file}-${owner}` : text;
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
