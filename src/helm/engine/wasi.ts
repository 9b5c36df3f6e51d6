import { createClock, createRandom } from './wasi-sources.ts';

/**
 * The guest's whole world: a clock, random bytes, and a place for what it prints. No file, no network, no environment.
 * The real `node:wasi` is not used: it prints a warning when imported and hands out more than the guest may have.
 */

const SUCCESS = 0;
const BADF = 8;
const NOENT = 44;
const CLOCK_REALTIME = 0;
/**
 * Where the deterministic wall clock starts, in ns: 2026-01-01T00:00:00Z, the instant at which the module was
 * initialised.
 */
const EPOCH = 1_767_225_600_000_000_000n;
/** At most this much of what the guest prints is kept, in bytes. */
const MAX_OUTPUT = 64 * 1024;

/** Thrown by `proc_exit`: the guest has ended itself and cannot be used any more. */
export class GuestExit extends Error {
  override readonly name = 'GuestExit';
}

/** The imports of one instance, and what the host needs to steer them. */
export interface Wasi {
  readonly imports: WebAssembly.Imports;
  /** Prepares the clock, the random source and the output for the next call. */
  begin(deterministic: boolean): void;
  /** What the guest printed since `begin`: the head, when it was much. */
  output(): string;
}

/**
 * Builds the imports for a module.
 *
 * @param module its list of imports decides what is handed in
 * @param memory gives the instance's memory, once there is one
 */
export function createWasi(module: WebAssembly.Module, memory: () => WebAssembly.Memory): Wasi {
  const view = () => new DataView(memory().buffer);
  const bytes = (start: number, length: number) => new Uint8Array(memory().buffer, start >>> 0, length >>> 0);
  const clock = createClock();
  let deterministic = true;
  let random = createRandom();
  let printed: Buffer[] = [];
  let printedBytes = 0;

  const keep = (chunk: Uint8Array) => {
    const room = MAX_OUTPUT - printedBytes;
    if (room <= 0) return;
    const kept = Buffer.from(chunk.subarray(0, room));
    printed.push(kept);
    printedBytes += kept.length;
  };

  const calls: Record<string, (...args: never[]) => number> = {
    args_sizes_get: (count: number, size: number) => {
      view().setUint32(count, 1, true);
      view().setUint32(size, 5, true);
      return SUCCESS;
    },
    args_get: (pointers: number, buffer: number) => {
      view().setUint32(pointers, buffer, true);
      bytes(buffer, 5).set([0x68, 0x65, 0x6c, 0x6d, 0]);
      return SUCCESS;
    },
    environ_sizes_get: (count: number, size: number) => {
      view().setUint32(count, 0, true);
      view().setUint32(size, 0, true);
      return SUCCESS;
    },
    environ_get: () => SUCCESS,
    clock_time_get: (id: number, _precision: bigint, result: number) => {
      const monotonic = clock.tick(deterministic);
      const wall = deterministic ? EPOCH + monotonic : BigInt(Date.now()) * 1_000_000n;
      view().setBigUint64(result, id === CLOCK_REALTIME ? wall : monotonic, true);
      return SUCCESS;
    },
    random_get: (start: number, length: number) => {
      const target = bytes(start, length);
      if (deterministic) random(target);
      else for (let at = 0; at < target.length; at += 65_536) crypto.getRandomValues(target.subarray(at, at + 65_536));
      return SUCCESS;
    },
    fd_write: (fd: number, vectors: number, count: number, written: number) => {
      if (fd !== 1 && fd !== 2) return BADF;
      let length = 0;
      for (let i = 0; i < count; i += 1) {
        const start = view().getUint32(vectors + i * 8, true);
        const size = view().getUint32(vectors + i * 8 + 4, true);
        keep(bytes(start, size));
        length += size;
      }
      view().setUint32(written, length, true);
      return SUCCESS;
    },
    poll_oneoff: (subscriptions: number, events: number, count: number, written: number) => {
      const memoryView = view();
      const fired = soonestTimer(memoryView, subscriptions, count);
      if (fired !== null) clock.pass(fired.timeout, deterministic);
      bytes(events, 32).fill(0);
      if (count > 0)
        memoryView.setBigUint64(events, memoryView.getBigUint64(subscriptions + (fired?.index ?? 0) * 48, true), true);
      memoryView.setUint32(written, Math.min(count, 1), true);
      return SUCCESS;
    },
    sched_yield: () => SUCCESS,
    proc_exit: (code: number) => {
      throw new GuestExit(`the engine ended with status ${code}`);
    },
    path_open: () => NOENT,
  };

  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    imports[from][name] = (calls[name] as WebAssembly.ImportValue | undefined) ?? (() => BADF);
  }
  return {
    imports,
    begin: (isDeterministic) => {
      deterministic = isDeterministic;
      random = createRandom();
      printed = [];
      printedBytes = 0;
    },
    output: () => Buffer.concat(printed).toString('utf8'),
  };
}

/**
 * The timer that ends first in a list of `poll_oneoff` subscriptions (48 bytes each, clock subscriptions have tag 0).
 */
function soonestTimer(view: DataView, subscriptions: number, count: number): { index: number; timeout: bigint } | null {
  let soonest: { index: number; timeout: bigint } | null = null;
  for (let index = 0; index < count; index += 1) {
    const at = subscriptions + index * 48;
    if (view.getUint8(at + 8) !== 0) continue;
    const timeout = view.getBigUint64(at + 24, true);
    if (soonest === null || timeout < soonest.timeout) soonest = { index, timeout };
  }
  return soonest;
}
