import { ruleInfos, writeWholeFile } from '../../files/index.ts';
import type { CheckResult } from '../../preflight/index.ts';
import { type FormatId, formatIds, loadFormat, type ReporterOptions } from '../../reporters/index.ts';
import { rules } from '../../rules/index.ts';
import type { Invocation } from '../arguments/args.ts';
import type { CliIo } from '../io.ts';
import { wantsColor } from './color.ts';
import { type Output, planOutputs } from './outputs.ts';
import { repositoryPrefix } from './repository-prefix.ts';

/** Columns of a report that goes to no terminal. */
const DEFAULT_WIDTH = 120;

/** Reads `--format` and `--output`; see `planOutputs`. */
export function planReports({ options }: Invocation, io: CliIo): readonly Output<FormatId>[] {
  const formats = (options.format as string[] | undefined) ?? [];
  const outputs = planOutputs(formats, (options.output as string | undefined) ?? null, formatIds, io.cwd);
  // They load while the work is done; what goes wrong shows when they are used.
  for (const { format } of outputs) loadFormat(format).catch(() => {});
  return outputs;
}

/**
 * Writes every report where it belongs; files are whole or not there at all.
 *
 * @param prefix where the paths of the report start from in the repository
 */
export async function writeReports(
  { report, sources }: CheckResult,
  outputs: readonly Output<FormatId>[],
  io: CliIo,
  prefix = repositoryPrefix(io.cwd, io.env),
): Promise<void> {
  const reporters = await Promise.all(outputs.map(({ format }) => loadFormat(format)));
  const ruleInfo = ruleInfos(rules, { withPages: reporters.some(({ hasRulePages }) => hasRulePages === true) });
  for (const [index, { file }] of outputs.entries()) {
    const options: ReporterOptions = {
      color: file === null && wantsColor(io.env, io.isStdoutTerminal),
      width: (file === null && io.isStdoutTerminal ? io.columns : null) ?? DEFAULT_WIDTH,
      ruleInfo,
      sources,
      repositoryPrefix: prefix,
    };
    const text = reporters[index]!.render(report, options);
    if (file === null) io.writeOut(text);
    else writeWholeFile(file, text, io.cwd);
  }
}
