import { groupBy } from '../../core/collections/group-by.ts';
import { decode } from '../chart/file-lines.ts';
import { documentAt } from '../documents/documents.ts';
import { valueAt } from '../documents/positions.ts';
import type { Rendered } from '../render/outcome.ts';
import { fieldPattern, fieldsOf, valueRange } from './line-range.ts';
import { scanTemplate, type TemplateLine } from './scan.ts';
import type { TemplateLocation, TemplateSite } from './site.ts';

/**
 * Finds the lines of sites by text alone: in the template which the document comes from, among the lines that have the
 * field and that are not known to print something else, the only one whose literal text fits the value; else, when
 * there are as many as sites, one for each in order (for an entry of a list: the line of the list).
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
    const { source } = group[0]!;
    const chartPath = outcome.sourceMap.chartPath(source);
    const file = chartPath === null ? null : outcome.sourceMap.diskPath(chartPath);
    const bytes = chartPath === null ? null : outcome.sourceMap.bytesOf(chartPath);
    if (file === null || bytes === null) continue;
    const lines = scanTemplate(decode(bytes)).filter((line) => !isTaken.has(`${file}:${line.number}`));
    const chosen = chooseLines(lines, group, outcome);
    for (const [position, site] of group.entries()) {
      const line = chosen[position];
      if (line !== undefined)
        found.set(site.id, { file, ...valueRange(bytes, line, site.pointer), confidence: 'approximate' });
    }
  }
  return found;
}

/** Lines times sites that are compared at most. */
const MAX_PAIRS = 4_000_000;

/** The numbers of the lines for sites of one field, undefined where nothing can be said. */
function chooseLines(
  lines: readonly TemplateLine[],
  sites: readonly TemplateSite[],
  outcome: Rendered,
): (number | undefined)[] {
  const [field, list] = fieldsOf(sites[0]!.pointer);
  const pattern = fieldPattern(field!);
  const candidates = lines.filter((line) => pattern.test(line.text));
  if (candidates.length * sites.length > MAX_PAIRS) return [];
  const isEntry = /\/\d+$/.test(sites[0]!.pointer);
  const lists = isEntry ? lines.filter((line) => fieldPattern(list!).test(line.text)) : [];
  return sites.map((site, position) => {
    const value = siteValue(outcome, site);
    const fitting = candidates.filter((line) => fits(line.text.slice(pattern.exec(line.text)![1]!.length), value));
    if (fitting.length === 1) return fitting[0]!.number;
    // An entry that cannot be told from others: the line of the list, when there is one.
    if (isEntry) return lists.length === 1 ? lists[0]!.number : undefined;
    return candidates.length === sites.length ? candidates[position]!.number : undefined;
  });
}

/** The rendered text at a site; of an entry of a list its name. */
function siteValue({ documents }: Rendered, { source, index, pointer }: TemplateSite): unknown {
  const value = valueAt(documentAt(documents, source, index)?.object, pointer);
  return value !== null && typeof value === 'object' ? (value as { name?: unknown }).name : value;
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
