import { lstatSync, type Stats } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../core/errors/user-error.ts';
import {
  directoryNames,
  FileProblem,
  followWithin,
  type HeldFiles,
  isInside,
  readRegularFile,
  reason,
  tooLarge,
} from '../../files/index.ts';
import type { ChartFile } from '../engine/request.ts';
import { certainlyIgnored } from './helmignore.ts';
import { MAX_VALUES_BYTES } from './value-files.ts';

/**
 * Helm takes at most 100 MiB; what `.helmignore` leaves out does not count there, so reading stops only well above. In
 * bytes.
 */
const MAX_CHART_BYTES = 200 * 1024 * 1024;
/** The values of the chart and its subcharts, which the engine parses. */
const VALUES = /^(?:charts\/[^/]+\/)*values\.yaml$/;
/** Links to directories that hold links multiply what is walked; no chart has this many entries. */
const MAX_ENTRIES = 100_000;
/** A larger one is left to Helm, in bytes. */
const MAX_IGNORE_BYTES = 1024 * 1024;
const NOTHING = new Uint8Array(0);
/**
 * Stands for what is in a directory that is not read; below it, so that a pattern for the directory leaves it out too.
 */
const PLACEHOLDER = 'unreadable';

/** Why an entry of a chart was not read. */
export interface Refusal {
  /** One sentence. */
  readonly message: string;
  /** What is to be said about the entry itself when it is a link that leads where it must not; else null. */
  readonly link: FileProblem | null;
  /** True: Helm would take it. */
  readonly isOwnLimit?: boolean;
}

/** The files of a chart directory, in Helm's order. */
export interface ChartWalk {
  readonly files: readonly ChartFile[];
  /**
   * Why an entry marked `irregular` was not read, by its path: Helm decides with `.helmignore` whether that matters, so
   * it is an error only when the engine complains about that path.
   */
  readonly refused: ReadonlyMap<string, Refusal>;
}

/** Thrown when a chart cannot be walked at all; the message says why. */
export class ChartWalkError extends Error {
  override readonly name = 'ChartWalkError';
}

/**
 * Reads a chart directory as Helm walks it: names in byte order, symbolic links followed. A link may not lead outside
 * all of `roots`.
 *
 * @param root absolute path of the chart, free of links
 * @param roots real paths of the chart and the project
 * @param held what the run keeps
 * @throws ChartWalkError when the directory is too large
 * @throws UserError when the run would hold too much
 */
export function walkChart(root: string, roots: readonly string[], held?: HeldFiles): ChartWalk {
  const files: ChartFile[] = [];
  const refused = new Map<string, Refusal>();
  const ignored = certainlyIgnored(readIgnoreFile(root, roots));
  let total = 0;
  let entries = 0;

  const refuse = (name: string, message: string, rest: Partial<Refusal> = {}) => {
    refused.set(name, { message, link: null, ...rest });
    files.push({ path: name, bytes: NOTHING, irregular: true });
  };

  const readDirectory = (directory: string, prefix: string, above: readonly string[]) => {
    let names: string[];
    try {
      names = directoryNames(directory).sort(byBytes);
    } catch (error) {
      refuse(`${prefix}${PLACEHOLDER}`, `cannot read the directory ${prefix.slice(0, -1) || '.'}: ${reason(error)}`);
      return;
    }
    for (const name of names) visit(path.join(directory, name), prefix + name, above);
  };

  const visit = (file: string, name: string, above: readonly string[]) => {
    let stats: Stats;
    let real = file;
    entries += 1;
    if (entries > MAX_ENTRIES) {
      throw new ChartWalkError(`the chart directory has more than ${MAX_ENTRIES} entries, counted through its links`);
    }
    try {
      stats = lstatSync(file);
      if (stats.isSymbolicLink()) ({ real, stats } = followWithin(file, roots, 'found'));
    } catch (error) {
      const link = error instanceof FileProblem && error.kind === 'link' ? error : null;
      if (link) refuse(link.isDirectory ? `${name}/${PLACEHOLDER}` : name, `${name} ${link.message}`, { link });
      else refuse(name, `error evaluating symlink ${name}: ${reason(error)}`);
      return;
    }
    if (above.some((directory) => isInside(real, directory))) {
      refuse(`${name}/${PLACEHOLDER}`, `the symbolic link ${name} leads back to a directory that it is in`);
    } else if (stats.isDirectory()) {
      if (!ignored.has(path.basename(name))) readDirectory(real, `${name}/`, [...above, real]);
    } else if (stats.isFile()) {
      read(real, name, stats);
    } else {
      files.push({ path: name, bytes: NOTHING, irregular: true });
    }
  };

  const read = (real: string, name: string, stats: Stats) => {
    if (VALUES.test(name) && stats.size > MAX_VALUES_BYTES) {
      const message = `${name} ${tooLarge(MAX_VALUES_BYTES).message}, which is more than pullproof reads`;
      refuse(name, message, { isOwnLimit: true });
      return;
    }
    try {
      if (stats.size > MAX_CHART_BYTES - total) throw tooLarge(MAX_CHART_BYTES);
      const readIt = () => readRegularFile(real, MAX_CHART_BYTES - total, stats);
      const bytes = held ? held.take(real, stats, MAX_CHART_BYTES - total, readIt) : readIt();
      total += bytes.byteLength;
      files.push({ path: name, bytes });
    } catch (error) {
      if (error instanceof FileProblem && error.kind === 'too-large')
        throw new ChartWalkError(whatFills(files, name, stats.size));
      if (error instanceof UserError) throw error;
      refuse(
        name,
        error instanceof FileProblem ? `${name} ${error.message}` : `error reading ${name}: ${reason(error)}`,
      );
    }
  };

  readDirectory(root, '', [root]);
  return { files, refused };
}

/** @param name the file that is too much, with its size */
function whatFills(files: readonly ChartFile[], name: string, size: number): string {
  const sizes = new Map<string, number>();
  const add = (file: string, bytes: number) => {
    const top = file.split('/', 1)[0]!;
    sizes.set(top, (sizes.get(top) ?? 0) + bytes);
  };
  for (const { path: file, bytes } of files) add(file, bytes.byteLength);
  add(name, size);
  const [largest] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? ['a file'];
  return `the chart directory holds more than ${MAX_CHART_BYTES / 1024 / 1024} MiB (Helm takes at most 100), most of it in ${largest}; leave out what is not part of the chart with .helmignore`;
}

/** The order of Go's string comparison: by UTF-8 bytes. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function readIgnoreFile(root: string, roots: readonly string[]): string {
  try {
    const { real } = followWithin(path.join(root, '.helmignore'), roots, 'found');
    return readRegularFile(real, MAX_IGNORE_BYTES).toString('utf8');
  } catch {
    return '';
  }
}
