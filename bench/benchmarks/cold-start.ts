import { join } from 'node:path';
import type { Benchmark } from '../benchmark.ts';
import { writeChart } from '../support/charts.ts';
import { type Command, elapsedInTurns } from '../support/measure.ts';
import { startRegistry } from '../support/registry.ts';
import { describeMs } from '../support/statistics.ts';

/** From the start of the process to its end: nothing, a render of a small chart, a check of it; and what helm takes. */
export const coldStart: Benchmark = {
  name: 'cold-start',
  async run({ runs, scratch, cli, tools, progress }) {
    progress('cold start');
    const registry = await startRegistry(1, 0, scratch);
    try {
      const chart = writeChart(scratch, [`${registry.host}/acme/service-0:v1`]);
      const node = (...args: string[]): Command => ({ program: process.execPath, args, cwd: scratch });
      const measured: [string, Command][] = [
        ['`node` with an empty script', node('-e', '0')],
        ['`pullproof --version`', node(cli, '--version')],
        ['`pullproof render`, a small chart', node(cli, 'render', chart)],
        ['`pullproof check`, a small chart with one image, no latency', node(cli, 'check', chart)],
      ];
      if (tools.helm !== null) {
        const command = { program: tools.helm, args: ['template', chart], cwd: scratch, env: { HOME: join(scratch) } };
        measured.push(['`helm template`, the same chart', command]);
      }
      const times = await elapsedInTurns(
        measured.map(([, command]) => command),
        runs,
      );
      return {
        title: 'Start',
        about:
          'From the start of the process to its end: Node itself, loading, starting the engine, rendering, writing the output.',
        header: ['what', 'median (range)'],
        rows: measured.map(([what], index) => [what, describeMs(times[index] ?? [])]),
      };
    } finally {
      await registry.stop();
    }
  },
};
