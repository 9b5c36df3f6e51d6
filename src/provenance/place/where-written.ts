import type { Confidence, Location, RelatedLocation } from '../../core/place/location.ts';
import { readChartYaml } from '../../helm/index.ts';
import { placeOf, wholeLine } from '../texts/text-position.ts';
import type { Texts } from '../texts/texts.ts';
import type { Fragment, Token } from '../texts/tokens.ts';
import { findFlag } from './flag-place.ts';

/** Where something is written that can be changed. */
export interface Written {
  readonly location: Location | null;
  /** Why the location is not certain; null when it is. */
  readonly doubt: string | null;
  /** Lines for people: a flag, a key to add. */
  readonly notes: readonly string[];
  /** The key to add there, when the text itself cannot be changed (in an archive). */
  readonly key: readonly string[] | null;
}

/**
 * Gives the place of a fragment: the scalar that it is in; the physical line inside a scalar of several lines; for a
 * flag, the line of the configuration or workflow that has it; for the default of an archived dependency, the place
 * that can change it.
 */
export function whereWritten(fragment: Fragment, texts: Texts): Written {
  const { token } = fragment;
  const { layer } = token;
  if (layer.kind === 'flag') return flagPlace(token, texts);
  if (layer.file !== null) return certain({ file: layer.file, ...tokenPlace(fragment) });
  if (layer.kind === 'values' || layer.kind === 'set-file') {
    return { location: null, doubt: `it is set by ${layer.name}`, notes: [`set by ${layer.name}`], key: null };
  }
  return overridePlace(token, texts);
}

/** How sure a place is. */
export function confidenceOf({ location, doubt }: Pick<Written, 'location' | 'doubt'>): Confidence {
  if (location === null) return 'none';
  return doubt === null ? 'exact' : 'approximate';
}

/** A related line at a place. */
export function relatedAt({ file, line, column }: Location, message: string): RelatedLocation {
  return { file, line, column, message };
}

/** The range of a fragment's scalar, quotes and all. */
export function tokenPlace({ token, start, end }: Fragment): Omit<Location, 'file'> {
  const { text } = token.layer;
  const isOneLine = !text.slice(token.start, token.end).trimEnd().includes('\n') && token.style !== 'block';
  if (token.style !== 'whole' && isOneLine) {
    // Nothing behind a colon: the key is all that can be pointed at.
    return placeOf(text, token.start === token.end && token.key ? token.key : token);
  }
  return placeOf(text, token.style === 'literal' ? { start, end } : wholeLine(text, start));
}

function certain(location: Location): Written {
  return { location, doubt: null, notes: [], key: null };
}

function flagPlace(token: Token, { cwd }: Texts): Written {
  const { layer } = token;
  const key = token.key ? layer.text.slice(token.key.start, token.key.end) : '';
  const note = `set by ${layer.name} ${key}`.trim();
  const found = key === '' ? null : findFlag(key, layer.text.slice(token.start, token.end), cwd);
  if (!found) return { location: null, doubt: note, notes: [`${note}, which is in no file here`], key: null };
  const doubt = found.isOnly ? null : `several lines have the text "${key}="`;
  return { location: found.location, doubt, notes: [note], key: null };
}

/**
 * The deepest key in the user's own files under which the value can be set, else the line that brings the dependency
 * in.
 */
function overridePlace(token: Token, texts: Texts): Written {
  const { layer } = token;
  const isValue = layer.kind === 'chart-values' && token.address.every((part) => !/^\d+$/.test(part));
  const key = isValue ? token.address : null;
  const notes = [
    key
      ? `the default is in ${layer.name}, inside an archive; set "${key.join('.')}" to change it`
      : `it is in ${layer.name}, inside an archive`,
  ];
  if (key) {
    const anchor = deepestKey(key, texts);
    if (anchor) return { location: anchor, doubt: null, notes, key };
  }
  const location = dependencyEntry(layer.prefixes[0]!, texts);
  return { location, doubt: location ? null : 'it is in an archive', notes, key };
}

/** The key in the chart's values or the `-f` files that shares the longest beginning with a path. */
export function deepestKey(path: readonly string[], { tokens }: Pick<Texts, 'tokens'>): Location | null {
  let best: { token: Token; depth: number } | null = null;
  for (const token of tokens) {
    const { kind, file } = token.layer;
    if (file === null || token.key === null || (kind !== 'values' && kind !== 'chart-values')) continue;
    let depth = 0;
    while (depth < path.length && token.address[depth] === path[depth]) depth += 1;
    const isBetter = !best || depth > best.depth || (depth === best.depth && token.layer.rank > best.token.layer.rank);
    if (depth > 0 && isBetter) best = { token, depth };
  }
  if (!best) return null;
  const { layer, key, path: own, address } = best.token;
  // The line of the shared key: upwards from the token's own key as long as keys are not shared.
  const up = address.length - best.depth;
  const line = up === 0 ? key! : (ancestorKey(layer.text, own.slice(0, own.length - up), key!.start) ?? key!);
  return { file: layer.file!, ...placeOf(layer.text, line) };
}

/** The range of the key of an ancestor in block style, found upwards by its name and indentation. */
function ancestorKey(text: string, path: readonly string[], from: number) {
  const name = path.at(-1);
  if (name === undefined) return null;
  const lines = text.slice(0, from).split('\n');
  let offset = from;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index]!;
    const start = offset - line.length;
    const match = /^(\s*)(["']?)([^\s#:"']+)\2\s*:/.exec(line);
    if (match?.[3] === name) return { start: start + match[1]!.length, end: start + match[1]!.length + name.length };
    offset = start - 1;
  }
  return null;
}

/** The line of Chart.yaml that names the dependency through which a path leads. */
function dependencyEntry(prefix: readonly string[], { inputs, sourceMap, layers }: Texts): Location | null {
  const chart = inputs.chart.kind === 'directory' ? readChartYaml(inputs.chart.files) : null;
  const entry = chart?.dependencies.find(({ name, alias }) => (alias ?? name) === prefix[0]);
  const root = layers.find(({ kind, prefixes }) => kind === 'chart-yaml' && prefixes[0]!.length === 0);
  if (!chart || !entry || root?.file == null) return null;
  const file = sourceMap.diskPath(chart.dependenciesFile);
  const bytes = sourceMap.bytesOf(chart.dependenciesFile);
  if (file === null || bytes === null) return null;
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const start =
    text
      .split('\n')
      .slice(0, entry.line - 1)
      .join('\n').length + (entry.line > 1 ? 1 : 0);
  return { file, ...placeOf(text, wholeLine(text, start)) };
}
