import { lineByNumber } from '../../core/place/lines.ts';
import type { Location } from '../../core/place/location.ts';
import { hideTokens } from '../../core/secrecy/token-shape.ts';
import { visible } from '../../escape/index.ts';
import { columnsOf } from './layout.ts';

/** A line of a user's file made safe to show, with the part that a caret points at. */
export interface SourceLine {
  readonly text: string;
  /** Columns of the terminal before the marked part. */
  readonly indent: number;
  /** Columns of the marked part, at least 1. */
  readonly length: number;
}

/**
 * Words at the end of keys whose values are credentials. `imagePullSecrets` and `secretName` hold names and are shown.
 */
const WORD =
  '(?:password|passwd|token|(?<!o)auths?|dockerconfigjson|dockercfg|credentials?|api[-_]?key|private[-_]?key)';
/** A key has its own start: `ghcr.io/acme/user-token` is none. */
const CREDENTIAL = `(?<![\\w./@-])[\\w.-]*${WORD}`;
/**
 * What makes a word a key: `key: value`, `key=value`, or quotes as in JSON. `user-token:2.0.0` is an image and its tag.
 */
const IS = `(?:[\\\\"']+\\s*[:=]\\s*|\\s*:\\s+|\\s*=\\s*)`;
/** Such a key at the start of a line: all that follows is hidden. */
const LINE = new RegExp(`^(\\s*(?:-\\s+)?["']?${CREDENTIAL}${IS})(\\S.*)$`, 'i');
/** Such a key inside a flow mapping or JSON, also in JSON inside of a string: its scalar is hidden. */
const FLOW = new RegExp(`(${CREDENTIAL}${IS}[\\\\"']*)([^\\s,{}[\\]"'\\\\]+)`, 'gi');
/** The same with quotes around the scalar, which may hold spaces and commas. */
const QUOTED = new RegExp(`(${CREDENTIAL}${IS})("(?:[^"\\\\]|\\\\.)*"|'(?:[^']|'')*')`, 'gi');
/** The user information of a URL. */
const USER = /([a-z][a-z0-9+.-]*:\/\/)[^\s/@"']+@/gi;
/** Long runs of base64; digests and paths lack one of capitals, small letters and figures. */
const BASE64 = /(?<![\w+/])(?=[a-z\d+/]*[A-Z])(?=[A-Z\d+/]*[a-z])(?=[A-Za-z+/]*\d)[A-Za-z0-9+/]{48,}={0,2}/g;

/**
 * Takes the line of a location out of a file's text and fits it into `width` columns around the marked part. Values
 * that look like credentials are replaced by `***`, so that pointing at a line never prints one. Null when the file has
 * no such line.
 */
export function sourceLine(text: string, location: Location, width: number): SourceLine | null {
  const whole = lineByNumber(text, location.line);
  const raw = location.line === 1 ? whole?.replace(/^\ufeff/, '') : whole;
  if (raw === undefined || raw.trim() === '') return null;
  const hidden = hideCredentials(raw);
  if (hidden !== raw) return { text: show(hidden), indent: columnsOf(show(/^\s*/.exec(hidden)![0])), length: 1 };
  const start = wholeCharacter(raw, Math.min(location.column - 1, raw.length));
  const last = location.endLine === location.line ? Math.max(location.endColumn - 1, start + 1) : raw.length;
  const end =
    last > start + 1 ? wholeCharacter(raw, last) : start + String.fromCodePoint(raw.codePointAt(start) ?? 32).length;
  const before = show(raw.slice(0, start));
  const marked = show(raw.slice(start, end));
  return crop(before, marked, show(raw.slice(end)), width);
}

/** Replaces what looks like a credential in one line of YAML by `***`. */
export function hideCredentials(line: string): string {
  const hidden = line.replace(LINE, (match, key: string, value: string) => (isReference(value) ? match : `${key}***`));
  const inner = hidden === line && !LINE.test(line) ? line.replace(QUOTED, hideQuoted).replace(FLOW, '$1***') : hidden;
  return hideTokens(inner.replace(USER, '$1***@'), '***').replace(BASE64, '***');
}

function hideQuoted(_match: string, key: string, value: string): string {
  return isReference(value) ? key + value : `${key}${value[0]}***${value[0]}`;
}

/** Templates, variables, anchors and empty collections are no credential themselves. */
function isReference(value: string): boolean {
  return /^(\{\{.*\}\}|\$\{\w+\}|[&*]\S+|""|''|\{\}|\[\]|[|>][-+]?|#.*)$/.test(value.trim());
}

/** Moves an index that lies inside a surrogate pair to the start of the pair. */
function wholeCharacter(text: string, index: number): number {
  const isInside = /[\udc00-\udfff]/.test(text.charAt(index)) && /[\ud800-\udbff]/.test(text.charAt(index - 1));
  return isInside ? index - 1 : index;
}

function show(text: string): string {
  return visible(text.replaceAll('\t', '  '));
}

function crop(before: string, marked: string, after: string, width: number): SourceLine {
  const indent = columnsOf(before);
  const length = Math.max(1, columnsOf(marked));
  const all = before + marked + after;
  if (indent + length + columnsOf(after) <= width) return { text: all, indent, length };
  if (indent + length < width) return { text: `${takeColumns(all, width - 1)}…`, indent, length };
  const kept = takeColumns(marked, Math.max(1, width - 2));
  const isCut = kept.length < marked.length || after !== '';
  return { text: `…${kept}${isCut ? '…' : ''}`, indent: 1, length: Math.max(1, columnsOf(kept)) };
}

function takeColumns(text: string, columns: number): string {
  let taken = '';
  let used = 0;
  for (const character of text) {
    used += columnsOf(character);
    if (used > columns) break;
    taken += character;
  }
  return taken;
}
