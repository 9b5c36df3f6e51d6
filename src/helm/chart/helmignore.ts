/**
 * Names of directories that `.helmignore` leaves out for certain, at any depth, so that `.git` and `node_modules` need
 * not be read.
 *
 * Only plain names count (`.git`, `.git/`, `node_modules`); every other pattern is left to Helm's own `pkg/ignore` in
 * the engine. A plain name that matches is final there: no later pattern brings the entry back.
 */
export function certainlyIgnored(helmignore: string): ReadonlySet<string> {
  const names = helmignore
    .split('\n')
    .map((line) => line.trim().replace(/\/$/, ''))
    .filter((line) => /^[A-Za-z0-9._-]+$/.test(line) && line !== '.' && line !== '..');
  return new Set(names);
}
