import { isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments, type Scalar as YamlScalar } from 'yaml';
import { MAX_YAML_NODES, MAX_YAML_TEXT, yamlNodes } from '../../helm/index.ts';

/** A range in a text, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * How a scalar is written. empty: `[]` or `{}` · flag: inside a `--set` string · whole: a file's whole content ·
 * literal: text of a template.
 */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block' | 'empty' | 'flag' | 'whole' | 'literal';

/** One scalar of a text: where it stands, never what it means. */
export interface Scalar extends Range {
  /** Keys as written and positions in lists, outermost first. */
  readonly path: readonly string[];
  readonly style: ScalarStyle;
  /** The range of its key, or null in a list. */
  readonly key: Range | null;
  /** The innermost list entry that it is, or that is a map with it as the only field. */
  readonly entry: (Range & { readonly isMap: boolean; readonly isFlow: boolean }) | null;
}

/**
 * Lists the scalars of a YAML text with all its documents. What cannot be read is left out: Helm has read the file
 * already, and a scalar that is not listed is only never blamed.
 */
export function readScalars(text: string): readonly Scalar[] {
  if (text.length > MAX_YAML_TEXT || yamlNodes(text) > MAX_YAML_NODES) return [];
  try {
    const documents = parseAllDocuments(text, { uniqueKeys: false, strict: false, logLevel: 'silent', version: '1.1' });
    return documents.flatMap(({ contents }) => scalarsOf(contents as Node | null, text));
  } catch (error) {
    // Nested too deeply for this parser.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Lists the scalars below a node of a text. */
export function scalarsOf(node: Node | null, text: string): readonly Scalar[] {
  const found: Scalar[] = [];
  walk(node, [], null, null, false, found, text);
  return found;
}

function walk(
  node: Node | null,
  path: readonly string[],
  key: Range | null,
  entry: Scalar['entry'],
  isFlow: boolean,
  found: Scalar[],
  text: string,
): void {
  if (!node?.range || isAlias(node)) return;
  const [start, end] = node.range;
  if (isMap(node)) {
    if (node.items.length === 0) found.push({ path, key, entry, start, end, style: 'empty' });
    const isOnly = node.items.length === 1;
    for (const pair of node.items) {
      const name = pair.key as Node | null;
      if (!isScalar(name) || !name.range) continue;
      const range = { start: name.range[0], end: name.range[1] };
      const inner = [...path, String(name.source ?? name.value)];
      walk(pair.value as Node | null, inner, range, isOnly ? entry : null, isFlow || node.flow === true, found, text);
    }
  } else if (isSeq(node)) {
    if (node.items.length === 0) found.push({ path, key, entry, start, end, style: 'empty' });
    const inFlow = isFlow || node.flow === true;
    for (const [index, item] of node.items.entries()) {
      const range = (item as Node | null)?.range;
      const own = range ? { start: range[0], end: endOf(text, range), isMap: isMap(item), isFlow: inFlow } : null;
      walk(item as Node | null, [...path, String(index)], null, own, inFlow, found, text);
    }
  } else {
    const style = styleOf(node as YamlScalar);
    found.push({ path, key, entry, start, end, style });
  }
}

/** The end of a node without the blanks behind it. */
function endOf(text: string, [start, end]: readonly [number, number, number]): number {
  return start + text.slice(start, end).trimEnd().length;
}

function styleOf({ type }: YamlScalar): ScalarStyle {
  if (type === 'QUOTE_DOUBLE') return 'double';
  if (type === 'QUOTE_SINGLE') return 'single';
  return type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL' ? 'block' : 'plain';
}
