import { EXIT_OK } from '../../core/exit-codes.ts';
import { runDemo } from '../../demo/run.ts';
import { createEngine } from '../../helm/engine.ts';
import type { Invocation } from '../args.ts';
import { describeWarning } from '../errors.ts';
import type { CliIo } from '../io.ts';
import { createPorts } from '../ports.ts';
import { startProgress } from '../progress.ts';
import { planReports, writeReports } from '../reports.ts';

/**
 * `pullproof demo`: the main job on the bundled example against the embedded registry. Its findings are planted, so they
 * do not fail it: the exit status is 0.
 */
export async function demo(invocation: Invocation, io: CliIo): Promise<number> {
  const outputs = planReports(invocation, io);
  const engine = createEngine();
  const progress = startProgress(io);
  const warn = (message: string) => {
    progress.stop();
    io.writeError(describeWarning(message));
  };
  try {
    const result = await runDemo(createPorts(io, engine, progress.show, warn));
    progress.stop();
    writeReports(result, outputs, io);
    return EXIT_OK;
  } finally {
    progress.stop();
    await engine.close();
  }
}
