import { EXIT_OK } from '../../core/finding/exit-codes.ts';
import type { Report } from '../../core/finding/report.ts';
import { runDemo } from '../../demo/index.ts';
import { createEngine } from '../../helm/index.ts';
import type { Invocation } from '../arguments/args.ts';
import type { CliIo } from '../io.ts';
import { describeWarning } from '../output/errors.ts';
import { startProgress } from '../output/progress.ts';
import { planReports, writeReports } from '../output/reports.ts';
import { createPorts } from '../ports.ts';

/**
 * `pullproof demo`: the main job on the bundled example against the embedded registry. Its findings are planted, so
 * they do not fail it: the exit status is 0.
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
    const { broken, fixed } = await runDemo(createPorts(io, engine, progress.show, warn));
    progress.stop();
    const isRead = outputs.some(({ format, file }) => format === 'text' && file === null);
    if (isRead) io.writeOut(OPENING);
    await writeReports(broken, outputs, io, '');
    if (isRead) io.writeOut(closing(fixed.report));
    return EXIT_OK;
  } finally {
    progress.stop();
    await engine.close();
  }
}

const OPENING = `A shop with an API, a worker and Redis, as somebody wrote it: the values for production and for development hold typical mistakes.
The registries behind it are embedded and behave as GHCR and Docker Hub do; nothing leaves this machine.

`;

function closing({ verdict, counts }: Report): string {
  return `
The same release with the corrected values (values-prod.fixed.yaml, values-dev.fixed.yaml): ${counts.images} images, ${counts.errors} errors, ${counts.warnings} warnings, verdict: ${verdict}.
Now yours: pullproof check CHART -f VALUES
`;
}
