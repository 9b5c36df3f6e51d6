import { randomUUID } from 'node:crypto';
import { EXIT_FINDINGS, EXIT_OK } from '../../core/finding/exit-codes.ts';
import { terminalLines } from '../../escape/index.ts';
import { renderRelease } from '../../helm/index.ts';
import type { Invocation } from '../arguments/args.ts';
import { loadRenderSettings } from '../arguments/render-settings.ts';
import type { CliIo } from '../io.ts';
import { describeWarning } from '../output/errors.ts';
import { startEngine } from '../start-engine.ts';

/**
 * Prints Helm's bytes as they are. A runner of GitHub Actions would obey commands in them, so it is told to stop that
 * until a random word comes; not where a file takes the output.
 */
function writeManifests(text: Uint8Array, io: CliIo): void {
  const token = io.env.GITHUB_ACTIONS === 'true' && io.isStdoutFile !== true ? randomUUID() : null;
  if (token !== null) io.writeOut(`::stop-commands::${token}\n`);
  io.writeOut(text);
  if (token !== null) io.writeOut(`${text.at(-1) === 10 ? '' : '\n'}::${token}::\n`);
}

/**
 * `pullproof render`: prints what `helm template` prints, byte for byte; a chart that does not render gives Helm's
 * error.
 */
export async function render(invocation: Invocation, io: CliIo): Promise<number> {
  const engine = startEngine(invocation);
  try {
    const { settings, warnings } = loadRenderSettings(invocation, io);
    for (const warning of warnings) io.writeError(describeWarning(warning));
    const outcome = await renderRelease(engine, settings, { mode: 'exact', workspace: io.cwd, stdin: io.stdin });
    if (!outcome.ok) {
      io.writeError(`${terminalLines(`Error: ${outcome.failure.message}`).join('\n')}\n`);
      return EXIT_FINDINGS;
    }
    if (outcome.text !== null) writeManifests(outcome.text, io);
    return EXIT_OK;
  } finally {
    await engine.close();
  }
}
