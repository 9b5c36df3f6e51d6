import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * The real helm that CI names, or undefined where there is none. The suites that need it, or Helm's sources, are
 * skipped then.
 */
export const helm = process.env.PULLPROOF_HELM;

/** Where the Go module of Helm lies on this machine; '' without a helm. */
export function helmSource(): string {
  if (helm === undefined) return '';
  const engine = join(import.meta.dirname, '../../../engine');
  const given = process.env.PULLPROOF_HELM_SOURCE;
  return (
    given ??
    execFileSync('go', ['list', '-m', '-f', '{{.Dir}}', 'helm.sh/helm/v4'], { cwd: engine, encoding: 'utf8' }).trim()
  );
}

/** Every chart directory and archive below a directory, sorted. */
export function chartsBelow(directory: string): string[] {
  if (directory === '') return [];
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter(
    (entry) => !entry.isDirectory(),
  );
  const paths = files.map((entry) => relative(directory, join(entry.parentPath, entry.name)));
  const charts = paths.filter((path) => path.endsWith('/Chart.yaml') && existsSync(join(directory, path))).map(dirname);
  const archives = paths.filter((path) => /\.(tgz|tar\.gz)$/.test(path));
  return [...charts, ...archives].sort();
}
