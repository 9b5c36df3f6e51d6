import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../../core/collections/group-by.ts';
import type { ManifestDocument } from '../../manifests/index.ts';
import { documentAt } from '../documents/documents.ts';
import { locatePointers, valueAt } from '../documents/positions.ts';
import { createYamlRoom } from '../documents/yaml-size.ts';
import type { Engine } from '../engine/engine.ts';
import { renderInputs } from '../engine/inputs.ts';
import type { ChartFile } from '../engine/request.ts';
import type { EngineDocument } from '../engine/response.ts';
import type { Rendered } from '../render/outcome.ts';
import { guessLines } from './guess.ts';
import { valueRange } from './line-range.ts';
import { markAt } from './mark-search.ts';
import { isTemplate, type Mark, markTemplate } from './marks.ts';
import type { TemplateLocation, TemplateSite } from './site.ts';

/** What was marked, in the order of the marks' numbers, and what it rendered to. */
interface MarkedRender {
  readonly files: readonly ChartFile[];
  readonly documents: readonly EngineDocument[];
}

/**
 * Finds the template line that prints each site: by one more render in which the lines of templates carry comments,
 * else by the text of the template that the document comes from. Sites whose template lies in an archive, or that
 * nothing points at, are not in the result.
 */
export async function locateInTemplates(
  engine: Engine,
  outcome: Rendered,
  sites: readonly TemplateSite[],
): Promise<Map<string, TemplateLocation>> {
  const found = new Map<string, TemplateLocation>();
  if (sites.length === 0 || outcome.inputs.chart.kind !== 'directory') return found;
  for (const bold of [true, false]) {
    const marked = await renderMarked(engine, outcome, bold);
    // Where marks break or change what is rendered, fewer of them may not.
    if (marked !== null && !readSites(marked, outcome, sites, found)) break;
  }
  const missing = sites.filter((site) => !found.has(site.id));
  for (const [id, location] of guessLines(outcome, missing, [...found.values()])) found.set(id, location);
  return found;
}

async function renderMarked(engine: Engine, { inputs }: Rendered, bold: boolean): Promise<MarkedRender | null> {
  if (inputs.chart.kind !== 'directory') return null;
  const templates = inputs.chart.files.filter((file) => isTemplate(file.path));
  const marked = new Map(templates.map((file, index) => [file.path, markTemplate(file, index, bold)]));
  const chart = { ...inputs.chart, files: inputs.chart.files.map((file) => marked.get(file.path) ?? file) };
  const answer = await renderInputs(engine, { ...inputs, chart, skipSchemaValidation: true }, { documentText: true });
  return answer.ok ? { files: templates, documents: answer.documents } : null;
}

/**
 * Reads the marks at all sites into `found`. A site whose value the marks have changed is left out.
 *
 * @returns whether there is such a site
 */
function readSites(
  { files, documents }: MarkedRender,
  outcome: Rendered,
  sites: readonly TemplateSite[],
  found: Map<string, TemplateLocation>,
): boolean {
  const before = new Map<ManifestDocument, number>();
  for (const group of groupDocuments(outcome.documents).values()) {
    for (const [rank, document] of group.entries()) before.set(document, rank);
  }
  const after = groupDocuments(documents);
  const room = createYamlRoom();
  let isChanged = false;
  for (const group of groupSites(sites)) {
    const { source, index } = group[0]!;
    const original = documentAt(outcome.documents, source, index);
    const rank = original === undefined ? undefined : before.get(original);
    const marked = rank === undefined ? undefined : after.get(source)?.[rank];
    if (original === undefined || marked?.text === undefined) {
      isChanged = true;
      continue;
    }
    if (!room.take(marked.text)) continue;
    const lines = marked.text.split('\n');
    const pointers = group.map((site) => site.pointer);
    for (const [position, place] of locatePointers(marked.text, pointers).entries()) {
      const site = group[position]!;
      if (!isDeepStrictEqual(valueAt(original.object, site.pointer), valueAt(marked.object, site.pointer)))
        isChanged = true;
      else if (place !== null && !found.has(site.id)) {
        const mark = markAt(lines, place);
        const location = mark && locationOf(mark, files, outcome, site);
        if (location) found.set(site.id, location);
      }
    }
  }
  return isChanged;
}

/** Sites by document. */
function groupSites(sites: readonly TemplateSite[]): Iterable<TemplateSite[]> {
  return groupBy(sites, (site) => `${site.index} ${site.source}`).values();
}

/** Documents by source, without those of comments only: marks can make new ones of these. */
function groupDocuments<T extends ManifestDocument | EngineDocument>(documents: readonly T[]): Map<string, T[]> {
  return groupBy(
    documents.filter((document) => document.object !== null),
    (document) => document.source,
  );
}

function locationOf(
  mark: Mark,
  files: readonly ChartFile[],
  { sourceMap }: Rendered,
  site: TemplateSite,
): TemplateLocation | null {
  const file = files[mark.file];
  const disk = file === undefined ? null : sourceMap.diskPath(file.path);
  if (file === undefined || disk === null) return null;
  return { file: disk, ...valueRange(file.bytes, mark.line, site.pointer), confidence: 'exact' };
}
