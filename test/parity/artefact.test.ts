import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { hashSources } from '../../scripts/engine/sources.ts';
import { goVersion, helmVersion, maximumPages } from '../../scripts/engine/versions.ts';
import { createEngine } from '../../src/helm/engine/engine.ts';

const root = join(import.meta.dirname, '../..');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What can be said about dist/engine without Go. `node scripts/build-engine.ts --check` proves the rest. */
describe('dist/engine', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'dist/engine/manifest.json'), 'utf8'));
  const compressed = readFileSync(join(root, 'dist/engine/helm.wasm.zst'));
  const module = zstdDecompressSync(compressed);
  const engine = createEngine();
  afterAll(() => engine.close());

  test('was built from these sources (else: npm run build:engine)', () => {
    expect(hashSources(root)).toBe(manifest.sources);
  });

  test('is the file that its manifest describes', () => {
    expect(manifest.compressed).toEqual({ sha256: sha256(compressed), bytes: compressed.length });
    expect(manifest.module).toMatchObject({ sha256: sha256(module), bytes: module.length, maximumPages });
  });

  test('holds the Helm that engine/go.mod requires', async () => {
    expect(readFileSync(join(root, 'engine/go.mod'), 'utf8')).toContain(`helm.sh/helm/v4 ${helmVersion}`);
    expect(await engine.info()).toEqual({ helm: helmVersion, kubernetes: 'v1.37.0', go: goVersion });
  });

  test('exports what engine/ABI.md says and imports only WASI', async () => {
    const compiled = await WebAssembly.compile(module as Uint8Array<ArrayBuffer>);
    expect(WebAssembly.Module.exports(compiled).map((e) => e.name)).toEqual(['alloc', 'run', 'result', 'memory']);
    expect(new Set(WebAssembly.Module.imports(compiled).map((i) => i.module))).toEqual(
      new Set(['wasi_snapshot_preview1']),
    );
  });
});
