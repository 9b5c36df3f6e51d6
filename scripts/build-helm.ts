/**
 * Builds the real helm of the embedded version into .cache/ (once: some minutes) and prints its path. It is the oracle
 * of test/parity.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildHelm, hasGo } from './engine/go.ts';
import { goVersion, helmVersion } from './engine/versions.ts';

const directory = process.env.PULLPROOF_CACHE ?? join(import.meta.dirname, '../.cache');
const target = join(directory, `helm-${helmVersion}-${goVersion}`);
const helm = join(target, 'helm');
if (existsSync(helm)) {
  console.log(helm);
} else if (hasGo()) {
  mkdirSync(target, { recursive: true });
  console.log(buildHelm(target));
} else {
  console.error(`Building helm needs Go (${goVersion}, or any release from 1.21 on that can fetch it).`);
  process.exitCode = 1;
}
