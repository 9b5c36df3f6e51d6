import { signed, unsigned } from './leb128.ts';
import { concat } from './wasm-module.ts';

/** A run of memory that is not zero. */
interface Run {
  readonly start: number;
  end: number;
}

/** V8 accepts at most this many data segments (kV8MaxWasmDataSegments). */
const maximumSegments = 100_000;

/** Zero runs shorter than this stay inside a segment: a segment of its own costs about as much. Bytes. */
const gap = 64;

/** Finds what of the memory is not zero. Looks at words of 8 bytes, which Go's memory is made of. */
function findRuns(memory: Uint8Array): Run[] {
  const words = new BigUint64Array(memory.buffer, memory.byteOffset, memory.length / 8);
  const runs: Run[] = [];
  let last: Run | undefined;
  for (let i = 0; i < words.length; i += 1) {
    if (words[i] === 0n) continue;
    const start = i * 8;
    if (last !== undefined && start - last.end < gap) {
      last.end = start + 8;
    } else {
      last = { start, end: start + 8 };
      runs.push(last);
    }
  }
  return runs;
}

/**
 * Writes the memory as active data segments that leave its zeros out. Returns the content of the data section and the
 * number of segments.
 */
export function encodeMemory(memory: Uint8Array): { content: Uint8Array; count: number } {
  const runs = findRuns(memory);
  if (runs.length > maximumSegments) throw new Error(`${runs.length} data segments, V8 accepts ${maximumSegments}`);
  const parts = runs.flatMap(({ start, end }) => [
    // flag 0 (active, memory 0), i32.const start, end, length. Addresses above 2^31 are written as negative numbers.
    Uint8Array.of(0, 0x41, ...signed(BigInt.asIntN(32, BigInt(start))), 0x0b, ...unsigned(end - start)),
    memory.subarray(start, end),
  ]);
  return { content: concat([Uint8Array.from(unsigned(runs.length)), ...parts]), count: runs.length };
}
