import { isMap, isScalar, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Suggestion } from '../../core/place/location.ts';
import { needsQuotes } from '../texts/plain-scalar.ts';
import { lineRangeOf } from '../texts/text-position.ts';

/** The change, of a file that is known. */
type LineChange = Pick<Suggestion, 'line' | 'column' | 'endColumn' | 'replacement'>;

/**
 * The change of one line that sets a value in a values file: in place of the scalar that is there, or as a new key in
 * the deepest mapping that is there.
 *
 * @param path the keys from the file's root down
 * @returns null where the file is not one mapping, or something else stands in the way
 */
export function setValue(text: string, path: readonly string[], value: string): LineChange | null {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const written = needsQuotes(value) ? JSON.stringify(value) : value;
  let map = document.contents as YAMLMap;
  for (const [depth, key] of path.entries()) {
    const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (!pair) return addTo(map, path.slice(depth), written, text);
    const child = pair.value as Node | null;
    if (depth === path.length - 1) return isScalar(child) && child.range ? replace(text, child.range, written) : null;
    if (isMap(child)) map = child as YAMLMap;
    else if (isScalar(child) && child.value === null && child.range) {
      const [at] = child.range;
      const space = text[at - 1] === ':' ? ' ' : '';
      return {
        ...lineRangeOf(text, { start: at, end: at }),
        replacement: space + flowMap(path.slice(depth + 1), written),
      };
    } else return null;
  }
  return null;
}

function addTo(map: YAMLMap, rest: readonly string[], value: string, text: string): LineChange | null {
  if (!map.range) return null;
  const [start, end] = map.range;
  if (map.flow) {
    const inner = flowMap(rest, value).slice(1, -1);
    if (map.items.length === 0)
      return text.slice(start, end).includes('\n') ? null : replace(text, map.range, `{${inner}}`);
    return { ...lineRangeOf(text, { start: start + 1, end: start + 1 }), replacement: `${inner}, ` };
  }
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const lines = rest.map((key, depth) => `${indent}${'  '.repeat(depth)}${key}:`);
  return {
    ...lineRangeOf(text, { start, end: start }),
    replacement: `${lines.join('\n').trimStart()} ${value}\n${indent}`,
  };
}

function flowMap([key, ...rest]: readonly string[], value: string): string {
  return `{${key}: ${rest.length === 0 ? value : flowMap(rest, value)}}`;
}

function replace(text: string, [start, end]: readonly [number, number, number], replacement: string): LineChange {
  return { ...lineRangeOf(text, { start, end }), replacement };
}
