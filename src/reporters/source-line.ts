import stringWidth from 'string-width';
import type { Location } from '../core/location.ts';
import { visible } from './escape/visible.ts';

/** A line of a user's file made safe to show, with the part that a caret points at. */
export interface SourceLine {
  readonly text: string;
  /** Columns of the terminal before the marked part. */
  readonly indent: number;
  /** Columns of the marked part, at least 1. */
  readonly length: number;
}

/** Keys whose values are credentials. `imagePullSecrets` and `secretName` are names and stay. */
const CREDENTIAL_KEY =
  /^(\s*(?:-\s+)?["']?[\w.-]*(?:password|passwd|token|auths?|dockerconfigjson|dockercfg|credentials?|api[-_]?key|private[-_]?key)["']?\s*[:=]\s*)(\S.*)$/i;
/** Long runs of base64 that are no digest, and tokens of GitHub, GitLab and Docker Hub. */
const CREDENTIAL_TEXT =
  /(?<![\w:+/@-])(?:(?:gh[pousr]|github_pat|glpat|dckr_pat|dckr_oat)[_-][\w-]{8,}|(?![0-9a-f]+\b)[A-Za-z0-9+/]{48,}={0,2})/g;

/**
 * Takes the line of a location out of a file's text and fits it into `width` columns around the marked part. Values that look
 * like credentials are replaced by `***`, so that pointing at a line never prints one. Null when the file has no such line.
 */
export function sourceLine(text: string, location: Location, width: number): SourceLine | null {
  const raw = text
    .replace(/^\ufeff/, '')
    .split('\n')
    [location.line - 1]?.replace(/\r$/, '');
  if (raw === undefined || raw.trim() === '') return null;
  const hidden = hideCredentials(raw);
  if (hidden !== raw) return { text: show(hidden), indent: stringWidth(show(/^\s*/.exec(hidden)![0])), length: 1 };
  const start = Math.min(location.column - 1, raw.length);
  const end = location.endLine === location.line ? Math.max(location.endColumn - 1, start + 1) : raw.length;
  const before = show(raw.slice(0, start));
  const marked = show(raw.slice(start, end));
  return crop(before, marked, show(raw.slice(end)), width);
}

/** Replaces what looks like a credential in one line of YAML by `***`. */
export function hideCredentials(line: string): string {
  return line
    .replace(CREDENTIAL_KEY, (match, key: string, value: string) => (isReference(value) ? match : `${key}***`))
    .replace(CREDENTIAL_TEXT, '***');
}

/** Templates, variables, anchors and empty collections are no credential themselves. */
function isReference(value: string): boolean {
  return /^(\{\{.*\}\}|\$\{\w+\}|[&*]\S+|""|''|\{\}|\[\]|[|>][-+]?|#.*)$/.test(value.trim());
}

function show(text: string): string {
  return visible(text.replaceAll('\t', '  '));
}

function crop(before: string, marked: string, after: string, width: number): SourceLine {
  const indent = stringWidth(before);
  const length = Math.max(1, stringWidth(marked));
  const all = before + marked + after;
  if (indent + length + stringWidth(after) <= width) return { text: all, indent, length };
  if (indent + length < width) return { text: `${takeColumns(all, width - 1)}…`, indent, length };
  const kept = takeColumns(marked, Math.max(1, width - 2));
  const isCut = kept.length < marked.length || after !== '';
  return { text: `…${kept}${isCut ? '…' : ''}`, indent: 1, length: Math.max(1, stringWidth(kept)) };
}

function takeColumns(text: string, columns: number): string {
  let taken = '';
  let used = 0;
  for (const character of text) {
    used += stringWidth(character);
    if (used > columns) break;
    taken += character;
  }
  return taken;
}
