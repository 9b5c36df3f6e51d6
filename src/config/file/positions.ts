import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter, type Node } from 'yaml';

/** A position in a file; both start at 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

type Path = readonly (string | number | symbol)[];

/**
 * Finds where a value of a parsed YAML document is written.
 *
 * @param path keys and indexes from the root; what does not exist gives the position of the nearest parent that does
 */
export function positionOf(document: Document, lines: LineCounter, path: Path): Position {
  return at(lines, deepest(document, path));
}

/** Finds where a key of a map is written; falls back to the map. */
export function positionOfKey(document: Document, lines: LineCounter, path: Path, key: string): Position {
  const parent = deepest(document, path);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
    if (pair && isNode(pair.key)) return at(lines, pair.key);
  }
  return at(lines, parent);
}

/** The source text of a scalar (`1.30`), or null when the path leads to none. */
export function sourceOf(document: Document, path: Path): string | null {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isScalar(node) && typeof node.source === 'string' ? node.source : null;
}

function deepest(document: Document, path: Path): Node | null {
  let node: Node | null = isNode(document.contents) ? document.contents : null;
  for (const key of path) {
    if (!isMap(node) && !isSeq(node)) return node;
    const child: unknown = node.get(key, true);
    if (!isNode(child)) return keyNode(node, key) ?? node;
    node = child;
  }
  return node;
}

/** A key whose value is empty has no value node: its own position is the best one. */
function keyNode(parent: Node, key: string | number | symbol): Node | null {
  if (!isMap(parent)) return null;
  const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
  return pair && isNode(pair.key) ? pair.key : null;
}

function at(lines: LineCounter, node: Node | null): Position {
  const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
