import { UserError } from '../../core/errors/user-error.ts';
import {
  type Diagnosis,
  type DiagnosisFormat,
  decodeInput,
  diagnose as diagnoseText,
  diagnosisFormats,
  exitCodeOfDiagnosis,
  readInputFile,
} from '../../diagnose/index.ts';
import { ruleInfos, writeWholeFile } from '../../files/index.ts';
import { type Gathered, readSources } from '../../preflight/index.ts';
import { rules } from '../../rules/index.ts';
import type { Invocation } from '../arguments/args.ts';
import type { CliIo } from '../io.ts';
import { wantsColor } from '../output/color.ts';
import { describeWarning } from '../output/errors.ts';
import { planOutputs } from '../output/outputs.ts';

const FORMATS = Object.keys(diagnosisFormats) as DiagnosisFormat[];
/** Flags that say nothing about a chart; `hooks` is there by default. */
const OWN_FLAGS: ReadonlySet<string> = new Set(['format', 'output', 'hooks']);
/** Columns of a report that goes to no terminal. */
const DEFAULT_WIDTH = 120;

/** `pullproof diagnose [FILE|-]`: why the pods of a cluster do not get their images, from what the cluster wrote. */
export async function diagnose(invocation: Invocation, io: CliIo): Promise<number> {
  const { options, arguments: positionals, rest } = invocation;
  const formats = (options.format as string[] | undefined) ?? [];
  const outputs = planOutputs(formats, (options.output as string | undefined) ?? null, FORMATS, io.cwd);
  const text = await readInput(positionals[0] ?? '-', io);
  const result = diagnoseText(text);
  const needsChart = rest !== null || Object.keys(options).some((key) => !OWN_FLAGS.has(key));
  const { diagnosis, gathered } = needsChart
    ? await inChart(result, invocation, io)
    : { diagnosis: result, gathered: [] };
  const files = diagnosis.failures.flatMap(({ placement }) => placement?.location?.file ?? []);
  const sources = readSources(files, gathered, io.cwd);
  const ruleInfo = ruleInfos(rules, { withPages: false });
  for (const { format, file } of outputs) {
    const shown = diagnosisFormats[format](diagnosis, {
      color: file === null && wantsColor(io.env, io.isStdoutTerminal),
      width: (file === null && io.isStdoutTerminal ? io.columns : null) ?? DEFAULT_WIDTH,
      ruleInfo,
      sources,
    });
    if (file === null) io.writeOut(shown);
    else writeWholeFile(file, shown, io.cwd);
  }
  return exitCodeOfDiagnosis(diagnosis);
}

async function readInput(file: string, io: CliIo): Promise<string> {
  if (file !== '-') return readInputFile(file, io.cwd);
  if (io.isStdinTerminal === true) {
    io.writeError('reading standard input: paste the events, then press Ctrl-D; or name a file\n');
  }
  return decodeInput(await io.stdin(), 'standard input');
}

/** Renders the chart and adds the lines; the engine is loaded only for this. */
async function inChart(
  result: Diagnosis,
  invocation: Invocation,
  io: CliIo,
): Promise<{ diagnosis: Diagnosis; gathered: readonly Gathered[] }> {
  const { options } = invocation;
  const chart = options.chart as string | undefined;
  if (chart === undefined && invocation.rest === null) {
    throw new UserError('USAGE', 'there are flags for a chart, but no chart', { hint: 'name it with --chart CHART' });
  }
  const readsStdin = (invocation.arguments[0] ?? '-') === '-';
  if (readsStdin && (options.values as string[] | undefined)?.includes('-')) {
    throw new UserError('USAGE', 'the events and the values cannot both come from standard input', {
      hint: 'write one of them to a file',
    });
  }
  const [{ loadRenderSettings }, { startEngine }, { gather }, { locateFailures }, { createPorts }] = await Promise.all([
    import('../arguments/render-settings.ts'),
    import('../start-engine.ts'),
    import('../../preflight/gather/gather.ts'),
    import('../../diagnose/locate.ts'),
    import('../ports.ts'),
  ]);
  const warn = (message: string) => io.writeError(describeWarning(message));
  const { settings, warnings } = loadRenderSettings(
    { ...invocation, arguments: chart === undefined ? [] : [chart] },
    io,
  );
  for (const warning of warnings) warn(warning);
  const engine = startEngine(invocation);
  try {
    const ports = createPorts(io, engine, () => {}, warn);
    const gathered = [await gather(settings, ports)];
    return { diagnosis: await locateFailures(result, gathered, ports), gathered };
  } finally {
    await engine.close();
  }
}
