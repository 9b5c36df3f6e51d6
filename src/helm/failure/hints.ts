import type { RenderHints } from '../../core/facts/render-failure.ts';
import type { SourceMap } from '../chart/source-map.ts';
import type { ChartFile } from '../engine/request.ts';
import type { EngineError, TemplatePlace } from '../engine/response.ts';

/** What a template asks of a cluster that no render without one has. */
const API_VERSION = /\.Capabilities\.APIVersions\.Has\s*\(?\s*["`]([\w./-]+)["`]/g;
const KUBE_VERSION = /\.Capabilities\.KubeVersion\b/;
const LOOKUP = /[{(|\s]lookup\s+["`(.$]/;
/** A path below `.Values`, as templates write it. */
const VALUE = String.raw`\$?\.Values((?:\.[A-Za-z_]\w*)+)`;
const TEXT = String.raw`(?:"(?:[^"\\]|\\.)*"|\x60[^\x60]*\x60|\([^()]*\))`;
const REQUIRED_BEFORE = new RegExp(String.raw`\brequired\s+${TEXT}\s+\(?\s*${VALUE}(?![\w.])`, 'g');
const REQUIRED_BEHIND = new RegExp(String.raw`${VALUE}\s*\|\s*required\s+${TEXT}`, 'g');

/** How far above a failing line a condition is looked for: what stands further up mostly is about something else. */
const LINES_ABOVE = 20;
const MAX_HELPERS = 32;
/** A shorter line of a message of several may stand anywhere. */
const MIN_WORDS = 8;

/**
 * Reads in the templates on the way to a failure what may lie behind it: what they ask the cluster for, and the value
 * that `required` misses (Helm's error has no other trace of it).
 *
 * @param files the files of the chart, for the helpers that are included on the way
 * @returns null when there is nothing to say
 */
export function hintsOf(error: EngineError, map: SourceMap, files: readonly ChartFile[]): RenderHints | null {
  if (error.kind !== 'template' || error.template === undefined) return null;
  const { template, line = 1 } = error;
  const texts = [{ template, line }, ...(error.trace ?? [])].map((place) => linesBefore(place, map));
  const around = [
    ...texts,
    ...helpersOf(
      texts.map((text) => text.slice(text.lastIndexOf('\n') + 1)),
      files,
    ),
  ];
  const isStopped = /execution error at /.test(error.message);
  const requiredValue = isStopped ? missedValue(error, map) : null;
  const stopping = isStopped ? withMessage(around, error.message) : [];
  // `fail` behind a condition: which one is not told, so that only what a flag can answer is named.
  const asks = isStopped && requiredValue === null ? (stopping.length > 0 ? stopping : around) : [];
  const reads = isStopped ? stopping : around;
  const hints: RenderHints = {
    requiredValue,
    apiVersions: [...new Set(asks.flatMap((text) => [...text.matchAll(API_VERSION)].map(([, name]) => name!)))].sort(),
    asksKubeVersion: asks.some((text) => KUBE_VERSION.test(text)),
    usesLookup: requiredValue === null && reads.some((text) => LOOKUP.test(text)),
  };
  const isEmpty =
    hints.requiredValue === null && hints.apiVersions.length === 0 && !hints.asksKubeVersion && !hints.usesLookup;
  return isEmpty ? null : hints;
}

/**
 * The texts in which the words of a `fail` or `required` stand: of all helpers on the way only those can have stopped
 * the render.
 */
function withMessage(texts: readonly string[], message: string): readonly string[] {
  const said = message.slice(message.search(/execution error at /)).replace(/^[^)]*\):/, '');
  const lines = said.split('\n').map((line) => line.trim());
  const words = lines.filter((line) => line.length >= MIN_WORDS || line === said.trim());
  return texts.filter((text) => words.some((line) => line !== '' && text.includes(line)));
}

/** A failing line with those above it. */
function linesBefore({ template, line }: Pick<TemplatePlace, 'template' | 'line'>, map: SourceMap): string {
  const lines = (textOf(template, map) ?? '').split('\n');
  return lines.slice(Math.max(0, line - 1 - LINES_ABOVE), line).join('\n');
}

/** The helpers that lines include, and those that they include: Helm tells only where the outermost one is called. */
function helpersOf(lines: readonly string[], files: readonly ChartFile[]): string[] {
  const texts = files
    .filter(({ path }) => /(?:^|\/)templates\//.test(path))
    .map(({ bytes }) => new TextDecoder().decode(bytes));
  const found: string[] = [];
  const seen = new Set<string>();
  const open = lines.flatMap(includedIn);
  for (let name = open.shift(); name !== undefined && found.length < MAX_HELPERS; name = open.shift()) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const text of texts) {
      const start = text.indexOf(`define "${name}"`);
      if (start < 0) continue;
      const end = text.indexOf('define "', start + 1);
      const body = text.slice(start, end < 0 ? undefined : end);
      found.push(body);
      open.push(...includedIn(body));
    }
  }
  return found;
}

function includedIn(text: string): string[] {
  return [...text.matchAll(/\b(?:include|template)\s+"([^"]+)"/g)].map(([, name]) => name!);
}

/** The one value that a `required` on the failing line is about, as the values of the whole chart name it. */
function missedValue({ template = '', line }: EngineError, map: SourceMap): string | null {
  const text = line === undefined ? undefined : textOf(template, map)?.split('\n')[line - 1];
  if (text === undefined || !text.includes('required')) return null;
  const paths = [...text.matchAll(REQUIRED_BEFORE), ...text.matchAll(REQUIRED_BEHIND)].map(([, path]) =>
    path!.slice(1),
  );
  const [only, ...more] = new Set(paths);
  if (only === undefined || more.length > 0) return null;
  const subcharts = [...template.matchAll(/\/charts\/([^/]+)(?=\/)/g)].map(([, name]) => name!);
  return only.startsWith('global.') ? only : [...subcharts, only].join('.');
}

/** Whether a template takes something from the cluster, which every render without one finds empty. */
export function usesLookup(template: string, map: SourceMap): boolean {
  return LOOKUP.test(textOf(template, map) ?? '');
}

function textOf(template: string, map: SourceMap): string | null {
  const below = map.chartPath(template);
  const bytes = below === null ? null : map.bytesOf(below);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}
