import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchContext, Benchmark } from '../benchmark.ts';
import { writeChart } from '../support/charts.ts';
import { type Command, elapsedInTurns } from '../support/measure.ts';
import { startRegistry } from '../support/registry.ts';
import { describeMs, describeRatio } from '../support/statistics.ts';

const LATENCY_MS = 40;
const SIZES = [5, 40, 200];

/** Many images behind a slow registry: pullproof against `helm template` with a loop of crane. */
export const images: Benchmark = {
  name: 'images',
  async run(context) {
    const rows: string[][] = [];
    for (const size of SIZES) rows.push(await measure(size, context));
    return {
      title: `Many images at ${LATENCY_MS} ms`,
      about: `A chart whose images are all in different repositories, so that each needs a token of its own. The registry behaves as GHCR does and holds every answer back for ${LATENCY_MS} ms. The others are \`helm template | grep image: | sort -u\` and then \`crane manifest\` for each image: one after another, and eight at a time with \`xargs -P8\`. From start to end of the process.`,
      header: ['images', '`pullproof check`', 'serial loop', '', '`xargs -P8`', ''],
      rows,
    };
  },
};

async function measure(size: number, { runs, scratch, cli, tools, progress }: BenchContext): Promise<string[]> {
  progress(`${size} images`);
  const registry = await startRegistry(size, LATENCY_MS, scratch);
  try {
    const references = Array.from({ length: size }, (_, index) => `${registry.host}/acme/service-${index}:v1`);
    const chart = writeChart(scratch, references);
    const ours: Command = { program: process.execPath, args: [cli, 'check', chart], cwd: scratch };
    if (tools.helm === null || tools.crane === null) {
      const [times] = await elapsedInTurns([ours], runs);
      return [`${size}`, describeMs(times ?? []), 'not measured', '', 'not measured', ''];
    }
    const script = join(scratch, 'loop.sh');
    writeFileSync(script, loop(tools.helm, tools.crane));
    const rival = (width: number): Command => ({ program: 'bash', args: [script, chart, `${width}`], cwd: scratch });
    const [own, eight] = await elapsedInTurns([ours, rival(8)], runs);
    // The serial loop takes most of the time and hardly varies.
    const [serial] = await elapsedInTurns([rival(1)], size > 40 ? 1 : Math.min(runs, 3));
    const compare = (other: readonly number[] = []) => [describeMs(other), describeRatio(other, own ?? [])];
    return [`${size}`, describeMs(own ?? []), ...compare(serial), ...compare(eight)];
  } finally {
    await registry.stop();
  }
}

/** What people write by hand. */
function loop(helm: string, crane: string): string {
  return `set -euo pipefail
${helm} template "$1" | sed -n 's/^ *image: *"\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/\\1/p' | sort -u | xargs -P "$2" -n 1 ${crane} manifest >/dev/null
`;
}
