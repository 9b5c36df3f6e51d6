// Builds dist/ from the sources: `node scripts/build.ts`. The engine (dist/engine) has its own build,
// scripts/build-engine.ts.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { bundleDocker } from './bundle-docker.ts';
import { bundledPackages } from './notices/bundled-packages.ts';
import { noticesText, npmNotices } from './notices/licence-texts.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts: string[]) => path.join(root, ...parts);
const bin = (name: string) => at('node_modules', '.bin', name);

/** The folders of all npm packages that were bundled. */
const packages = new Set<string>();

/** Bundles one compiled entry into a folder of dist, as ESM. */
function bundle(entry: string, folder: string): void {
  const out = at('dist', folder);
  const stats = at('build', `${folder}.stats.json`);
  rmSync(out, { recursive: true, force: true });
  const options = ['--minify', '--no-cache', '--quiet', '--target', 'es2022', '--stats-out', stats];
  execFileSync(bin('ncc'), ['build', at('build', entry), '-o', out, ...options], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (const one of bundledPackages(stats)) packages.add(one);
  minifyChunks(out);
  normaliseLineEnds(out);
}

/**
 * ncc minifies the entry and leaves the chunks of dynamic imports as they are. Functions and classes keep their names:
 * some libraries look at them.
 */
function minifyChunks(folder: string): void {
  for (const name of readdirSync(folder).filter((file) => /^\d+\.index\.js$/.test(file))) {
    const file = path.join(folder, name);
    const options = { format: 'esm', target: 'es2022', charset: 'utf8', legalComments: 'none' } as const;
    const how = { minify: true, keepNames: true };
    writeFileSync(file, transformSync(readFileSync(file, 'utf8'), { ...options, ...how }).code);
  }
}

function normaliseLineEnds(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(c?js|txt|json)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const text = readFileSync(file, 'utf8');
    if (text.includes('\r')) writeFileSync(file, text.replaceAll('\r\n', '\n'));
  }
}

rmSync(at('build'), { recursive: true, force: true });
execFileSync(bin('tsc'), ['-p', at('tsconfig.build.json')], { cwd: root, stdio: 'inherit' });
// ncc decides between ESM and CommonJS by the nearest package.json. No module of ours does anything by being loaded,
// but for the one that is named: so a command that takes one function from a folder's `index.ts` does not load the rest
// of the folder at every start.
const description = { type: 'module', sideEffects: ['./registry/http/undici.js'] };
mkdirSync(at('build'), { recursive: true });
writeFileSync(at('build', 'package.json'), `${JSON.stringify(description)}\n`);

bundle('cli/index.js', 'cli');
bundle('action/index.js', 'action');
bundle('helm/engine/worker.js', 'worker');
await bundleDocker(at('build', 'local', 'docker-entry.cjs'), at('dist', 'docker'), at('build', 'docker.stats.json'));
for (const one of bundledPackages(at('build', 'docker.stats.json'))) packages.add(one);
normaliseLineEnds(at('dist', 'docker'));

// What the commands read at run time: the demo's chart and the pages of the rules.
for (const [from, to] of [
  ['examples/shop', 'demo/shop'],
  ['docs/rules', 'docs/rules'],
] as const) {
  rmSync(at('dist', to), { recursive: true, force: true });
  if (existsSync(at(from))) cpSync(at(from), at('dist', to), { recursive: true });
}

const introduction = `
THIRD-PARTY NOTICES

The JavaScript files in dist/ hold these npm packages. Their licences follow; those of the WebAssembly module are in
dist/engine/THIRD_PARTY_NOTICES.txt. pullproof itself is under the Apache License 2.0: see LICENSE.
`;
writeFileSync(at('dist', 'THIRD_PARTY_NOTICES.txt'), noticesText(introduction, npmNotices([...packages])));
