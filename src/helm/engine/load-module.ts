import { readFileSync } from 'node:fs';
import v8 from 'node:v8';
import * as zlib from 'node:zlib';
import * as fzstd from 'fzstd';
import { limitMemory } from './memory-limit.ts';

/**
 * More than the module has; one output chunk instead of many small ones that are joined halves the time. Untouched
 * pages cost nothing.
 */
const CHUNK = 64 * 1024 * 1024;

/** How long the steps of loading took, in ms. */
export interface LoadTimes {
  readonly read: number;
  readonly decompress: number;
  readonly compile: number;
}

/**
 * Reads, decompresses and compiles the engine.
 *
 * @param file path of the zstd-compressed module
 * @param maxMemoryBytes a lower memory limit than the module's own, or null
 */
export async function loadModule(
  file: string,
  maxMemoryBytes: number | null,
): Promise<{ module: WebAssembly.Module; times: LoadTimes }> {
  const lap = stopwatch();
  const compressed = readFileSync(file);
  const read = lap();
  const wasm = decompress(compressed);
  const decompressTime = lap();
  setFlags();
  const module = await WebAssembly.compile(maxMemoryBytes === null ? wasm : limitMemory(wasm, maxMemoryBytes));
  return { module, times: { read, decompress: decompressTime, compile: lap() } };
}

/** Node 24 has zstd; the older Node that may run the command from a plain clone has not. */
function decompress(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  if (typeof zlib.zstdDecompressSync === 'function') {
    return zlib.zstdDecompressSync(bytes, { chunkSize: CHUNK }) as Uint8Array<ArrayBuffer>;
  }
  return fzstd.decompress(bytes) as Uint8Array<ArrayBuffer>;
}

/**
 * Lets V8 compile functions when they are first called and never optimise them in the background: a run is over before
 * that pays. The flags are process-wide and must be set before the module is compiled.
 */
function setFlags(): void {
  v8.setFlagsFromString('--wasm-lazy-validation');
  v8.setFlagsFromString('--wasm-tiering-budget=130000000');
}

/** Measures laps in ms. */
export function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const lap = now - last;
    last = now;
    return lap;
  };
}
