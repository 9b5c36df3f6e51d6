/**
 * Writes dist/engine/THIRD_PARTY_NOTICES.txt: the licences of what is linked into the engine, from Go's module cache.
 * `--check` compares and writes nothing. Needs Go, as scripts/build-engine.ts does. The notices of the npm packages are
 * written by scripts/build.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { goNotices } from './notices/go-modules.ts';
import { noticesText } from './notices/licence-texts.ts';

const file = new URL('../dist/engine/THIRD_PARTY_NOTICES.txt', import.meta.url);
const introduction = `
THIRD-PARTY NOTICES

dist/engine/helm.wasm.zst holds Helm and what it depends on, compiled from the unchanged sources of these Go modules.
Their licences follow. The sources are those that \`go mod download\` fetches for engine/go.mod, version by version.
pullproof itself is under the Apache License 2.0: see LICENSE.
`;

const text = noticesText(introduction, goNotices(new URL('../engine', import.meta.url).pathname));
if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('dist/engine/THIRD_PARTY_NOTICES.txt is not what the modules say; run: node scripts/build-notices.ts');
  process.exitCode = 1;
}
