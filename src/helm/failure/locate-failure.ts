import type { Location } from '../../core/place/location.ts';
import { reportPath } from '../../files/index.ts';
import type { ChartSource } from '../chart/chart-source.ts';
import { readChartYaml } from '../chart/chart-yaml.ts';
import { lineRange, lineText } from '../chart/file-lines.ts';
import type { SourceMap } from '../chart/source-map.ts';
import type { RenderInputs } from '../engine/inputs.ts';
import type { ChartFile } from '../engine/request.ts';
import type { EngineError } from '../engine/response.ts';

/** What a failure is located with. */
export interface FailureContext {
  readonly source: ChartSource;
  readonly inputs: RenderInputs;
  readonly map: SourceMap;
  readonly cwd: string;
}

/** The files of a chart directory; none of an archive. */
export function filesOf({ source }: Pick<FailureContext, 'source'>): readonly ChartFile[] {
  return source.bytes.kind === 'directory' ? source.bytes.files : [];
}

/** The place of an error in the user's files, or null. */
export function locateFailure(error: EngineError, context: FailureContext): Location | null {
  switch (error.kind) {
    case 'template':
      return locateTemplate(error, context);
    case 'yaml':
      return locateYaml(error, context);
    case 'values':
      return locateValues(error, context);
    case 'chart':
      return locateChart(error, context);
    case 'dependency':
      return locateDependency(error, context);
    case 'kube-version':
      return error.flag ? null : locateKey('kubeVersion', context);
    case 'not-installable':
      return locateKey('type', context);
    case 'schema':
      return locateFile('values.schema.json', undefined, context);
    default:
      return null;
  }
}

/** The innermost place of the include chain that is a file on disk, not one in an archive. */
function locateTemplate(error: EngineError, context: FailureContext): Location | null {
  const innermost =
    error.template === undefined ? [] : [{ template: error.template, line: error.line ?? 1, column: error.column }];
  for (const place of [...innermost, ...(error.trace ?? []).toReversed()]) {
    const chartPath = context.map.chartPath(place.template);
    if (chartPath !== null) return locateFile(chartPath, place.line, context, place.column);
  }
  return null;
}

/**
 * The engine knows the line of the rendered document; the template's line is known only when its text or its key stands
 * there once.
 */
function locateYaml({ template, detail }: EngineError, context: FailureContext): Location | null {
  const chartPath = template === undefined ? null : context.map.chartPath(template);
  const bytes = chartPath === null ? null : context.map.bytesOf(chartPath);
  if (chartPath === null || bytes === null) return null;
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  const rendered = (detail ?? '').trim();
  const key = /^(?:- )?[\w.-]+:/.exec(rendered)?.[0];
  const only = (matches: (line: string) => boolean) => {
    const found = lines.flatMap((line, index) => (matches(line.trim()) ? [index + 1] : []));
    return found.length === 1 ? found[0] : undefined;
  };
  const line =
    rendered === '' ? undefined : (only((text) => text === rendered) ?? (key && only((text) => text.startsWith(key))));
  return locateFile(chartPath, line || undefined, context);
}

function locateValues({ file, line }: EngineError, { inputs, cwd }: FailureContext): Location | null {
  const values = inputs.values.find((candidate) => candidate.path === file);
  if (file === undefined || values === undefined || file.trim() === '-') return null;
  return { file: reportPath(cwd, file), ...lineRange(values.bytes, line ?? 1) };
}

const CHART_FILES =
  /cannot load (Chart\.yaml|Chart\.lock|values\.yaml|requirements\.yaml|requirements\.lock|values\.schema\.json)\b/;

/**
 * `cannot load values.yaml: … yaml: line 3: …` names the file and the line; what is wrong with the metadata is in
 * Chart.yaml.
 */
function locateChart({ message }: EngineError, context: FailureContext): Location | null {
  const prefix = brokenSubchart(message, context);
  if (prefix === null) return null;
  const named = CHART_FILES.exec(message);
  const line = /\bline (\d+)/.exec(message);
  if (named) return locateFile(prefix + named[1]!, line ? Number(line[1]) : undefined, context);
  if (/double-star \(\*\*\) syntax|syntax error in pattern/.test(message))
    return locateFile('.helmignore', undefined, context);
  if (/unsupported chart version|invalid chart apiVersion/.test(message))
    return locateKey('apiVersion', context, prefix);
  const metadata = /validation: chart\.metadata\.([A-Za-z]+)/.exec(message);
  return metadata ? locateKey(metadata[1]!, context, prefix) : null;
}

/**
 * The path below the chart of the subchart that cannot be loaded; '' when it is the chart itself, null when it is not a
 * directory.
 */
function brokenSubchart(message: string, { map }: FailureContext): string | null {
  let prefix = '';
  for (const [, name] of message.matchAll(/error unpacking subchart (\S+) in /g)) {
    prefix += `charts/${name}/`;
    if (map.bytesOf(`${prefix}Chart.yaml`) === null) return null;
  }
  return prefix;
}

function locateDependency({ detail }: EngineError, context: FailureContext): Location | null {
  const missing = (detail ?? '').split('\n');
  const files = filesOf(context);
  const chart = readChartYaml(files);
  const declared = chart?.dependencies.find(({ name }) => missing.includes(name));
  return chart && declared ? locateFile(chart.dependenciesFile, declared.line, context) : null;
}

function locateKey(key: string, context: FailureContext, prefix = ''): Location | null {
  const files = filesOf(context);
  return locateFile(`${prefix}Chart.yaml`, readChartYaml(files, prefix)?.lineOf(key), context);
}

/**
 * A line of a chart's file as a place; null when the file is not on disk.
 *
 * @param byteColumn column in bytes from 1, as Go counts; absent: the whole line without its indentation
 */
export function locateFile(
  chartPath: string,
  line: number | undefined,
  { map }: FailureContext,
  byteColumn?: number,
): Location | null {
  const file = map.diskPath(chartPath);
  const bytes = map.bytesOf(chartPath);
  if (file === null || bytes === null) return null;
  const range = lineRange(bytes, line ?? 1);
  if (byteColumn === undefined) return { file, ...range };
  const before = Buffer.from(lineText(bytes, range.line)).subarray(0, byteColumn - 1);
  return { file, ...range, column: Math.min(before.toString('utf8').length + 1, range.endColumn) };
}
