import path from 'node:path';
import { reportPath } from '../../files/index.ts';

/** Turns a path of the configuration file into one relative to the working directory. */
export type Rebase = (file: string) => string;

/**
 * Makes the function that turns paths relative to the configuration's root into paths relative to the working
 * directory. Absolute paths, URLs and `-` (standard input) stay as they are; so does everything when both directories
 * are the same.
 */
export function createRebase(root: string, cwd: string): Rebase {
  if (path.relative(root, cwd) === '') return (file) => file;
  return (file) => {
    if (file === '-' || path.isAbsolute(file) || /^[a-z][a-z0-9+.-]*:\/\//i.test(file)) return file;
    const moved = reportPath(cwd, path.resolve(root, file));
    return file.endsWith('/') && !moved.endsWith('/') ? `${moved}/` : moved;
  };
}

/**
 * Rebases the paths of one `--set-file` text: `a=one.txt,b=two.txt`. A comma behind a backslash belongs to the text.
 */
export function rebaseSetFile(text: string, rebase: Rebase): string {
  return text
    .split(/(?<!\\),/)
    .map((part) => {
      const equals = part.indexOf('=');
      return equals < 0 ? part : `${part.slice(0, equals + 1)}${rebase(part.slice(equals + 1))}`;
    })
    .join(',');
}
