/**
 * Measures pullproof as users run it (dist/cli/index.js) and writes the tables of docs/performance.md. `npm run bench
 * -- [--runs N] [--only NAME] [--print] [--note TEXT]`: with --only or --print the tables go to standard output and the
 * page is left alone; the note is added to the description of the machine.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { replaceSection, table } from '../scripts/docs/sections.ts';
import type { BenchTable } from './benchmark.ts';
import { benchmarks } from './benchmarks/index.ts';
import { findTools } from './support/tools.ts';

const PAGE = new URL('../docs/performance.md', import.meta.url);
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    only: { type: 'string' },
    note: { type: 'string', default: '' },
    print: { type: 'boolean', default: false },
  },
});
const chosen = benchmarks.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0)
  throw new Error(`no such benchmark; there are: ${benchmarks.map(({ name }) => name).join(', ')}`);

const progress = (text: string) => void process.stderr.write(`${text} …\n`);
const scratch = mkdtempSync(join(tmpdir(), 'pullproof-bench-'));
try {
  const tools = findTools(progress);
  const cli = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
  const runs = Number(values.runs);
  const tables: BenchTable[] = [];
  for (const benchmark of chosen) tables.push(await benchmark.run({ runs, scratch, cli, tools, progress }));
  const text = [machine(runs), ...tables.map(describe)].join('\n\n');
  if (values.only !== undefined || values.print) console.log(text);
  else writeFileSync(PAGE, replaceSection(readFileSync(PAGE, 'utf8'), 'measurements', text));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function machine(runs: number): string {
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `Measured on ${availableParallelism()} shared cores with ${memory} GiB (${platform()}), Node ${process.versions.node}, ${runs} runs in turns after one that does not count. Medians, with the range behind them. The registry runs on the same machine and shares the cores. ${values.note}`.trim();
}

function describe({ title, about, header, rows }: BenchTable): string {
  return `### ${title}\n\n${about}\n\n${table(header, rows)}`;
}
