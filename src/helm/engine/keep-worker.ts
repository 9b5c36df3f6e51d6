import { findEngineFiles } from './assets.ts';
import { takeEarlyWorker } from './early-start.ts';
import type { Fault } from './guest.ts';
import type { Limits } from './limits.ts';
import type { StartTimes } from './worker.ts';
import { startWorker, type WorkerLink } from './worker-link.ts';

/** A worker that is started again after a fault, with the module that is compiled already. */
export interface KeptWorker {
  /**
   * Sends a frame and waits for the answer, at most `timeoutMs`; a worker that met a limit is gone afterwards. One call
   * at a time.
   */
  exchange(frame: ArrayBuffer, deterministic: boolean, timeoutMs: number): Promise<ArrayBuffer | Fault>;
  /** Ends the worker; the next exchange starts another one. */
  discard(): Promise<void>;
}

/**
 * Starts a worker at once and keeps one running.
 *
 * @param onStart called when one has started, with the length of its steps in ms
 * @throws Error when the installation is incomplete
 */
export function keepWorker(limits: Limits, onStart?: (times: StartTimes) => void): KeptWorker {
  const files = findEngineFiles();
  let module: WebAssembly.Module | null = null;
  let link: WorkerLink | null = start();

  function start(): WorkerLink {
    const { maxMemoryBytes, maxOutputBytes } = limits;
    const how = { file: files.wasm, module, maxMemoryBytes, maxOutputBytes };
    const started = takeEarlyWorker(how) ?? startWorker(files.worker, how);
    started.ready.then(
      (ready) => {
        module = ready.module;
        onStart?.(ready.times);
      },
      () => {},
    );
    return started;
  }

  async function discard(): Promise<void> {
    const old = link;
    link = null;
    await old?.terminate();
  }

  async function exchange(frame: ArrayBuffer, deterministic: boolean, timeoutMs: number): Promise<ArrayBuffer | Fault> {
    link ??= start();
    link.hold(true);
    try {
      await link.ready;
    } catch (error) {
      await discard();
      throw error;
    }
    const answer = await link.call(frame, deterministic, timeoutMs);
    link.hold(false);
    if (!(answer instanceof ArrayBuffer)) await discard();
    return answer;
  }

  return { exchange, discard };
}
