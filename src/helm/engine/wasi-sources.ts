/** A monotonic clock, in ns. */
export interface Clock {
  tick(deterministic: boolean): bigint;
  pass(duration: bigint, deterministic: boolean): void;
}

/**
 * A clock that never goes back, in ns. Deterministic: each look advances it by 1 µs, each sleep by its length, and
 * nobody waits; otherwise it follows the real one from where it was.
 */
export function createClock(): Clock {
  let now = 1_000_000_000n;
  let real = process.hrtime.bigint();
  return {
    tick(deterministic: boolean): bigint {
      const before = real;
      real = process.hrtime.bigint();
      now += deterministic ? 1000n : real - before + 1n;
      return now;
    },
    pass(duration: bigint, deterministic: boolean): void {
      if (deterministic) now += duration;
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(duration) / 1e6);
    },
  };
}

/** Pseudo-random bytes, the same after each start (xorshift32). */
export function createRandom(): (target: Uint8Array) => void {
  let state = 0x2545f491;
  return (target) => {
    for (let i = 0; i < target.length; i += 1) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      target[i] = state & 0xff;
    }
  };
}
