import { existsSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Says whether a path is a directory or lies in it; both absolute and real. */
export function isInside(directory: string, file: string): boolean {
  const relative = path.relative(directory, file);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}

/**
 * The real path of what belongs to the user's project: the repository around the working directory (the directory that
 * holds `.git`), else the working directory. Null when that is the user's home, or lies above it: what lies there is no
 * project's.
 */
export function projectRoot(cwd: string): string | null {
  const start = realpathSync(cwd);
  for (let directory = start; directory !== path.dirname(directory); directory = path.dirname(directory)) {
    if (existsSync(path.join(directory, '.git'))) return directory;
  }
  return start === path.dirname(start) || isInside(start, home()) ? null : start;
}

function home(): string {
  const directory = os.homedir();
  try {
    return realpathSync(directory);
  } catch {
    return directory;
  }
}

/**
 * Says where a link inside the project must not lead, as a predicate about it; null when it may be followed.
 *
 * @param real the real path that it leads to
 * @param roots real paths; one of them must hold the target. The root of the file system holds nothing
 */
export function refuseTarget(real: string, roots: readonly string[]): string | null {
  const holds = (root: string) => root !== path.dirname(root) && isInside(root, real);
  if (!roots.some(holds)) return 'leads outside the project';
  return isInGit(real) ? 'leads into a .git directory' : null;
}

/** Also where the file system does not tell names apart and knows `.git` under another one. */
function isInGit(real: string): boolean {
  const names = [real];
  try {
    names.push(realpathSync.native(real));
  } catch {
    // It leads nowhere; its name decides.
  }
  return names.some((name) => name.split(path.sep).some((part) => part.toLowerCase() === '.git'));
}
