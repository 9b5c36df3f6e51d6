import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { ChartFile } from './abi.ts';
import { certainlyIgnored } from './helmignore.ts';
import { isInside } from './workspace.ts';

/** Helm takes at most 100 MiB; what `.helmignore` leaves out does not count there, so reading stops only well above. In bytes. */
const MAX_CHART_BYTES = 200 * 1024 * 1024;
const NOTHING = new Uint8Array(0);
/** Stands for what is in a directory that is not read; below it, so that a pattern for the directory leaves it out too. */
const PLACEHOLDER = 'unreadable';

/** The files of a chart directory, in Helm's order. */
export interface ChartWalk {
  readonly files: readonly ChartFile[];
  /**
   * Why an entry marked `irregular` was not read, by its path: Helm decides with `.helmignore` whether that matters, so it is
   * an error only when the engine complains about that path.
   */
  readonly refused: ReadonlyMap<string, string>;
}

/** Thrown when a chart cannot be walked at all; the message says why. */
export class ChartWalkError extends Error {
  override readonly name = 'ChartWalkError';
}

/**
 * Reads a chart directory as Helm walks it: names in byte order, symbolic links followed. A link may not lead outside all of `roots`.
 *
 * @param root absolute path of the chart
 * @param roots real paths of the chart and the workspace
 * @throws ChartWalkError when the directory is too large
 */
export function walkChart(root: string, roots: readonly string[]): ChartWalk {
  const files: ChartFile[] = [];
  const refused = new Map<string, string>();
  const ignored = certainlyIgnored(readOptional(path.join(root, '.helmignore')));
  let total = 0;

  const refuse = (name: string, why: string) => {
    refused.set(name, why);
    files.push({ path: name, bytes: NOTHING, irregular: true });
  };

  const readDirectory = (directory: string, prefix: string, above: readonly string[]) => {
    let names: string[];
    try {
      names = readdirSync(directory).sort(byBytes);
    } catch (error) {
      refuse(`${prefix}${PLACEHOLDER}`, `cannot read the directory ${prefix.slice(0, -1) || '.'}: ${reason(error)}`);
      return;
    }
    for (const name of names) visit(path.join(directory, name), prefix + name, above);
  };

  const visit = (file: string, name: string, above: readonly string[]) => {
    let stats: Stats;
    let real = file;
    try {
      stats = lstatSync(file);
      if (stats.isSymbolicLink()) {
        real = realpathSync(file);
        stats = statSync(real);
        const why = refusal(real, name, roots, stats.isDirectory() ? above : []);
        if (why !== null) {
          refuse(stats.isDirectory() ? `${name}/${PLACEHOLDER}` : name, why);
          return;
        }
      }
    } catch (error) {
      refuse(name, `error evaluating symlink ${name}: ${reason(error)}`);
      return;
    }
    if (stats.isDirectory()) {
      if (ignored.has(path.basename(name))) return;
      readDirectory(file, `${name}/`, [...above, real]);
    } else if (stats.isFile()) {
      total += stats.size;
      if (total > MAX_CHART_BYTES) throw new ChartWalkError(tooLarge(files));
      try {
        files.push({ path: name, bytes: readFileSync(file) });
      } catch (error) {
        refuse(name, `error reading ${name}: ${reason(error)}`);
      }
    } else {
      files.push({ path: name, bytes: NOTHING, irregular: true });
    }
  };

  readDirectory(root, '', [realpathSync(root)]);
  return { files, refused };
}

function refusal(real: string, name: string, roots: readonly string[], above: readonly string[]): string | null {
  if (!roots.some((root) => isInside(root, real))) {
    return `the symbolic link ${name} leads outside the chart and the workspace, so it is not followed`;
  }
  if (real.split(path.sep).includes('.git'))
    return `the symbolic link ${name} leads into a .git directory, so it is not followed`;
  if (above.some((directory) => isInside(real, directory))) {
    return `the symbolic link ${name} leads back to a directory that it is in`;
  }
  return null;
}

function tooLarge(files: readonly ChartFile[]): string {
  const sizes = new Map<string, number>();
  for (const file of files) {
    const top = file.path.split('/', 1)[0]!;
    sizes.set(top, (sizes.get(top) ?? 0) + file.bytes.byteLength);
  }
  const [largest] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? ['a file'];
  return `the chart directory holds more than ${MAX_CHART_BYTES / 1024 / 1024} MiB (Helm takes at most 100), most of it in ${largest}; leave out what is not part of the chart with .helmignore`;
}

/** The order of Go's string comparison: by UTF-8 bytes. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function readOptional(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The reason of a file system error, as the C library words it. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'no such file or directory';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'ELOOP') return 'too many links';
  return code ?? String(error);
}
