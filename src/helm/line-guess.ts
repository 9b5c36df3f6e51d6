import { fieldPattern, fieldsOf, valueRange } from './line-range.ts';
import type { Rendered } from './render.ts';
import { valueAt } from './rendered-positions.ts';
import type { TemplateLocation, TemplateSite } from './template-lines.ts';
import { scanTemplate } from './template-scan.ts';
import { decode } from './text-lines.ts';

/**
 * Finds the lines of sites by text alone: in the template which the document comes from, the lines that have the field. One line is taken; of
 * several, the only one whose literal text fits the value; else, when there are as many as sites, one for each in order.
 */
export function guessLines(outcome: Rendered, sites: readonly TemplateSite[]): Map<string, TemplateLocation> {
  const found = new Map<string, TemplateLocation>();
  const groups = new Map<string, TemplateSite[]>();
  for (const site of sites) {
    const key = `${site.source} ${fieldsOf(site.pointer)[0]}`;
    groups.set(key, [...(groups.get(key) ?? []), site]);
  }
  for (const group of groups.values()) {
    const { source } = group[0]!;
    const chartPath = outcome.sourceMap.chartPath(source);
    const file = chartPath === null ? null : outcome.sourceMap.diskPath(chartPath);
    const bytes = chartPath === null ? null : outcome.sourceMap.bytesOf(chartPath);
    if (file === null || bytes === null) continue;
    const lines = scanTemplate(decode(bytes));
    const field = fieldsOf(group[0]!.pointer).find((name) => lines.some((line) => fieldPattern(name).test(line.text)));
    if (field === undefined) continue;
    const candidates = lines.filter((line) => fieldPattern(field).test(line.text));
    for (const [position, site] of group.entries()) {
      const value = valueAt(
        outcome.documents.find((document) => document.source === source && document.index === site.index)?.object,
        site.pointer,
      );
      const fitting = candidates.filter((line) =>
        fits(line.text.slice(fieldPattern(field).exec(line.text)![1]!.length), value),
      );
      const only = candidates.length === 1 ? candidates[0] : fitting.length === 1 ? fitting[0] : undefined;
      const line = only ?? (candidates.length === group.length ? candidates[position] : undefined);
      if (line)
        found.set(site.id, { file, ...valueRange(bytes, line.number, site.pointer), confidence: 'approximate' });
    }
  }
  return found;
}

/** Says whether the literal parts of a template line can be those of a value. */
function fits(template: string, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const literal = template.trim().replace(/^["']|["']$/g, '');
  const parts = literal.split(/\{\{.*?\}\}/);
  const last = parts.pop()!;
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = value.indexOf(part, at);
    if (found < 0 || (index === 0 && found !== 0)) return false;
    at = found + part.length;
  }
  return parts.length === 0 ? value === last : value.slice(at).endsWith(last);
}
