import { createWasi, GuestExit } from './wasi.ts';

/** What ended a call without an answer. `limit` says which bound was met, or null for a fault of ours. */
export interface Fault {
  readonly limit: 'time' | 'memory' | 'stack' | 'output' | null;
  /** The technical text, for bug reports: the error and the head of what the guest printed. */
  readonly detail: string;
}

/** An instance of the engine. After a fault it is unusable. */
export interface Guest {
  /** Answers one request frame, which is empty afterwards. The bytes are a copy that the caller may transfer. */
  call(frame: ArrayBuffer, options: { deterministic: boolean; maxOutputBytes: number }): ArrayBuffer | Fault;
}

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly alloc: (length: number) => number;
  readonly run: (length: number) => number;
  readonly result: () => number;
  readonly _initialize?: () => void;
}

/** Instantiates the engine (`engine/ABI.md`). */
export async function createGuest(module: WebAssembly.Module): Promise<Guest> {
  let exports: Exports;
  const wasi = createWasi(module, () => exports.memory);
  const instance = await WebAssembly.instantiate(module, wasi.imports);
  exports = instance.exports as unknown as Exports;
  // Only a module straight from `go build` has it; the shipped one is initialised already.
  exports._initialize?.();
  return {
    call(frame, { deterministic, maxOutputBytes }) {
      wasi.begin(deterministic);
      try {
        const size = frame.byteLength;
        const address = exports.alloc(size) >>> 0;
        new Uint8Array(exports.memory.buffer).set(new Uint8Array(frame), address);
        // Frees the request at once, where the runtime can: it would stay beside the render, and beside the next
        // request.
        frame.transfer?.(0);
        const length = exports.run(size) >>> 0;
        if (length > maxOutputBytes) return { limit: 'output', detail: `the response has ${length} bytes` };
        const start = exports.result() >>> 0;
        return exports.memory.buffer.slice(start, start + length) as ArrayBuffer;
      } catch (error) {
        return faultOf(error, wasi.output());
      }
    },
  };
}

/**
 * Tells a bound of the sandbox from a fault of ours. Go prints its fatal errors on fd 2, then exits with 2 or traps.
 */
function faultOf(error: unknown, output: string): Fault {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const detail = output === '' ? message : `${message}\n${output}`;
  if (error instanceof RangeError && /call stack/i.test(error.message)) return { limit: 'stack', detail };
  const isGuest = error instanceof GuestExit || error instanceof WebAssembly.RuntimeError;
  if (isGuest && /out of memory|cannot allocate/i.test(output)) return { limit: 'memory', detail };
  if (isGuest && /stack exceeds|stack overflow/i.test(output)) return { limit: 'stack', detail };
  return { limit: null, detail };
}
