import { DEFAULT_TIMEOUT_MS, loadSettings } from '../../config/index.ts';
import { exitCodeOf } from '../../core/finding/exit-codes.ts';
import { startDeadline } from '../../core/settings/deadline.ts';
import { check as checkSettings } from '../../preflight/index.ts';
import { rules } from '../../rules/index.ts';
import type { Invocation } from '../arguments/args.ts';
import { toRequest } from '../arguments/request.ts';
import { fixFindings } from '../fix.ts';
import type { CliIo } from '../io.ts';
import { describeWarning } from '../output/errors.ts';
import { startProgress } from '../output/progress.ts';
import { planReports, writeReports } from '../output/reports.ts';
import { createPorts } from '../ports.ts';
import { startEngine } from '../start-engine.ts';
import { createTrust } from '../trust.ts';

/**
 * One change may show the next fault: an image that could not be parsed, or the next of many pods that write the same
 * image each for itself. A change never makes anything worse, so this ends by itself, and the time of the run bounds
 * it.
 */
const MAX_FIX_ROUNDS = 50;

/** `pullproof check`: the main job. With `--fix` the reports and the exit status are those after the fix. */
export async function check(invocation: Invocation, io: CliIo): Promise<number> {
  const outputs = planReports(invocation, io);
  const request = toRequest(invocation);
  // The engine starts while the configuration is read.
  const deadline = startDeadline(request.timeoutMs ?? DEFAULT_TIMEOUT_MS, () => performance.now());
  const engine = startEngine(invocation, deadline);
  let progress = startProgress(io);
  const said = new Set<string>();
  const warn = (message: string) => {
    if (said.has(message)) return;
    said.add(message);
    progress.stop();
    io.writeError(describeWarning(message));
  };
  try {
    const ruleIds = rules.map(({ id }) => id);
    const { settings, warnings } = await loadSettings(request, {
      cwd: io.cwd,
      env: io.env,
      ruleIds,
      trust: async (config) => {
        // A question has the terminal for itself.
        progress.stop();
        const withheld = await createTrust(invocation, io)(config);
        progress = startProgress(io);
        return withheld;
      },
    });
    for (const warning of warnings) warn(warning);
    const ports = { ...createPorts(io, engine, (step) => progress.show(step), warn), deadline };
    let result = await checkSettings(settings, ports);
    progress.stop();
    const rounds = invocation.options.fix === true ? MAX_FIX_ROUNDS : 0;
    for (let round = 0; round < rounds && fixFindings(result, io, round > 0); round += 1) {
      progress = startProgress(io);
      result = await checkSettings(settings, ports);
      progress.stop();
    }
    await writeReports(result, outputs, io);
    return exitCodeOf(result.report.verdict);
  } finally {
    progress.stop();
    await engine.close();
  }
}
