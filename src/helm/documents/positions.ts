import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { MAX_YAML_NODES, MAX_YAML_TEXT, yamlNodes } from './yaml-size.ts';

/** Lines of a document's text, from 1. */
export interface RenderedPlace {
  /** The line of the value's key; for an entry of a list, the line on which the entry begins. */
  readonly keyLine: number;
  /** The line on which the value begins. */
  readonly valueLine: number;
  /** For an entry of a list or something in it: the line of the key that holds the list. */
  readonly listKeyLine: number | null;
}

/**
 * Finds where JSON pointers lie in the text of one document. Positions only: what the values mean is the engine's.
 *
 * @returns null for a pointer that is not in the text as written (reached through an alias, for example)
 */
export function locatePointers(text: string, pointers: readonly string[]): (RenderedPlace | null)[] {
  if (text.length > MAX_YAML_TEXT || yamlNodes(text) > MAX_YAML_NODES) return pointers.map(() => null);
  try {
    return locateAll(text, pointers);
  } catch (error) {
    // The parser of positions recurses; Helm's own has read the document already.
    if (error instanceof RangeError) return pointers.map(() => null);
    throw error;
  }
}

function locateAll(text: string, pointers: readonly string[]): (RenderedPlace | null)[] {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    strict: false,
    version: '1.1',
    logLevel: 'silent',
  });
  const lineOf = (node: Node | null | undefined) => (node?.range ? lines.linePos(node.range[0]).line : null);
  return pointers.map((pointer) => {
    let node = document.contents as Node | null;
    let keyLine: number | null = lineOf(node);
    let listKeyLine: number | null = null;
    for (const part of parsePointer(pointer)) {
      if (isMap(node)) {
        const pair = node.items.findLast(
          (item) => isScalar(item.key) && String((item.key as { source?: string }).source ?? item.key.value) === part,
        );
        if (!pair) return null;
        keyLine = lineOf(pair.key as Node);
        node = pair.value as Node | null;
      } else if (isSeq(node)) {
        listKeyLine = keyLine;
        node = (node.items[Number(part)] ?? null) as Node | null;
        keyLine = lineOf(node);
      } else return null;
    }
    if (keyLine === null) return null;
    return { keyLine, valueLine: lineOf(node) ?? keyLine, listKeyLine };
  });
}

/** Splits a JSON pointer (RFC 6901) into its unescaped parts. */
export function parsePointer(pointer: string): string[] {
  return pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a JSON pointer, or undefined. */
export function valueAt(object: unknown, pointer: string): unknown {
  let value: unknown = object;
  for (const part of parsePointer(pointer)) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}
