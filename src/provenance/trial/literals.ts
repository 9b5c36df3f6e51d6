import type { Layer } from '../texts/layers.ts';
import type { Fragment, Token } from '../texts/tokens.ts';
import { fragmentsOf } from '../texts/tokens.ts';
import type { Wanted } from './wanted.ts';

const ACTION =
  /\{\{-?\s*\/\*[\s\S]{0,20000}?\*\/\s*-?\}\}|\{\{(?:"(?:\\.|[^"\\\n])*"|`[^`]*`|[^`"}]|\}(?!\})){0,4000}\}\}/g;
const STRING = /"((?:\\.|[^"\\\n])*)"|`([^`]*)`/g;
/** What a string behind these words names is no text of the output. */
const NAME_FOLLOWS = /(?:include|template|define|block|index|hasKey|get|dig|pluck|Has|\.Get|fail|required)\s*\(?\s*$/;
const LINE_OF_INTEREST = /image|repository|registry|tag|digest|policy|secret|reference/i;

/**
 * Lists the literal texts of a template which may be part of what is rendered at the wanted outputs: in the text
 * outside of actions, and in the strings inside of them (`default "1.0"`).
 */
export function readLiterals(layer: Layer, wanted: Wanted): readonly Fragment[] {
  const { text } = layer;
  if (!wanted.parts.some((part) => text.includes(part))) return [];
  const found: Fragment[] = [];
  let last = 0;
  for (const { index, 0: action } of text.matchAll(ACTION)) {
    found.push(...outside(layer, last, index, wanted));
    found.push(...inside(layer, index, action, wanted));
    last = index + action.length;
  }
  return [...found, ...outside(layer, last, text.length, wanted)];
}

function outside(layer: Layer, start: number, end: number, wanted: Wanted): Fragment[] {
  const { text } = layer;
  return fragmentsOf(literal(layer, start, end)).flatMap((fragment) => {
    const exact = wanted.isPart(fragment.text);
    if (!exact && !(fragment.text.includes('/') && wanted.overlaps(fragment.text))) return [];
    const lineStart = text.lastIndexOf('\n', fragment.start) + 1;
    const before = text.slice(lineStart, fragment.start);
    if (before.trimStart().startsWith('#')) return [];
    const isSecret = wanted.isSecret(fragment.text) && /^\s*-?\s*(?:name:)?\s*["']?$/.test(before);
    const isPlace = fragment.text.includes('/') || LINE_OF_INTEREST.test(before) || /[:@]$/.test(before);
    return isSecret || isPlace ? [within(fragment)] : [];
  });
}

function inside(layer: Layer, index: number, action: string, wanted: Wanted): Fragment[] {
  if (/^\{\{-?\s*\/\*/.test(action)) return [];
  return [...action.matchAll(STRING)].flatMap((match) => {
    const content = match[1] ?? match[2] ?? '';
    if (NAME_FOLLOWS.test(action.slice(0, match.index))) return [];
    // A bare word (`dict "component" "redis"`) is more often a name than part of an image.
    const isWord = /^[a-z-]*$/i.test(content) && !wanted.isSecret(content);
    if (isWord && !LINE_OF_INTEREST.test(lineAround(layer.text, index + match.index))) return [];
    const start = index + match.index + 1;
    const fragments = fragmentsOf(literal(layer, start, start + content.length));
    if (wanted.isPart(content)) return fragments.map(within);
    return fragments.filter(({ text }) => text.includes('/') && wanted.overlaps(text)).map(within);
  });
}

function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
}

/** A literal's token is the fragment itself. */
function within(fragment: Fragment): Fragment {
  return { ...fragment, token: { ...fragment.token, start: fragment.start, end: fragment.end } };
}

function literal(layer: Layer, start: number, end: number): Token {
  return { layer, start, end, path: [], address: [], key: null, entry: null, style: 'literal' };
}
