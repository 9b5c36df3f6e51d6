/**
 * Builds dist/engine: Helm as a pre-initialised WebAssembly module, compressed, and its manifest. The result is the
 * same byte for byte on every machine; with --check it is built into a scratch directory and compared with what is
 * committed instead. Without Go --check proves nothing and says so.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, zstdCompressSync } from 'node:zlib';
import { buildModule, hasGo } from './engine/go.ts';
import { preInitialise } from './engine/pre-initialise.ts';
import { hashSources } from './engine/sources.ts';
import { goVersion, helmVersion, maximumPages } from './engine/versions.ts';
import { warmUpRequest } from './engine/warm-up.ts';

const root = join(import.meta.dirname, '..');
const target = join(root, 'dist/engine');

/** Names and contents of the files in dist/engine. */
type Built = Readonly<Record<string, Uint8Array>>;

/** Level 19 with a window of 8 MiB, the largest that every decoder accepts unasked. */
function compress(module: Uint8Array): Uint8Array {
  return zstdCompressSync(module, {
    pledgedSrcSize: module.length,
    params: {
      [constants.ZSTD_c_compressionLevel]: 19,
      [constants.ZSTD_c_windowLog]: 23,
      [constants.ZSTD_c_contentSizeFlag]: 1,
      [constants.ZSTD_c_checksumFlag]: 1,
    },
  });
}

async function build(): Promise<Built> {
  const scratch = mkdtempSync(join(tmpdir(), 'pullproof-engine-'));
  try {
    const original = buildModule(join(root, 'engine'), scratch);
    const warmUp = warmUpRequest(join(root, 'engine/warm-up'));
    const { module, initialPages, segments } = await preInitialise(original, [warmUp], maximumPages);
    const compressed = compress(module);
    const manifest = {
      helm: helmVersion,
      go: goVersion,
      zstd: process.versions.zstd,
      sources: hashSources(root),
      module: { sha256: sha256(module), bytes: module.length, initialPages, maximumPages, segments },
      compressed: { sha256: sha256(compressed), bytes: compressed.length },
    };
    return {
      'helm.wasm.zst': compressed,
      'manifest.json': Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
    };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function write(built: Built): void {
  mkdirSync(target, { recursive: true });
  for (const [name, content] of Object.entries(built)) writeFileSync(join(target, name), content);
}

/**
 * Compares the committed files with a build. The compressed file is compared as well: it is made by the Node that
 * package.json pins.
 */
function check(built: Built): void {
  const differing = Object.entries(built).filter(
    ([name, content]) => !readFileSync(join(target, name)).equals(content),
  );
  if (differing.length === 0) {
    console.log('dist/engine is what the sources give.');
    return;
  }
  console.error(
    `dist/engine is not what the sources give (${differing.map(([name]) => name).join(', ')}); run: npm run build:engine`,
  );
  process.exitCode = 1;
}

const isCheck = process.argv.includes('--check');
if (hasGo()) {
  const built = await build();
  (isCheck ? check : write)(built);
} else if (isCheck) {
  console.log(`dist/engine was not checked: ${goVersion} is not on this machine.`);
} else {
  console.error(`Building the engine needs Go (${goVersion}, or any release from 1.21 on that can fetch it).`);
  process.exitCode = 1;
}
