import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files that the engine is started from. */
export interface EngineFiles {
  /** The compressed module. */
  readonly wasm: string;
  /** The worker's entry: the bundle, or the source when this runs from source. */
  readonly worker: string;
}

/**
 * Finds the engine by walking up from this file: in the bundle to `dist/`, from source to the root of the repository.
 *
 * @throws Error when the installation is incomplete
 */
export function findEngineFiles(): EngineFiles {
  const here = path.dirname(fileURLToPath(import.meta.url));
  for (let directory = here; ; directory = path.dirname(directory)) {
    for (const dist of [directory, path.join(directory, 'dist')]) {
      const wasm = path.join(dist, 'engine', 'helm.wasm.zst');
      if (existsSync(wasm)) return { wasm, worker: findWorker(here, dist) };
    }
    if (directory === path.dirname(directory)) break;
  }
  throw new Error(`the engine (engine/helm.wasm.zst) is missing above ${here}: the installation is incomplete`);
}

function findWorker(here: string, dist: string): string {
  const candidates = [
    path.join(here, 'worker.ts'),
    path.join(here, 'worker.js'),
    path.join(dist, 'worker', 'index.js'),
  ];
  const worker = candidates.find((file) => existsSync(file));
  if (worker === undefined)
    throw new Error(`the engine's worker (worker/index.js) is missing in ${dist}: the installation is incomplete`);
  return worker;
}
