import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { UserError } from '../core/errors/user-error.ts';

/** What became of the standard streams. */
export interface StreamWatch {
  /**
   * Waits until everything that was written has gone out.
   *
   * @returns why it did not, for the person; null when it did, or when the reader went away (`| head`), which is no
   *   error
   */
  settle(): Promise<UserError | null>;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the device',
  EIO: 'the device failed',
  EBADF: 'it is closed',
};

/** Watches the standard streams: without this a full disk ends the process with a stack. */
export function watchStreams(out: Writable, error: Writable): StreamWatch {
  let failure: NodeJS.ErrnoException | null = null;
  out.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') failure ??= cause;
  });
  // Nobody can be told when standard error itself fails.
  error.on('error', () => {});
  return {
    async settle() {
      if (out.writableLength > 0 && !out.destroyed) {
        await new Promise<void>((resolve) => void out.write('', () => resolve()));
      } else await setImmediate();
      if (failure === null) return null;
      const code = failure.code ?? failure.message;
      return new UserError('OUTPUT_UNWRITABLE', `standard output cannot be written: ${REASONS[code] ?? code}`, {
        hint: 'free some space, or send the output elsewhere',
        cause: failure,
      });
    },
  };
}
