import { groupBy } from '../../core/collections/group-by.ts';
import { type RenderInputs, replaceFiles } from '../../helm/index.ts';
import type { Layer } from './layers.ts';

/** A range of a layer's text with another text in its place. */
export interface Edit {
  readonly layer: Layer;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Returns inputs in which the ranges have their new texts; every other byte stays. Edits do not overlap. */
export function applyEdits(inputs: RenderInputs, edits: readonly Edit[]): RenderInputs {
  const byLayer = groupBy(edits, ({ layer }) => layer);
  const files: Parameters<typeof replaceFiles>[1][number][] = [];
  const flags: Partial<Record<'set' | 'setString' | 'setJson' | 'setLiteral', readonly string[]>> = {};
  for (const [layer, own] of byLayer) {
    const { slot } = layer;
    const text = editText(layer.text, own);
    if (slot.type === 'flag') {
      const list = flags[slot.list] ?? inputs[slot.list];
      flags[slot.list] = list.map((flag, index) => (index === slot.index ? text : flag));
    } else {
      files.push({ file: slot.file, bytes: Buffer.from(slot.hasMark ? `\ufeff${text}` : text, slot.encoding) });
    }
  }
  return { ...replaceFiles(inputs, files), ...flags };
}

/** Puts new texts into a text. */
export function editText(text: string, edits: readonly Omit<Edit, 'layer'>[]): string {
  let result = '';
  let last = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < last) continue;
    result += text.slice(last, edit.start) + edit.text;
    last = edit.end;
  }
  return result + text.slice(last);
}
