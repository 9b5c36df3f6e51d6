/**
 * The WASI imports for the run at build time. Clock and random source are fixed, so the initialised memory is the same
 * in every build. The monotonic clock begins near zero: whatever clock a later host gives is later than the one in the
 * snapshot.
 */
export function buildImports(module: WebAssembly.Module, memory: () => WebAssembly.Memory): WebAssembly.Imports {
  const view = () => new DataView(memory().buffer);
  let random = 0x2545f491;
  let monotonic = 0n;
  let output = '';
  const wasi: Record<string, (...args: never[]) => number> = {
    // One argument, "helm".
    args_sizes_get: (count: number, size: number) => {
      view().setUint32(count, 1, true);
      view().setUint32(size, 5, true);
      return 0;
    },
    args_get: (pointers: number, buffer: number) => {
      view().setUint32(pointers, buffer, true);
      new Uint8Array(memory().buffer).set(new TextEncoder().encode('helm\0'), buffer);
      return 0;
    },
    environ_sizes_get: (count: number, size: number) => {
      view().setUint32(count, 0, true);
      view().setUint32(size, 0, true);
      return 0;
    },
    environ_get: () => 0,
    clock_time_get: (id: number, _precision: bigint, result: number) => {
      monotonic += 1n;
      view().setBigUint64(result, id === 0 ? 1_767_225_600_000_000_000n : monotonic, true);
      return 0;
    },
    random_get: (buffer: number, length: number) => {
      const bytes = new Uint8Array(memory().buffer, buffer, length);
      for (let i = 0; i < length; i += 1) {
        // xorshift32
        random ^= random << 13;
        random ^= random >>> 17;
        random ^= random << 5;
        bytes[i] = random & 0xff;
      }
      return 0;
    },
    fd_write: (_fd: number, vectors: number, count: number, written: number) => {
      let length = 0;
      for (let i = 0; i < count; i += 1) {
        const start = view().getUint32(vectors + i * 8, true);
        const size = view().getUint32(vectors + i * 8 + 4, true);
        output += new TextDecoder().decode(new Uint8Array(memory().buffer, start, size));
        length += size;
      }
      view().setUint32(written, length, true);
      return 0;
    },
    sched_yield: () => 0,
    poll_oneoff: (_in: number, _out: number, count: number, events: number) => {
      view().setUint32(events, count, true);
      return 0;
    },
    proc_exit: (code: number) => {
      throw new Error(`the engine exited with ${code} while it was initialised: ${output}`);
    },
  };
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    imports[from][name] = (wasi[name] as WebAssembly.ImportValue | undefined) ?? (() => 8);
  }
  return imports;
}
