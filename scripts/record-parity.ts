/**
 * Records what the real helm prints for every case of test/parity/cases.ts, for machines without it. Usage:
 * PULLPROOF_HELM=<helm 4.3.1> node scripts/record-parity.ts (scripts/build-helm.ts builds that helm).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases } from '../test/parity/cases.ts';
import { asRecorded, charts, recorded } from '../test/parity/support/recorded.ts';
import { runHelm } from '../test/parity/support/run-helm.ts';
import { goVersion, helmVersion } from './engine/versions.ts';

const helm = process.env.PULLPROOF_HELM;
if (helm === undefined) throw new Error('set PULLPROOF_HELM to the path of the real helm');
const version = execFileSync(helm, ['version'], { encoding: 'utf8' });
if (!version.includes(`"${helmVersion}"`) || !version.includes(`"${goVersion}"`))
  throw new Error(`not helm ${helmVersion} built by ${goVersion}: ${version}`);

rmSync(recorded, { recursive: true, force: true });
mkdirSync(recorded, { recursive: true });
for (const c of cases) {
  writeFileSync(join(recorded, `${c.name}.txt`), asRecorded(runHelm(helm, charts, c)));
}
console.log(`${cases.length} cases recorded`);
