import path from 'node:path';

/** A path for reports: relative to the working directory, with forward slashes. */
export function reportPath(cwd: string, file: string): string {
  const relative = path.relative(cwd, path.resolve(cwd, file));
  return relative === '' ? '.' : relative.split(path.sep).join('/');
}
