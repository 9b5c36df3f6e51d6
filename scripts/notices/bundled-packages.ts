import { readFileSync } from 'node:fs';

interface StatsModule {
  readonly nameForCondition?: string | null;
  readonly modules?: readonly StatsModule[];
}

/**
 * Reads webpack's stats (ncc --stats-out) and returns the folders of all packages that got into the bundle, those of
 * its chunks included, sorted. ncc's own --license looks at the entry chunk only.
 */
export function bundledPackages(statsFile: string): readonly string[] {
  const folders = new Set<string>();
  const visit = (module: StatsModule) => {
    const folder = packageFolder(module.nameForCondition ?? '');
    if (folder !== null) folders.add(folder);
    for (const inner of module.modules ?? []) visit(inner);
  };
  visit(JSON.parse(readFileSync(statsFile, 'utf8')) as StatsModule);
  return [...folders].sort();
}

/**
 * `…/node_modules/@actions/core/lib/core.js` → `…/node_modules/@actions/core`, the innermost one of nested packages;
 * null for our own files.
 */
export function packageFolder(file: string): string | null {
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1] ?? null;
}
