/** WebAssembly's page size, in bytes. */
export const PAGE = 65_536;
const MEMORY_SECTION = 5;

/**
 * Returns the module with a lower maximum in its memory section, which is how V8 enforces a memory limit; where the
 * section keeps its length, the bytes given are changed. Binary format:
 * https://webassembly.github.io/spec/core/binary/modules.html#memory-section
 *
 * @param wasm a module with exactly one memory
 * @param maxBytes rounded down to pages; below the module's initial size, which the memory starts with, it is raised to
 *   that
 */
export function limitMemory(wasm: Uint8Array<ArrayBuffer>, maxBytes: number): Uint8Array<ArrayBuffer> {
  let offset = 8;
  while (offset < wasm.length) {
    const id = wasm[offset]!;
    const size = readUnsigned(wasm, offset + 1);
    const end = size.next + size.value;
    if (id === MEMORY_SECTION) {
      const flags = readUnsigned(wasm, size.next + 1);
      const initial = readUnsigned(wasm, flags.next);
      const maximum = Math.max(initial.value, Math.floor(maxBytes / PAGE));
      const content = [1, 1, ...unsigned(initial.value), ...unsigned(maximum)];
      const section = [MEMORY_SECTION, ...unsigned(content.length), ...content];
      if (section.length === end - offset) {
        wasm.set(section, offset);
        return wasm;
      }
      return concat(wasm.subarray(0, offset), Uint8Array.from(section), wasm.subarray(end));
    }
    offset = end;
  }
  throw new Error('the engine has no memory section');
}

function readUnsigned(bytes: Uint8Array, offset: number): { value: number; next: number } {
  let value = 0;
  for (let shift = 0; ; shift += 7, offset += 1) {
    const byte = bytes[offset]!;
    value += (byte & 0x7f) * 2 ** shift;
    if ((byte & 0x80) === 0) return { value, next: offset + 1 };
  }
}

function unsigned(value: number): number[] {
  const rest = Math.floor(value / 128);
  return rest === 0 ? [value] : [(value % 128) | 0x80, ...unsigned(rest)];
}

function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
