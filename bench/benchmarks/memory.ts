import type { Benchmark } from '../benchmark.ts';
import { writeChart } from '../support/charts.ts';
import { type Command, peakMemory } from '../support/measure.ts';
import { startRegistry } from '../support/registry.ts';

const RUNS = 3;

/** The largest resident memory of the whole process, the engine included. */
export const memory: Benchmark = {
  name: 'memory',
  async run({ scratch, cli, progress }) {
    progress('memory');
    const registry = await startRegistry(200, 0, scratch);
    try {
      const chart = (size: number) =>
        writeChart(
          scratch,
          Array.from({ length: size }, (_, index) => `${registry.host}/acme/service-${index}:v1`),
        );
      const command = (...args: string[]): Command => ({
        program: process.execPath,
        args: [cli, ...args],
        cwd: scratch,
      });
      const measured: [string, Command][] = [
        ['`pullproof render`, a small chart', command('render', chart(1))],
        ['`pullproof check`, 5 images', command('check', chart(5))],
        ['`pullproof check`, 200 images', command('check', chart(200))],
      ];
      const rows: string[][] = [];
      for (const [what, one] of measured) {
        const peaks: number[] = [];
        for (let run = 0; run < RUNS; run += 1) peaks.push(await peakMemory(one, scratch));
        rows.push([what, `${Math.round(Math.max(...peaks) / 1024 / 1024)} MiB`]);
      }
      return {
        title: 'Memory',
        about: `The largest resident memory of the process, the engine included; the highest of ${RUNS} runs.`,
        header: ['what', 'peak'],
        rows,
      };
    } finally {
      await registry.stop();
    }
  },
};
