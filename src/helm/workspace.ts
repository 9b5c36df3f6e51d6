import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** Says whether a path is a directory or lies in it; both absolute and real. */
export function isInside(directory: string, file: string): boolean {
  const relative = path.relative(directory, file);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}

/**
 * The real path of what belongs to the user's project: the repository around the working directory (the directory that holds `.git`), else the
 * working directory. Null when that is the root of the file system, which belongs to nobody's project.
 */
export function projectRoot(cwd: string): string | null {
  const start = realpathSync(cwd);
  for (let directory = start; directory !== path.dirname(directory); directory = path.dirname(directory)) {
    if (existsSync(path.join(directory, '.git'))) return directory;
  }
  return start === path.dirname(start) ? null : start;
}

/** A path for reports: relative to the working directory, with forward slashes. */
export function reportPath(cwd: string, file: string): string {
  const relative = path.relative(cwd, path.resolve(cwd, file));
  return relative === '' ? '.' : relative.split(path.sep).join('/');
}
