import { planInit } from '../../config/index.ts';
import { EXIT_OK, EXIT_USAGE } from '../../core/finding/exit-codes.ts';
import { terminalLines } from '../../escape/index.ts';
import type { Invocation } from '../arguments/args.ts';
import type { CliIo } from '../io.ts';
import { describeWarning } from '../output/errors.ts';
import { writeInit } from '../write-init.ts';

/** `pullproof init`: writes `pullproof.yaml` and a workflow for what is found in the repository. */
export async function init({ options }: Invocation, io: CliIo): Promise<number> {
  const plan = planInit(io.cwd);
  const say = (text: string) => io.writeOut(`${terminalLines(text).join('\n')}\n`);
  for (const warning of plan.warnings) io.writeError(describeWarning(warning));
  if (options.dryRun === true) {
    for (const { file, text } of plan.files) say(`# ${file}\n${text}`);
    return EXIT_OK;
  }
  const { written, kept } = writeInit(plan.files, io.cwd, options.force === true);
  for (const file of written) say(`wrote ${file}`);
  for (const file of kept) io.writeError(`error: ${file} exists and was kept\n`);
  if (kept.length > 0) {
    io.writeError('hint: overwrite with --force, or look at the proposal with --dry-run\n');
    return EXIT_USAGE;
  }
  say(`next: look at ${plan.files[0]!.file}, then run "pullproof check"`);
  return EXIT_OK;
}
