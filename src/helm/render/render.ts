import { UserError } from '../../core/errors/user-error.ts';
import type { RenderSettings } from '../../core/settings/settings.ts';
import type { HeldFiles } from '../../files/index.ts';
import { type ChartSource, readChart } from '../chart/chart-source.ts';
import { ChartWalkError } from '../chart/chart-walk.ts';
import { addFileDependencies } from '../chart/file-dependencies.ts';
import { locateChart } from '../chart/locate-chart.ts';
import { createInputReader, readSetFiles } from '../chart/value-files.ts';
import type { Engine } from '../engine/engine.ts';
import { type RenderInputs, renderInputs } from '../engine/inputs.ts';
import { inputsOf } from './inputs-of.ts';
import { failed, notRendered, type RenderOutcome, rendered } from './outcome.ts';

export { type InputFile, type RenderInputs, renderInputs, replaceFile, replaceFiles } from '../engine/inputs.ts';
export type { NotRendered, Rendered, RenderOutcome } from './outcome.ts';

/** How a chart is rendered. */
export interface RenderOptions {
  /**
   * check: documents, deterministic, `file://` dependencies are read from where they lie; exact: the text, as
   * `helm template` prints it.
   */
  readonly mode: 'check' | 'exact';
  /** Absolute working directory: paths are relative to it, and links may lead anywhere in its repository. */
  readonly workspace: string;
  /** Reads standard input to its end, for `-f -`. */
  readonly stdin?: () => Promise<Buffer>;
  /** What the run keeps of the files that its renders read; absent: each render reads for itself. */
  readonly held?: HeldFiles;
}

/**
 * Renders a chart with Helm's own meaning of all flags.
 *
 * @throws UserError when the chart or a file does not exist or cannot be read, when a link leads out of the project (a
 * `RefusedLink`; here Helm differs: it follows every link), and for flags that mean nothing
 */
export async function renderRelease(
  engine: Engine,
  settings: RenderSettings,
  options: RenderOptions,
): Promise<RenderOutcome> {
  if (settings.chart === null) throw new UserError('CHART_MISSING', 'no chart was given');
  const { workspace: cwd, mode } = options;
  const located = locateChart(settings.chart, cwd);
  const reader = createInputReader(cwd, options.stdin, options.held);
  const values = [];
  for (const name of settings.values) values.push(await reader.values(name));
  const setFiles = await readSetFiles(engine, settings.setFile, reader);
  if (!Array.isArray(setFiles)) return notRendered(setFiles, settings.releaseName);
  let source: ChartSource;
  try {
    source = readChart(located, cwd, options.held);
  } catch (error) {
    if (error instanceof ChartWalkError)
      return {
        ok: false,
        failure: { kind: 'chart', message: error.message, location: null },
        inputs: null,
        sourceMap: null,
      };
    throw error;
  }
  const inputs = inputsOf(settings, source, { values, setFiles, mode, cwd });
  return renderSource(engine, source, inputs, options);
}

async function renderSource(
  engine: Engine,
  source: ChartSource,
  inputs: RenderInputs,
  { mode, workspace: cwd, held }: RenderOptions,
): Promise<RenderOutcome> {
  const isCheck = mode === 'check';
  const answer = await renderInputs(engine, inputs, { text: !isCheck, documents: isCheck });
  if (answer.ok) return rendered(answer, source, inputs, cwd, isCheck);
  if (isCheck && answer.error.kind === 'dependency' && inputs.chart.kind === 'directory') {
    const completed = addFileDependencies(source, cwd, held);
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
