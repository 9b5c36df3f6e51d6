import { isMap, isScalar, isSeq, type Node, parseAllDocuments, visit } from 'yaml';
import type { ImageUse } from '../../core/facts/image-use.ts';
import { readProjectFile } from '../../files/index.ts';
import { createYamlRoom, MAX_YAML_TEXT, parsePointer } from '../../helm/index.ts';
import { type Scalar, scalarsOf } from '../texts/scalars.ts';

/** A file of rendered YAML, parsed once for all findings in it. */
export interface ManifestFile {
  readonly text: string;
  /** The document of a use: the one at its position when that has the image, else the only one that has. */
  documentOf(use: ImageUse): Node | null;
  /** The scalar that begins at an offset; null when there is none. */
  scalarAt(start: number): Scalar | null;
}

/** The files of rendered YAML that findings lie in, each read once. */
export interface ManifestFiles {
  /** Null for what cannot be read, is too large or too deep (standard input has no lines that can be shown). */
  read(name: string): ManifestFile | null;
}

/** @param cwd absolute directory that the names are relative to */
export function createManifestFiles(cwd: string): ManifestFiles {
  const known = new Map<string, ManifestFile | null>();
  const room = createYamlRoom();
  return {
    read(name) {
      const cached = known.get(name);
      if (cached !== undefined) return cached;
      const text = readText(name, cwd);
      const file = text === null || !room.take(text) ? null : parseManifestFile(text);
      known.set(name, file);
      return file;
    },
  };
}

function readText(name: string, cwd: string): string | null {
  try {
    const bytes = readProjectFile(name, { cwd, origin: 'named', maxBytes: MAX_YAML_TEXT });
    return bytes.toString('utf8').replace(/^\ufeff/, '');
  } catch {
    return null;
  }
}

/** Parses a text of rendered YAML and indexes it. */
export function parseManifestFile(text: string): ManifestFile | null {
  try {
    const documents = parseAllDocuments(text, { uniqueKeys: false, strict: false, logLevel: 'silent', version: '1.1' });
    return indexed(
      text,
      documents.map((document) => document.contents as Node | null),
    );
  } catch (error) {
    // Nested too deeply for this parser.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function indexed(text: string, nodes: readonly (Node | null)[]): ManifestFile {
  const maps = nodes.filter((node) => isMap(node));
  const byText = new Map<string, Set<Node>>();
  const byStart = new Map<number, Scalar>();
  for (const node of nodes) {
    if (node === null) continue;
    for (const scalar of scalarsOf(node, text)) byStart.set(scalar.start, scalar);
    visit(node, {
      Scalar: (_, { source, value }) => {
        for (const shown of new Set([source, String(value)])) {
          if (shown === undefined) continue;
          const known = byText.get(shown);
          if (known) known.add(node);
          else byText.set(shown, new Set([node]));
        }
      },
    });
  }
  return {
    text,
    documentOf(use) {
      const has = (node: Node | null | undefined): node is Node => hasImage(node, use);
      const own = [nodes[use.documentIndex], maps[use.documentIndex]].find(has);
      if (own) return own;
      let only: Node | null = null;
      for (const node of byText.get(use.image) ?? []) {
        if (!has(node)) continue;
        if (only) return null;
        only = node;
      }
      return only;
    },
    scalarAt: (start) => byStart.get(start) ?? null,
  };
}

function hasImage(node: Node | null | undefined, { pointer, image }: ImageUse): boolean {
  const found = node ? nodeAt(node, pointer) : null;
  return isScalar(found) && (found.source === image || String(found.value) === image);
}

/** The node at a JSON pointer; of equal keys the last counts. */
export function nodeAt(root: Node, pointer: string): Node | null {
  let node: Node | null = root;
  for (const part of parsePointer(pointer)) {
    if (isMap(node))
      node = (node.items.findLast((item) => isScalar(item.key) && String(item.key.source ?? item.key.value) === part)
        ?.value ?? null) as Node | null;
    else if (isSeq(node)) node = (node.items[Number(part)] ?? null) as Node | null;
    else return null;
  }
  return node;
}
