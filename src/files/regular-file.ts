import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { FileProblem } from './file-problem.ts';

/** Where a flag does not exist (Windows), the checks around the opening stand alone. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const CHUNK_BYTES = 64 * 1024;

/**
 * Reads a regular file. What is none is not opened, and a pipe or a link that took the file's place is not read.
 *
 * @param real absolute path, free of links
 * @param maxBytes counted while reading, since a file can grow and some have no size
 * @throws FileProblem, or an error of the file system
 */
export function readRegularFile(real: string, maxBytes: number): Buffer {
  refuseIrregular(lstatSync(real));
  const descriptor = openSync(real, FLAGS);
  try {
    const stats = fstatSync(descriptor);
    refuseIrregular(stats);
    if (!isOpenedAt(descriptor, stats, real)) {
      throw new FileProblem('unreadable', 'cannot be read: it was exchanged while it was opened');
    }
    if (stats.size > maxBytes) throw tooLarge(maxBytes);
    return readAll(descriptor, stats.size, maxBytes);
  } finally {
    closeSync(descriptor);
  }
}

/** Says whether what was opened is what lies at the path: a directory above it can be exchanged for a link in between. */
function isOpenedAt(descriptor: number, opened: Stats, real: string): boolean {
  const there = lstatSync(real);
  return (
    there.dev === opened.dev && there.ino === opened.ino && (openedPath(descriptor) ?? realpathSync(real)) === real
  );
}

/** The path of a descriptor as the kernel knows it; null where it does not tell. */
function openedPath(descriptor: number): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`);
  } catch {
    return null;
  }
}

function refuseIrregular(stats: Stats): void {
  if (stats.isDirectory()) throw new FileProblem('directory', 'is a directory');
  if (!stats.isFile()) throw new FileProblem('irregular', 'is no regular file');
}

function readAll(descriptor: number, size: number, maxBytes: number): Buffer {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(total === 0 && size > 0 ? size + 1 : CHUNK_BYTES);
    const count = readSync(descriptor, chunk, 0, chunk.length, null);
    if (count === 0) return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
    total += count;
    if (total > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk.subarray(0, count));
  }
}

/** The names in a directory, in no order. @param real absolute path, free of links */
export function directoryNames(real: string): string[] {
  return readdirSync(real);
}

/** What is said of a file above a limit. */
export function tooLarge(maxBytes: number): FileProblem {
  const MIB = 1024 * 1024;
  const limit = maxBytes >= MIB ? `${Math.floor(maxBytes / MIB)} MiB` : `${maxBytes} bytes`;
  return new FileProblem('too-large', `has more than ${limit}`);
}
