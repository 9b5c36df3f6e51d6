import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { compareText } from '../core/collections/order.ts';
import { FileProblem } from './file-problem.ts';

/** Where a flag does not exist (Windows), the checks around the opening stand alone. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const CHUNK_BYTES = 64 * 1024;

/**
 * Reads a regular file. What is none is not opened, and a pipe or a link that took the file's place is not read.
 *
 * @param real absolute path, free of links
 * @param maxBytes counted while reading, since a file can grow and some have no size
 * @param seen what lies there, when the caller has looked already
 * @throws FileProblem, or an error of the file system
 */
export function readRegularFile(real: string, maxBytes: number, seen: Stats = lstatSync(real)): Buffer {
  refuseIrregular(seen);
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

/**
 * Says whether what was opened is what lies at the path: a directory above it can be exchanged for a link in between.
 */
function isOpenedAt(descriptor: number, opened: Stats, real: string): boolean {
  const shown = openedPath(descriptor);
  // Some file systems tell no case apart and show another one than was asked for.
  if (shown !== null) return shown.toLowerCase() === real.toLowerCase();
  const there = lstatSync(real);
  return there.dev === opened.dev && there.ino === opened.ino && realpathSync(real) === real;
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
    // With room for one byte more than it should have, a file that fills it exactly has ended.
    if (total === 0 && count === size && size > 0) return chunk.subarray(0, count);
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

/** What is in a directory, sorted by name. @param real absolute path, free of links */
export function directoryEntries(real: string): Dirent[] {
  return readdirSync(real, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
}

/** What is said of a file above a limit. */
export function tooLarge(maxBytes: number): FileProblem {
  const MIB = 1024 * 1024;
  const limit = maxBytes >= MIB ? `${Math.floor(maxBytes / MIB)} MiB` : `${maxBytes} bytes`;
  return new FileProblem('too-large', `has more than ${limit}`);
}
