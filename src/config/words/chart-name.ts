import path from 'node:path';

/**
 * The name of a chart by its path: `deploy/helm/api` and `dist/api-1.2.3.tgz` are called `api` and `api-1.2.3`; `.`
 * after the working directory.
 */
export function chartName(chart: string, cwd: string = process.cwd()): string {
  const base = path.basename(path.resolve(cwd, chart)).replace(/\.tgz$/, '');
  return base === '' ? 'release-name' : base;
}
