/** The worker thread that holds the engine: an entry of its own, bundled to `dist/worker/index.js`. */
import { parentPort, workerData } from 'node:worker_threads';
import { createGuest, type Fault } from './guest.ts';
import { type LoadTimes, loadModule, stopwatch } from './load-module.ts';

/** What the worker is started with. */
export interface WorkerStart {
  /** Path of the compressed module. */
  readonly file: string;
  /** The compiled module of an earlier worker, or null. */
  readonly module: WebAssembly.Module | null;
  readonly maxMemoryBytes: number | null;
  readonly maxOutputBytes: number;
}

/** One call: a request frame (transferred). */
export interface WorkerCall {
  readonly id: number;
  readonly frame: ArrayBuffer;
  readonly deterministic: boolean;
}

/** How long the start took, in ms. */
export interface StartTimes extends Partial<LoadTimes> {
  readonly instantiate: number;
}

/** What the worker says: first `ready` or `broken`, then one `answer` or `fault` for each call. */
export type WorkerMessage =
  | { readonly type: 'ready'; readonly module: WebAssembly.Module; readonly times: StartTimes }
  | { readonly type: 'broken'; readonly message: string }
  | { readonly type: 'answer'; readonly id: number; readonly frame: ArrayBuffer; readonly ms: number }
  | { readonly type: 'fault'; readonly id: number; readonly fault: Fault };

if (parentPort) await serve(parentPort, workerData as WorkerStart);

async function serve(port: NonNullable<typeof parentPort>, start: WorkerStart): Promise<void> {
  const say = (message: WorkerMessage, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);
  try {
    const { module, times } = start.module
      ? { module: start.module, times: {} }
      : await loadModule(start.file, start.maxMemoryBytes);
    const lap = stopwatch();
    const guest = await createGuest(module);
    port.on('message', ({ id, frame, deterministic }: WorkerCall) => {
      const since = performance.now();
      const answer = guest.call(frame, { deterministic, maxOutputBytes: start.maxOutputBytes });
      if (answer instanceof ArrayBuffer)
        say({ type: 'answer', id, frame: answer, ms: performance.now() - since }, [answer]);
      else say({ type: 'fault', id, fault: answer });
    });
    say({ type: 'ready', module, times: { ...times, instantiate: lap() } });
  } catch (error) {
    say({ type: 'broken', message: error instanceof Error ? error.message : String(error) });
  }
}
