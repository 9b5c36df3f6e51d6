import { groupBy } from './group-by.ts';
import { fieldPattern, fieldsOf, valueRange } from './line-range.ts';
import type { Rendered } from './render.ts';
import { valueAt } from './rendered-positions.ts';
import type { TemplateLocation, TemplateSite } from './template-lines.ts';
import { scanTemplate } from './template-scan.ts';
import { decode } from './text-lines.ts';

/**
 * Finds the lines of sites by text alone: in the template which the document comes from, among the lines that have the field and that are not known
 * to print something else, the only one whose literal text fits the value; else, when there are as many as sites, one for each in order.
 *
 * @param taken lines that are known to print other sites
 */
export function guessLines(
  outcome: Rendered,
  sites: readonly TemplateSite[],
  taken: readonly TemplateLocation[],
): Map<string, TemplateLocation> {
  const found = new Map<string, TemplateLocation>();
  const isTaken = new Set(taken.map(({ file, line }) => `${file}:${line}`));
  for (const group of groupBy(sites, (site) => `${site.source} ${fieldsOf(site.pointer)[0]}`).values()) {
    const { source, pointer } = group[0]!;
    const chartPath = outcome.sourceMap.chartPath(source);
    const file = chartPath === null ? null : outcome.sourceMap.diskPath(chartPath);
    const bytes = chartPath === null ? null : outcome.sourceMap.bytesOf(chartPath);
    if (file === null || bytes === null) continue;
    const lines = scanTemplate(decode(bytes)).filter((line) => !isTaken.has(`${file}:${line.number}`));
    const field = fieldsOf(pointer).find((name) => lines.some((line) => fieldPattern(name).test(line.text)));
    if (field === undefined) continue;
    const pattern = fieldPattern(field);
    const candidates = lines.filter((line) => pattern.test(line.text));
    for (const [position, site] of group.entries()) {
      const value = siteValue(outcome, site);
      const fitting = candidates.filter((line) => fits(line.text.slice(pattern.exec(line.text)![1]!.length), value));
      const only = fitting.length === 1 ? fitting[0] : undefined;
      const line = only ?? (candidates.length === group.length ? candidates[position] : undefined);
      if (line)
        found.set(site.id, { file, ...valueRange(bytes, line.number, site.pointer), confidence: 'approximate' });
    }
  }
  return found;
}

function siteValue({ documents }: Rendered, { source, index, pointer }: TemplateSite): unknown {
  return valueAt(documents.find((document) => document.source === source && document.index === index)?.object, pointer);
}

/** Says whether the literal parts of a template line can be those of a value. */
function fits(template: string, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const literal = template.trim().replace(/^["']|["']$/g, '');
  const parts = literal.split(/\{\{.*?(?:\}\}|$)/);
  const last = parts.pop()!;
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = value.indexOf(part, at);
    if (found < 0 || (index === 0 && found !== 0)) return false;
    at = found + part.length;
  }
  return parts.length === 0 ? value === last : value.slice(at).endsWith(last);
}
