import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml';
import type { ImageUse } from '../core/facts.ts';
import type { Placement } from '../core/location.ts';
import type { RuleViolation } from '../core/rule.ts';
import { parsePointer } from '../helm/rendered-positions.ts';
import { correctedImage, type Sought, soughtFor } from './aspects.ts';
import type { Layer } from './layers.ts';
import { readScalars, type Scalar } from './scalars.ts';
import { suggestFor } from './suggest.ts';
import { placeOf } from './text-position.ts';

/** Larger files are not searched, in bytes. */
const MAX_BYTES = 8 * 1024 * 1024;
const NOWHERE: Placement = { location: null, confidence: 'none', related: [], suggestion: null };

/**
 * Finds the line of a violation in a file of rendered YAML: what stands there is what is applied, so the field itself is the cause.
 *
 * @param files texts read so far, by name
 */
export function placeInManifest(found: RuleViolation, cwd: string, files: Map<string, string | null>): Placement {
  const { violation } = found;
  for (const use of violation.uses) {
    const text = readOnce(use.source, cwd, files);
    const document = text === null ? null : documentOf(text, use);
    if (text === null || document === null) continue;
    const [sought = 'repository'] = soughtFor(
      found,
      use,
      use.podPullSecrets.map(({ rendered }) => rendered),
    );
    const node = nodeAt(document, pointerOf(use, sought, document)) ?? nodeAt(document, use.pointer);
    if (!node?.range) continue;
    const range = {
      start: node.range[0],
      end: node.range[0] + text.slice(node.range[0], node.range[1]).trimEnd().length,
    };
    const location = { file: use.source, ...placeOf(text, range) };
    return { location, confidence: 'exact', related: [], suggestion: suggestion(found, use, text, range) };
  }
  return NOWHERE;
}

function suggestion({ violation }: RuleViolation, use: ImageUse, text: string, range: { start: number; end: number }) {
  const { replacement, aspect } = violation;
  const scalar = readScalars(text).find(({ start }) => start === range.start);
  if (!replacement || !scalar) return null;
  const isPolicy = aspect === 'pull-policy';
  if (isPolicy && use.declaredPullPolicy === null) return null;
  const before = isPolicy ? use.declaredPullPolicy! : use.image;
  const after = isPolicy ? replacement.text : correctedImage(use.image, aspect, replacement.text);
  return after === null
    ? null
    : suggestFor(wholeHit(scalar, text, use.source, before), { before, after, description: replacement.description });
}

/** The scalar as a fragment that is all of the text at the place. */
function wholeHit(scalar: Scalar, text: string, file: string, shown: string): Parameters<typeof suggestFor>[0] {
  const layer: Layer = {
    kind: 'values',
    text,
    file,
    name: file,
    prefixes: [[]],
    rank: 0,
    slot: { type: 'file', file: { layer: 'values', index: 0 }, hasMark: false, encoding: 'utf8' },
  };
  const at = text.slice(scalar.start, scalar.end).indexOf(shown);
  const start = scalar.start + Math.max(at, 0);
  const token = { ...scalar, layer, address: scalar.path };
  const fragment = { token, start, end: start + shown.length, text: at < 0 ? '' : shown };
  return { fragment, base: { start: 0, end: shown.length } } as Parameters<typeof suggestFor>[0];
}

function readOnce(name: string, cwd: string, files: Map<string, string | null>): string | null {
  const known = files.get(name);
  if (known !== undefined) return known;
  let text: string | null = null;
  try {
    const file = path.resolve(cwd, name);
    if (statSync(file).size <= MAX_BYTES) text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    // Standard input has no lines that can be shown.
  }
  files.set(name, text);
  return text;
}

/** The document of a use: the one at its position among those with content, when that has the image, else the only one that has. */
function documentOf(text: string, use: ImageUse): Node | null {
  const documents = parseAllDocuments(text, { uniqueKeys: false, strict: false, logLevel: 'silent', version: '1.1' });
  const nodes = documents.map((document) => document.contents as Node | null);
  const has = (node: Node | null | undefined) => {
    const found = node ? nodeAt(node, use.pointer) : null;
    return isScalar(found) && (found.source === use.image || String(found.value) === use.image);
  };
  const own = [nodes[use.documentIndex], nodes.filter((node) => isMap(node))[use.documentIndex]].find(has);
  const all = nodes.filter(has);
  return own ?? (all.length === 1 ? all[0]! : null);
}

function pointerOf(use: ImageUse, sought: Sought, document: Node): string {
  const parts = use.pointer.split('/');
  if (sought === 'pull-policy') {
    return [...parts.slice(0, -1), use.role === 'volume' ? 'pullPolicy' : 'imagePullPolicy'].join('/');
  }
  if (sought !== 'pull-secrets') return use.pointer;
  for (let depth = parts.length - 1; depth > 0; depth -= 1) {
    const list = [...parts.slice(0, depth), 'imagePullSecrets'].join('/');
    const entry = nodeAt(document, list);
    if (entry) return list;
  }
  return use.pointer;
}

function nodeAt(root: Node, pointer: string): Node | null {
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
