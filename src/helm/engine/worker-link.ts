import { Worker } from 'node:worker_threads';
import type { Fault } from './guest.ts';
import type { StartTimes, WorkerCall, WorkerMessage, WorkerStart } from './worker.ts';

/**
 * Native stack of the worker in MiB: Helm allows 1,000 nested includes, which need more than the 4 that a worker has.
 */
const STACK_MB = 64;

/** A running worker. At most one call at a time. */
export interface WorkerLink {
  /**
   * Resolves when calls can be taken. Rejects when the engine cannot be started: a fault of ours or of the
   * installation.
   */
  readonly ready: Promise<{ module: WebAssembly.Module; times: StartTimes }>;
  /**
   * Sends one frame (transferred) and waits for the answer; on a time-out (ms) or fault the worker must be terminated.
   */
  call(frame: ArrayBuffer, deterministic: boolean, timeoutMs: number): Promise<ArrayBuffer | Fault>;
  /** Keeps the process alive, or not: an idle worker must not. */
  hold(busy: boolean): void;
  terminate(): Promise<void>;
}

/** Starts a worker at once. It does not keep the process alive until `hold(true)`. */
export function startWorker(entry: string, start: WorkerStart): WorkerLink {
  const worker = new Worker(entry, {
    workerData: start,
    execArgv: [],
    env: {},
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: { stackSizeMb: STACK_MB },
  });
  let calls = 0;
  let waiting: ((message: WorkerMessage | Error) => void) | null = null;
  let dead: Error | null = null;
  const deliver = (message: WorkerMessage | Error) => {
    if (message instanceof Error) dead ??= message;
    const receive = waiting;
    waiting = null;
    receive?.(message);
  };
  worker.on('message', (message: WorkerMessage) => {
    if (message.type === 'ready' || message.type === 'broken') started(message);
    else deliver(message);
  });
  worker.on('error', (error: Error) => {
    started(error);
    deliver(error);
  });
  worker.on('exit', (code) => {
    const error = new Error(`the engine's worker ended with status ${code}`);
    started(error);
    deliver(error);
  });

  // After the listeners: adding one for messages makes the worker hold the process again.
  worker.unref();

  let started: (message: WorkerMessage | Error) => void = () => {};
  const ready = new Promise<{ module: WebAssembly.Module; times: StartTimes }>((resolve, reject) => {
    started = (message) => {
      if (message instanceof Error) reject(message);
      else if (message.type === 'ready') resolve(message);
      else if (message.type === 'broken') reject(new Error(`the engine cannot be started: ${message.message}`));
    };
  });
  // Whoever calls sees the rejection; an unused engine must not bring the process down.
  ready.catch(() => {});

  return {
    ready,
    call(frame, deterministic, timeoutMs) {
      if (dead) return Promise.resolve(faultOf(dead));
      calls += 1;
      const message: WorkerCall = { id: calls, frame, deterministic };
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          waiting = null;
          resolve({ limit: 'time', detail: `no answer after ${timeoutMs} ms` });
        }, timeoutMs);
        waiting = (reply) => {
          clearTimeout(timer);
          resolve(reply instanceof Error ? faultOf(reply) : answerOf(reply));
        };
        worker.postMessage(message, [frame]);
      });
    },
    hold(busy) {
      if (busy) worker.ref();
      else worker.unref();
    },
    async terminate() {
      await worker.terminate();
    },
  };
}

function answerOf(reply: WorkerMessage): ArrayBuffer | Fault {
  if (reply.type === 'answer') return reply.frame;
  return reply.type === 'fault' ? reply.fault : { limit: null, detail: `an unexpected message: ${reply.type}` };
}

function faultOf(error: Error & { code?: string }): Fault {
  return {
    limit: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : null,
    detail: `${error.name}: ${error.message}`,
  };
}
