/**
 * Checks thousands of images of which a share is disturbed, and holds every verdict against what is true: `npm run
 * chaos -- [--images 2000] [--seeds 1,2,3] [--faults 0.1] [--cli FILE]`. Ends with status 1 when one verdict was false.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkWorld } from './check.ts';
import { type Judgement, judge } from './judge.ts';
import { startWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    images: { type: 'string', default: '2000' },
    seeds: { type: 'string', default: '1,2,3' },
    faults: { type: 'string', default: '0.1' },
    cli: { type: 'string', default: fileURLToPath(new URL('../dist/cli/index.js', import.meta.url)) },
  },
});

const SHOWN = 40;
let wrong = 0;
for (const seed of values.seeds.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'pullproof-chaos-'));
  const world = await startWorld(Number(values.images), seed, Number(values.faults));
  try {
    const { seconds, said } = await checkWorld(world, resolve(values.cli), folder);
    const judgement = judge(world.images, said);
    const disturbed = world.images.filter(({ fault }) => fault !== null).length;
    console.log(
      `seed ${seed}: ${world.images.length} images, ${disturbed} disturbed, ${seconds.toFixed(1)} s: ${count(judgement)}`,
    );
    for (const line of Object.entries(judgement).flatMap(shown)) console.log(line);
    wrong += judgement.falseStates.length + judgement.falseFindings.length + judgement.missed.length;
  } finally {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
if (wrong > 0) process.exitCode = 1;

function count({ falseStates, falseFindings, missed, unverified }: Judgement): string {
  return `${falseStates.length} false states, ${falseFindings.length} false findings, ${missed.length} missed, ${unverified.length} undisturbed and unverified`;
}

function shown([name, lines]: [string, readonly string[]]): string[] {
  return lines.slice(0, SHOWN).map((line) => `  ${name}: ${line}`);
}
