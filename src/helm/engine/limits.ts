import type { Fault } from './guest.ts';
import type { EngineFailure } from './response.ts';

/** The bounds of one call. */
export interface Limits {
  /** Time of one call, in ms; starting the engine does not count. */
  readonly timeoutMs: number;
  /** Memory of the guest, in bytes; null: the module's own maximum. */
  readonly maxMemoryBytes: number | null;
  /** Size of a response, in bytes. */
  readonly maxOutputBytes: number;
}

/** The module's own maximum, in bytes. */
const MODULE_MEMORY = 1024 * 1024 * 1024;
const MIB = 1024 * 1024;

/** Says what ended a call, in one sentence with the limit and its usual cause. */
export function limitFailure(fault: Fault, limits: Limits): EngineFailure {
  const kind = fault.limit === null ? 'internal' : 'limit';
  return { ok: false, error: { kind, message: sentence(fault, limits), detail: fault.detail }, warnings: [] };
}

function sentence({ limit, detail }: Fault, limits: Limits): string {
  switch (limit) {
    case 'time':
      return `rendering took longer than ${limits.timeoutMs / 1000} s and was stopped; the usual cause is an endless "range" or a template that calls itself without end`;
    case 'memory':
      return `rendering needed more than ${Math.floor((limits.maxMemoryBytes ?? MODULE_MEMORY) / MIB)} MiB of memory and was stopped; the usual cause is YAML whose aliases multiply, or a template that calls itself or grows its text without end`;
    case 'stack':
      return 'rendering nested deeper than the stack allows and was stopped; the usual cause is a template that includes itself, or YAML nested thousands of levels deep';
    case 'output':
      return `the rendered output is larger than ${Math.floor(limits.maxOutputBytes / MIB)} MiB; the usual cause is a "range" over too much, or a template that repeats itself`;
    case null:
      return `the engine stopped unexpectedly: ${detail.split('\n', 1)[0]}`;
  }
}
