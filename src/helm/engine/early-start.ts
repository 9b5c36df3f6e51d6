import { findEngineFiles } from './assets.ts';
import type { WorkerStart } from './worker.ts';
import { startWorker, type WorkerLink } from './worker-link.ts';

/** A started worker and what it was started with. */
interface EarlyWorker {
  readonly start: WorkerStart;
  readonly link: WorkerLink;
}

let early: EarlyWorker | null = null;

const MIB = 1024 * 1024;

/**
 * How an engine with the usual limits starts. Its memory and what a run holds (`MAX_HELD_BYTES`) stay below 1.5 GB
 * together; large charts need a tenth of it.
 */
export const USUAL_START = { module: null, maxMemoryBytes: 768 * MIB, maxOutputBytes: 64 * MIB } as const;

/**
 * Starts a worker before the rest of the program is loaded, which takes about as long as the worker's own start. The
 * first `createEngine` takes it over. It holds no process: where no engine is created, nothing waits for it.
 */
export function startEngineEarly(): void {
  try {
    const files = findEngineFiles();
    const start: WorkerStart = { file: files.wasm, ...USUAL_START };
    early ??= { start, link: startWorker(files.worker, start) };
  } catch {
    // The installation is incomplete: createEngine says so, where it can be reported.
  }
}

/** Hands over the early worker, once, to an engine that would start the same one; else null. */
export function takeEarlyWorker(start: WorkerStart): WorkerLink | null {
  if (early === null) return null;
  const { start: given, link } = early;
  early = null;
  const keys = Object.keys(given) as (keyof WorkerStart)[];
  if (keys.every((key) => given[key] === start[key])) return link;
  void link.terminate();
  return null;
}
