import type { Node } from 'yaml';
import type { ImageUse } from '../../core/facts/image-use.ts';
import type { Violation } from '../../core/finding/rule.ts';
import type { Placement } from '../../core/place/location.ts';
import { correctedImage, type Part, partsToBlame } from '../blame/parts.ts';
import { type ManifestFile, type ManifestFiles, nodeAt } from '../place/manifest-file.ts';
import { type Shown, suggestFor } from '../place/suggest.ts';
import type { Layer } from '../texts/layers.ts';
import type { Range, Scalar } from '../texts/scalars.ts';
import { placeOf } from '../texts/text-position.ts';

const NOWHERE: Placement = { location: null, confidence: 'none', related: [], suggestion: null };

/**
 * Finds the line of a violation in a file of rendered YAML: what stands there is what is applied, so the field itself
 * is the cause.
 */
export function placeInManifest(violation: Violation, files: ManifestFiles): Placement {
  for (const use of violation.uses) {
    const file = files.read(use.source);
    const document = file?.documentOf(use) ?? null;
    if (!file || document === null) continue;
    const { text } = file;
    const [part = 'repository'] = partsToBlame(
      violation,
      use,
      use.podPullSecrets.map(({ rendered }) => rendered),
    );
    const node = nodeAt(document, pointerOf(use, part, document)) ?? nodeAt(document, use.pointer);
    if (!node?.range) continue;
    const range = {
      start: node.range[0],
      end: node.range[0] + text.slice(node.range[0], node.range[1]).trimEnd().length,
    };
    const location = { file: use.source, ...placeOf(text, range) };
    return { location, confidence: 'exact', related: [], suggestion: suggestion(violation, use, file, range) };
  }
  return NOWHERE;
}

function suggestion({ correction, aspect }: Violation, use: ImageUse, file: ManifestFile, range: Range) {
  const { text } = file;
  const scalar = file.scalarAt(range.start);
  if (!correction || !scalar) return null;
  const isPolicy = aspect === 'pull-policy';
  if (isPolicy && use.declaredPullPolicy === null) return null;
  const before = isPolicy ? use.declaredPullPolicy! : use.image;
  const after = isPolicy ? correction.replacement : correctedImage(use.image, aspect, correction.replacement);
  return after === null
    ? null
    : suggestFor(wholeScalar(scalar, text, use.source, before), { before, after, description: correction.description });
}

/** The scalar as a fragment that is all of the text at the place. */
function wholeScalar(scalar: Scalar, text: string, file: string, shown: string): Shown {
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
  return { fragment, base: { start: 0, end: shown.length } };
}

function pointerOf(use: ImageUse, part: Part, document: Node): string {
  const parts = use.pointer.split('/');
  if (part === 'pull-policy') {
    return [...parts.slice(0, -1), use.role === 'volume' ? 'pullPolicy' : 'imagePullPolicy'].join('/');
  }
  if (part !== 'pull-secrets') return use.pointer;
  for (let depth = parts.length - 1; depth > 0; depth -= 1) {
    const list = [...parts.slice(0, depth), 'imagePullSecrets'].join('/');
    const entry = nodeAt(document, list);
    if (entry) return list;
  }
  return use.pointer;
}
