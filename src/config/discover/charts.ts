import path from 'node:path';
import { parse } from 'yaml';
import { compareText } from '../../core/collections/order.ts';
import { UserError } from '../../core/errors/user-error.ts';
import { directoryEntries, readProjectFile, reportPath } from '../../files/index.ts';
import type { PartialSettings } from '../keys/partial-settings.ts';
import { chartName } from '../words/chart-name.ts';
import { findEnvironments, guessProfile } from './environments.ts';

/** Directories that hold no charts of the repository's own. Hidden directories are skipped as well. */
const SKIPPED = new Set([
  'node_modules',
  'vendor',
  'testdata',
  'test-data',
  'fixtures',
  '__fixtures__',
  '__tests__',
  'dist',
  'build',
  'target',
  'venv',
]);
/** Directories of a chart that may hold other charts, which are parts of it. */
const INSIDE_CHART = new Set(['charts', 'templates', 'crds', 'files', 'ci', 'tests']);
/** A larger Chart.yaml is not looked into, in bytes. */
const MAX_CHART_YAML_BYTES = 1024 * 1024;
const MAX_DEPTH = 12;
const MAX_DIRECTORIES = 50_000;

/** A chart of the repository. */
export interface FoundChart {
  /** Path relative to the working directory, forward slashes; `.` for the working directory. */
  readonly directory: string;
}

/**
 * Finds the charts below a directory, sorted by path. Left out: library charts, charts inside another chart's
 * `charts/`, hidden directories, dependencies and test data. Symbolic links are not followed.
 */
export function findCharts(cwd: string): readonly FoundChart[] {
  const found: string[] = [];
  const queue: { directory: string; depth: number }[] = [{ directory: cwd, depth: 0 }];
  for (let visited = 0; visited < MAX_DIRECTORIES; visited++) {
    const next = queue.shift();
    if (!next) break;
    const entries = list(next.directory);
    const isChart = entries.some((entry) => entry.name === 'Chart.yaml' && !entry.isDirectory());
    if (isChart && !isLibrary(path.join(next.directory, 'Chart.yaml'), cwd)) found.push(next.directory);
    if (next.depth >= MAX_DEPTH) continue;
    for (const entry of entries) {
      const isSkipped =
        entry.name.startsWith('.') || SKIPPED.has(entry.name) || (isChart && INSIDE_CHART.has(entry.name));
      if (entry.isDirectory() && !isSkipped)
        queue.push({ directory: path.join(next.directory, entry.name), depth: next.depth + 1 });
    }
  }
  return found
    .map((directory) => ({ directory: reportPath(cwd, directory) }))
    .sort((a, b) => compareText(a.directory, b.directory));
}

/**
 * Makes a target of each chart with its defaults and of each chart with each of its environments' values files.
 *
 * @throws UserError when the repository holds no chart
 */
export async function discoverTargets(cwd: string): Promise<readonly PartialSettings[]> {
  const charts = findCharts(cwd);
  if (charts.length === 0) {
    throw new UserError(
      'NO_CHART',
      'no chart was found: neither a chart, nor a configuration, nor a Chart.yaml below the working directory',
      {
        hint: 'name a chart (pullproof check deploy/helm/api), or write a pullproof.yaml (pullproof init)',
      },
    );
  }
  const names = charts.map(({ directory }) => chartName(directory, cwd));
  return charts.flatMap(({ directory }, index) => {
    const isUnique = names.filter((name) => name === names[index]).length === 1;
    const name = isUnique ? names[index]! : directory;
    const environments = findEnvironments(cwd, directory).map(
      ({ file, environment }): PartialSettings => ({
        name: `${name}/${environment}`,
        chart: directory,
        values: [file],
        profile: guessProfile(environment),
      }),
    );
    return [{ name, chart: directory }, ...environments];
  });
}

/** Only directories that are no links are gone down to, so each is where its path says. */
function list(directory: string) {
  try {
    return directoryEntries(directory);
  } catch {
    return [];
  }
}

function isLibrary(file: string, cwd: string): boolean {
  try {
    const bytes = readProjectFile(file, { cwd, origin: 'found', maxBytes: MAX_CHART_YAML_BYTES });
    const chart: unknown = parse(bytes.toString('utf8'), { logLevel: 'silent' });
    return typeof chart === 'object' && chart !== null && 'type' in chart && chart.type === 'library';
  } catch {
    return false;
  }
}
