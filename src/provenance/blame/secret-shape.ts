import type { Suggestion } from '../../core/place/location.ts';
import type { Edit } from '../texts/edits.ts';
import { lineRangeOf } from '../texts/text-position.ts';
import { contentOf, type Token } from '../texts/tokens.ts';
import type { Trace } from '../trial/traces.ts';

/** Another shape for an entry of pull secrets, to be tried in a render. */
export interface ShapeProbe {
  readonly outputId: string;
  /** The name that the entry must render to. */
  readonly name: string;
  readonly edit: Edit;
  readonly token: Token;
}

/** The other shape of the entry that a token is, or is the name of; null when it is neither. */
function otherShape(token: Token): { start: number; end: number; text: string; shape: string } | null {
  const { entry, path, layer, style } = token;
  if (layer.file === null || style === 'block' || layer.slot.type !== 'file') return null;
  const name = layer.text.slice(token.start, token.end);
  if (entry === null) {
    // One text, or one map, where a list belongs.
    return path.at(-1) === 'name' || /\n/.test(name)
      ? null
      : { start: token.start, end: token.end, text: `[{name: ${name}}]`, shape: 'a list of maps with "name"' };
  }
  if (layer.text.slice(entry.start, entry.end).includes('\n')) return null;
  if (entry.isMap)
    return path.at(-1) === 'name' ? { start: entry.start, end: entry.end, text: name, shape: 'a list of names' } : null;
  const text = entry.isFlow ? `{name: ${name}}` : `name: ${name}`;
  return { start: entry.start, end: entry.end, text, shape: 'a list of maps with "name"' };
}

/**
 * Plans the render that tells whether the other shape is what the template takes.
 *
 * @param rendered the entry as it renders now; one that is right already has no wrong shape
 */
export function probeShape(outputId: string, { fragment }: Trace, rendered: string | undefined): ShapeProbe | null {
  const { token } = fragment;
  const other = otherShape(token);
  if (other === null || kept(token) !== fragment.text || rendered === JSON.stringify({ name: fragment.text }))
    return null;
  const { start, end, text } = other;
  return { outputId, name: fragment.text, token, edit: { layer: token.layer, start, end, text } };
}

/** Says which shape the template has been shown to take. */
export function describeShape({ name, token }: ShapeProbe): string {
  const names = `[${name}]`;
  const maps = `[{name: ${name}}]`;
  const [right, wrong] = token.entry?.isMap ? [names, maps] : [maps, token.entry ? names : name];
  return `the template expects ${right}, not ${wrong}: with that it renders as it should`;
}

/** The change that writes the entry in the other shape. */
export function suggestShape({ token, edit }: ShapeProbe): Suggestion | null {
  const other = otherShape(token);
  if (other === null || token.layer.file === null) return null;
  const description = `write ${other.text}: the template expects ${other.shape}`;
  return { file: token.layer.file, ...lineRangeOf(token.layer.text, edit), replacement: edit.text, description };
}

function kept(token: Token): string {
  return contentOf(token).trim();
}
