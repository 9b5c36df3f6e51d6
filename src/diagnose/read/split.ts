import { createJsonFinder } from './json-extent.ts';
import { yamlFrom } from './yaml-extent.ts';

/** A part of the input: parsed objects, or lines of text. */
export type Part =
  | { readonly kind: 'objects'; readonly values: readonly unknown[] }
  | { readonly kind: 'text'; readonly lines: readonly string[] };

/** Cuts the input into the JSON values, YAML documents and texts that were put one after the other. */
export function splitInput(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  const findJson = createJsonFinder(lines);
  let text: string[] = [];
  const endText = () => {
    if (text.some((line) => line.trim() !== '')) parts.push({ kind: 'text', lines: text });
    text = [];
  };
  for (let index = 0; index < lines.length; ) {
    const json = findJson(index);
    const yaml = json === null ? yamlFrom(lines, index) : null;
    const values = json === null ? (yaml?.values ?? null) : [json.value];
    const end = json?.end ?? yaml?.end ?? index + 1;
    if (values === null) {
      for (const line of lines.slice(index, end)) text.push(line);
    } else {
      endText();
      parts.push({ kind: 'objects', values });
    }
    index = end;
  }
  endText();
  return parts;
}
