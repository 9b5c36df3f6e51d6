import { isDeepStrictEqual } from 'node:util';
import type { Confidence, Location } from '../core/location.ts';
import type { ManifestDocument } from '../manifests/document.ts';
import type { ChartFile, EngineDocument } from './abi.ts';
import type { Engine } from './engine.ts';
import { renderInputs } from './inputs.ts';
import { guessLines } from './line-guess.ts';
import { valueRange } from './line-range.ts';
import type { Rendered } from './render.ts';
import { locatePointers, type RenderedPlace, valueAt } from './rendered-positions.ts';
import { isTemplate, type Mark, markTemplate, readMarks } from './template-marks.ts';

/** A scalar (or list entry) of a rendered document: an image, a pull policy, an entry of imagePullSecrets. */
export interface TemplateSite {
  readonly id: string;
  /** Template path as Helm prints it. */
  readonly source: string;
  /** Position of the document among those of `source`, from 0. */
  readonly index: number;
  /** JSON pointer in the document. */
  readonly pointer: string;
}

/** The line of a template. exact: the marked render shows that this line printed it; approximate: by its text. */
export type TemplateLocation = Location & { readonly confidence: Exclude<Confidence, 'none'> };

/** A marked file and the template paths that were marked. */
interface MarkedRender {
  readonly files: readonly ChartFile[];
  readonly documents: readonly EngineDocument[];
}

/**
 * Finds the template line that prints each site: by one more render in which the lines of templates carry comments, else by the text of
 * the template that the document comes from. Sites whose template lies in an archive, or that nothing points at, are not in the result.
 */
export async function locateInTemplates(
  engine: Engine,
  outcome: Rendered,
  sites: readonly TemplateSite[],
): Promise<Map<string, TemplateLocation>> {
  const found = new Map<string, TemplateLocation>();
  if (sites.length === 0 || outcome.inputs.chart.kind !== 'directory') return found;
  for (const blocks of [true, false]) {
    const marked = await renderMarked(engine, outcome, blocks);
    if (marked === null) continue;
    readSites(marked, outcome, sites, found);
    // Where marks changed what is rendered, fewer of them may not.
    if (sites.every((site) => found.has(site.id))) break;
  }
  const missing = sites.filter((site) => !found.has(site.id));
  for (const [id, location] of guessLines(outcome, missing)) found.set(id, location);
  return found;
}

async function renderMarked(engine: Engine, { inputs }: Rendered, blocks: boolean): Promise<MarkedRender | null> {
  if (inputs.chart.kind !== 'directory') return null;
  const templates = inputs.chart.files.filter((file) => isTemplate(file.path));
  const marked = new Map(templates.map((file, index) => [file.path, markTemplate(file, index, blocks)]));
  const chart = { ...inputs.chart, files: inputs.chart.files.map((file) => marked.get(file.path) ?? file) };
  const answer = await renderInputs(engine, { ...inputs, chart, skipSchemaValidation: true }, { documentText: true });
  return answer.ok ? { files: templates, documents: answer.documents } : null;
}

/** Reads the marks at all sites; a site whose value the marks have changed is left out. */
function readSites(
  { files, documents }: MarkedRender,
  outcome: Rendered,
  sites: readonly TemplateSite[],
  found: Map<string, TemplateLocation>,
): void {
  const bySource = groupDocuments(documents);
  const original = groupDocuments(outcome.documents);
  for (const [document, group] of groupSites(sites)) {
    const before = original.get(group[0]!.source)?.find((candidate) => candidate.index === document);
    const rank = before ? original.get(before.source)!.indexOf(before) : -1;
    const after = bySource.get(group[0]!.source)?.[rank];
    if (!before || after?.text === undefined) continue;
    const lines = after.text.split('\n');
    const places = locatePointers(
      after.text,
      group.map((site) => site.pointer),
    );
    for (const [position, site] of group.entries()) {
      const place = places[position];
      if (
        !place ||
        found.has(site.id) ||
        !isDeepStrictEqual(valueAt(before.object, site.pointer), valueAt(after.object, site.pointer))
      )
        continue;
      const mark = markOf(lines, place);
      const location = mark && locationOf(mark, files, outcome, site);
      if (location) found.set(site.id, location);
    }
  }
}

/** Sites by document: the key is the document's index, each group has one source. */
function* groupSites(sites: readonly TemplateSite[]): Generator<[number, TemplateSite[]]> {
  const groups = new Map<string, TemplateSite[]>();
  for (const site of sites) {
    const key = `${site.index} ${site.source}`;
    groups.set(key, [...(groups.get(key) ?? []), site]);
  }
  for (const group of groups.values()) yield [group[0]!.index, group];
}

/** Documents by source, without those of comments only: marks can make new ones of these. */
function groupDocuments<T extends ManifestDocument | EngineDocument>(documents: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const document of documents) {
    if (document.object === null) continue;
    groups.set(document.source, [...(groups.get(document.source) ?? []), document]);
  }
  return groups;
}

/** The mark on the line of the value or its key, else of the block that prints that line, else of the list that it is an entry of. */
function markOf(lines: readonly string[], { keyLine, valueLine, listKeyLine }: RenderedPlace): Mark | null {
  for (const line of [valueLine, keyLine]) {
    const own = readMarks(lines[line - 1] ?? '').find((mark) => mark.kind === 'key');
    if (own) return own;
  }
  return (
    enclosingBlock(lines, keyLine) ??
    (listKeyLine === null ? null : markOf(lines, { keyLine: listKeyLine, valueLine: listKeyLine, listKeyLine: null }))
  );
}

/** The innermost block around a line: the nearest start above whose end is on the line or below. */
function enclosingBlock(lines: readonly string[], line: number): Mark | null {
  const closed: Mark[] = [];
  for (let at = line - 1; at >= 1; at -= 1) {
    for (const mark of readMarks(lines[at - 1]!).toReversed()) {
      if (mark.kind === 'end') closed.push(mark);
      else if (mark.kind === 'start') {
        const end = closed.findIndex((candidate) => candidate.file === mark.file && candidate.line === mark.line);
        if (end < 0) return endsBelow(lines, line, mark) ? mark : null;
        closed.splice(end, 1);
      }
    }
  }
  return null;
}

function endsBelow(lines: readonly string[], line: number, start: Mark): boolean {
  const isEnd = (mark: Mark) => mark.kind === 'end' && mark.file === start.file && mark.line === start.line;
  return lines.slice(line - 1).some((text) => readMarks(text).some(isEnd));
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
