import type { RenderSettings } from '../config/settings.ts';
import { UserError } from '../core/errors.ts';
import type { RenderFailure } from '../core/facts.ts';
import type { ManifestDocument } from '../manifests/document.ts';
import type { ChartInfo, EngineDocument, EngineFailure, RenderSuccess, SetFileBytes } from './abi.ts';
import { type ChartSource, locateChart, readChart } from './chart-source.ts';
import { ChartWalkError } from './chart-walk.ts';
import type { Engine } from './engine.ts';
import { describeFailure } from './failure.ts';
import { addFileDependencies } from './file-dependencies.ts';
import { type RenderInputs, renderInputs } from './inputs.ts';
import { createSourceMap, type SourceMap } from './source-map.ts';
import { createInputReader } from './value-files.ts';
import { reportPath } from './workspace.ts';

export { type InputFile, type RenderInputs, renderInputs, replaceFile, replaceFiles } from './inputs.ts';

export interface RenderOptions {
  /** check: documents, deterministic, `file://` dependencies are read from where they lie; exact: the text, as `helm template` prints it. */
  readonly mode: 'check' | 'exact';
  /** Absolute working directory: paths are relative to it, and links may lead anywhere in its repository. */
  readonly workspace: string;
  /** Reads standard input to its end, for `-f -`. */
  readonly stdin?: () => Promise<Buffer>;
}

/** A chart that rendered. */
export interface Rendered {
  readonly ok: true;
  /** Empty in exact mode. */
  readonly documents: readonly ManifestDocument[];
  /** What `helm template` prints; null in check mode. */
  readonly text: Uint8Array | null;
  readonly chart: ChartInfo;
  /** What helm logs as a warning, then ours; one sentence each. */
  readonly warnings: readonly string[];
  readonly source: ChartSource;
  readonly sourceMap: SourceMap;
  /** All bytes of the render, for rendering again with changes. */
  readonly inputs: RenderInputs;
  readonly helm: string;
  readonly kubernetes: string;
}

/** A chart that did not render: a finding. */
export interface NotRendered {
  readonly ok: false;
  readonly failure: RenderFailure;
  /** Null when the chart's directory could not be read. */
  readonly inputs: RenderInputs | null;
}

export type RenderOutcome = Rendered | NotRendered;

/**
 * Renders a chart with Helm's own meaning of all flags.
 *
 * @throws UserError when the chart or a file does not exist or cannot be read
 */
export async function renderRelease(
  engine: Engine,
  settings: RenderSettings,
  options: RenderOptions,
): Promise<RenderOutcome> {
  if (settings.chart === null) throw new UserError('CHART_MISSING', 'no chart was given');
  const { workspace: cwd, mode } = options;
  const located = locateChart(settings.chart, cwd);
  const reader = createInputReader(cwd, options.stdin);
  const values = [];
  for (const name of settings.values) values.push(await reader.values(name));
  const setFiles = await readSetFiles(engine, settings.setFile, reader);
  if (!Array.isArray(setFiles)) return notRendered(setFiles);
  let source: ChartSource;
  try {
    source = readChart(located, cwd);
  } catch (error) {
    if (error instanceof ChartWalkError)
      return { ok: false, failure: { kind: 'chart', message: error.message, location: null }, inputs: null };
    throw error;
  }
  const inputs: RenderInputs = {
    // Messages of a check hold no path of this machine; those of `render` are Helm's.
    chart:
      source.bytes.kind === 'directory' && mode === 'check'
        ? { ...source.bytes, root: reportPath(cwd, source.root) }
        : source.bytes,
    values,
    setFiles,
    set: settings.set,
    setString: settings.setString,
    setJson: settings.setJson,
    setLiteral: settings.setLiteral,
    release: { name: settings.releaseName, namespace: settings.namespace, isUpgrade: settings.isUpgrade },
    kubeVersion: settings.kubeVersion,
    apiVersions: settings.apiVersions,
    includeCrds: settings.includeCrds,
    skipTests: settings.skipTests,
    noHooks: settings.noHooks,
    skipSchemaValidation: settings.skipSchemaValidation,
    showOnly: [],
    deterministic: mode === 'check',
  };
  return renderSource(engine, source, inputs, options);
}

async function renderSource(
  engine: Engine,
  source: ChartSource,
  inputs: RenderInputs,
  { mode, workspace: cwd }: RenderOptions,
): Promise<RenderOutcome> {
  const isCheck = mode === 'check';
  const answer = await renderInputs(engine, inputs, { text: !isCheck, documents: isCheck });
  if (answer.ok) return rendered(answer, source, inputs, cwd, isCheck);
  if (isCheck && answer.error.kind === 'dependency' && inputs.chart.kind === 'directory') {
    const completed = addFileDependencies(source, cwd);
    if (completed?.source.bytes.kind === 'directory') {
      const chart = { ...inputs.chart, files: completed.source.bytes.files };
      const again = await renderInputs(engine, { ...inputs, chart });
      if (again.ok) {
        const result = rendered(again, completed.source, { ...inputs, chart }, cwd, isCheck);
        return { ...result, warnings: [...result.warnings, ...completed.warnings] };
      }
      return failed(again, completed.source, { ...inputs, chart }, cwd);
    }
  }
  return failed(answer, source, inputs, cwd);
}

function rendered(
  answer: RenderSuccess,
  source: ChartSource,
  inputs: RenderInputs,
  cwd: string,
  isCheck: boolean,
): Rendered {
  const broken = answer.documents.filter((document) => document.error !== undefined);
  return {
    ok: true,
    documents: answer.documents.map(toManifestDocument),
    text: isCheck ? null : answer.text,
    chart: answer.chart,
    warnings: [
      ...answer.warnings,
      ...broken.map((document) => `${document.source} is not valid YAML: ${document.error?.message}`),
    ],
    source,
    sourceMap: createSourceMap(source, cwd),
    inputs,
    helm: answer.helm,
    kubernetes: answer.kubernetes,
  };
}

function failed({ error }: EngineFailure, source: ChartSource, inputs: RenderInputs, cwd: string): NotRendered {
  const map = createSourceMap(source, cwd);
  return { ok: false, failure: describeFailure(error, { source, inputs, map, cwd }), inputs };
}

function notRendered({ error }: EngineFailure): NotRendered {
  return { ok: false, failure: { kind: error.kind, message: error.message, location: null }, inputs: null };
}

function toManifestDocument(document: EngineDocument): ManifestDocument {
  const { source, index, object, hookEvents, test, crd, text } = document;
  return { source, index, object, text: text ?? null, hookEvents, isTest: test, isCrd: crd };
}

/** Reads what `--set-file` names; which files that are is known to Helm's parser only. */
async function readSetFiles(
  engine: Engine,
  args: readonly string[],
  reader: ReturnType<typeof createInputReader>,
): Promise<SetFileBytes[] | EngineFailure> {
  if (args.length === 0) return [];
  const answer = await engine.setFilePaths(args);
  if (!answer.ok) return answer;
  const contents: SetFileBytes[] = [];
  for (const [index, arg] of args.entries()) {
    for (const name of answer.paths[index] ?? []) contents.push(await reader.setFile(arg, name));
  }
  return contents;
}
