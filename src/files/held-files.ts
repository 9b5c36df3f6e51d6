import { UserError } from '../core/errors/user-error.ts';

/**
 * What the charts, values files and manifests of one run may hold together, in bytes. Their bytes are kept to its end,
 * beside the engine's own memory (`USUAL_START`): together a run stays below 1.5 GB.
 */
export const MAX_HELD_BYTES = 320 * 1024 * 1024;

/** What tells a file from another, and from itself after a change; `fs.Stats` has it. */
export interface FileIdentity {
  readonly dev: number;
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
}

/** The files that a run keeps: each once, however many targets read it. */
export interface HeldFiles {
  /**
   * Gives the bytes of a file: those that are held, when it is the same file unchanged, else what `read` gives.
   *
   * @param real absolute path, free of links
   * @param stats what lies there
   * @throws UserError when the run would hold too much; whatever `read` throws
   */
  take(real: string, stats: FileIdentity, maxFileBytes: number, read: () => Buffer): Buffer;
  /**
   * Counts bytes that come from no file that can be known again (standard input, a pipe). @throws UserError likewise
   */
  add(bytes: Buffer): Buffer;
}

/** Starts with nothing. @param maxBytes of all files together */
export function createHeldFiles(maxBytes = MAX_HELD_BYTES): HeldFiles {
  const held = new Map<string, Buffer>();
  let total = 0;
  const add = (bytes: Buffer): Buffer => {
    total += bytes.byteLength;
    if (total > maxBytes) throw tooMuch(maxBytes);
    return bytes;
  };
  return {
    take(real, stats, maxFileBytes, read) {
      const key = [stats.dev, stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs, real].join(' ');
      const known = held.get(key);
      // Read for another purpose, which may allow more than this one: reading says so.
      if (known) return known.byteLength > maxFileBytes ? read() : known;
      const bytes = add(read());
      held.set(key, bytes);
      return bytes;
    },
    add,
  };
}

function tooMuch(maxBytes: number): UserError {
  return new UserError(
    'RUN_TOO_LARGE',
    `the charts, values files and manifests of this run hold more than ${maxBytes / 1024 / 1024} MiB together, which is more than one run reads`,
    { hint: 'check fewer targets at once (--target), and keep what is not part of a chart out of its directory' },
  );
}
