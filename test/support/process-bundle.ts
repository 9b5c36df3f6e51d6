import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { sourceFiles } from './imports.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const REQUIRE =
  "import { createRequire as bundledRequire } from 'node:module'; const require = bundledRequire(import.meta.url);";

/** What the tests start as processes, and its name in the bundle. */
const ENTRIES: Readonly<Record<string, string>> = {
  'src/cli/index.ts': 'cli/index',
  'src/action/index.ts': 'action/index',
  'test/support/publish-report.ts': 'test/publish-report',
};

/** The variable that says where the bundle lies. */
const PROCESS_BUNDLE = 'PULLPROOF_TEST_PROCESS_BUNDLE';

/**
 * The script of an entry: in this run's bundle, else (under `test:real`, and for what is not bundled) the source
 * itself.
 */
export function scriptOf(entry: string): string {
  const [folder, name] = [process.env[PROCESS_BUNDLE], ENTRIES[entry]];
  return folder === undefined || name === undefined ? path.join(ROOT, entry) : path.join(folder, `${name}.js`);
}

/**
 * Global set-up of the suites that start processes: bundles the sources once, laid out as `dist/` is, so that each
 * process starts in half the time that 600 files take. It is built from `src/` for every run; `dist/` has checks of its
 * own.
 *
 * @returns what removes the bundle
 */
export default async function buildProcessBundle(): Promise<() => void> {
  mkdirSync(path.join(ROOT, 'build'), { recursive: true });
  const folder = mkdtempSync(path.join(ROOT, 'build/process-'));
  const worker = sourceFiles().find((file) => /^src\/helm\/.*\/worker\.ts$/.test(file));
  if (worker === undefined) throw new Error('the engine has no worker.ts below src/helm');
  await build({
    absWorkingDir: ROOT,
    entryPoints: {
      ...Object.fromEntries(Object.entries(ENTRIES).map(([from, to]) => [to, from])),
      'worker/index': worker,
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    banner: { js: REQUIRE },
    chunkNames: 'chunks/[hash]',
    logLevel: 'warning',
  });
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }\n');
  symlinkSync(path.join(ROOT, 'dist/engine'), path.join(folder, 'engine'));
  mkdirSync(path.join(folder, 'docker'));
  writeFileSync(path.join(folder, 'docker/index.cjs'), "module.exports = require('dockerode');\n");
  process.env[PROCESS_BUNDLE] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
