import { digestFault } from './digest-fault.ts';
import { PATH_COMPONENT, splitHost, TAG } from './grammar.ts';
import { residueAt } from './residue.ts';

/** A range in the text of an image, in UTF-16 code units; an empty one is a place where something is missing. */
export interface FaultRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Says where in a text that is no reference the fault stands: what the template left behind, the white space, the
 * character that the grammar refuses. The order is that of `explain`, which says in words what is wrong there.
 *
 * @returns the whole text when it cannot be said closer
 */
export function faultRange(text: string): FaultRange {
  for (const find of FINDERS) {
    const range = find(text);
    if (range) return range;
  }
  return { start: 0, end: text.length };
}

type Finder = (text: string) => FaultRange | null;

const FINDERS: readonly Finder[] = [
  residueAt,
  (text) => matchRange(/\s+/, text),
  (text) => matchRange(/^["'`]/, text),
  (text) => matchRange(/^(?:[A-Za-z][A-Za-z0-9+.-]*:\/\/)+/, text),
  (text) => matchRange(/^\/+/, text),
  (text) => matchRange(/\/{2,}/, text),
  digestFault,
  tagFault,
  nameFault,
];

function tagFault(text: string): FaultRange | null {
  const { name, tag, end } = cut(text);
  const slash = name.lastIndexOf('/');
  // `acme/:v1`: the slash before the name that is missing, or the place of the name.
  if (slash + 1 === name.length) return { start: Math.max(slash, 0), end: name.length };
  if (tag === null || TAG.test(tag)) return null;
  const start = end - tag.length;
  const colon = tag.indexOf(':');
  // Two tags: from the first colon to behind the second, since either may be one too many.
  if (colon >= 0) return { start: start - 1, end: start + colon + 1 };
  if (tag.includes('/')) return { start, end };
  const bad = /^[.-]|[^A-Za-z0-9_.-]/u.exec(tag);
  return bad ? { start: start + bad.index, end: start + bad.index + bad[0].length } : { start, end };
}

function nameFault(text: string): FaultRange | null {
  const { name } = cut(text);
  const { host, isExplicit } = splitHost(name);
  const from = isExplicit ? name.indexOf('/') + 1 : 0;
  const path = name.slice(from);
  if (/^[^:[\]]+:(?![0-9]+$)/.test(host)) return { start: name.indexOf(':') + 1, end: Math.max(from - 1, 0) };
  const upper = /[A-Z]+/.exec(path);
  if (upper) return { start: from + upper.index, end: from + upper.index + upper[0].length };
  let at = from;
  for (const part of path.split('/')) {
    if (!PATH_COMPONENT.test(part)) {
      const bad = /[^a-z0-9._-]/u.exec(part) ?? /^[._-]+|[._-]+$/.exec(part);
      return bad
        ? { start: at + bad.index, end: at + bad.index + bad[0].length }
        : { start: at, end: at + part.length };
    }
    at += part.length + 1;
  }
  return null;
}

/** The name and the tag before any digest; a tag that holds "/" (a branch's name) is one all the same. */
function cut(text: string): { readonly name: string; readonly tag: string | null; readonly end: number } {
  const at = text.indexOf('@');
  const end = at < 0 ? text.length : at;
  const named = text.slice(0, end);
  const host = /^[^/:]+:[^/]*\//.exec(named)?.[0] ?? '';
  const colon = named.indexOf(':', host.length);
  return colon < 0
    ? { name: named, tag: null, end }
    : { name: named.slice(0, colon), tag: named.slice(colon + 1), end };
}

function matchRange(pattern: RegExp, text: string): FaultRange | null {
  const match = pattern.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}
