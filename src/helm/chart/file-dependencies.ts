import path from 'node:path';
import { followWithin, type HeldFiles, projectRoot, reportPath } from '../../files/index.ts';
import type { ChartFile } from '../engine/request.ts';
import type { ChartSource, Mount } from './chart-source.ts';
import { readChart } from './chart-source.ts';
import { type DeclaredDependency, readChartYaml } from './chart-yaml.ts';

/** A chart completed by the dependencies that lie beside it, with one warning for each. */
export interface CompletedChart {
  readonly source: ChartSource;
  readonly warnings: readonly string[];
}

/**
 * Adds dependencies with a `file://` repository that are missing in charts/, as `helm dependency build` would, also
 * those of the dependencies themselves. Helm demands charts/; a check needs not. Only directories in the project are
 * read.
 *
 * @param cwd absolute working directory
 * @param held what the run keeps
 * @returns null when nothing could be added
 */
export function addFileDependencies(source: ChartSource, cwd: string, held?: HeldFiles): CompletedChart | null {
  if (source.bytes.kind !== 'directory') return null;
  const project = projectRoot(cwd);
  const { real } = followWithin(source.root, [], 'named');
  const roots = [real, ...(project === null ? [] : [project])];
  const files: ChartFile[] = [...source.bytes.files];
  const mounts: Mount[] = [];
  const refused = new Map(source.refused);
  const warnings: string[] = [];

  const complete = (prefix: string, directory: string, above: readonly string[]) => {
    const chart = readChartYaml(files, prefix);
    for (const dependency of chart?.dependencies ?? []) {
      if (hasSubchart(files, prefix, dependency)) continue;
      const target = resolveFile(dependency.repository, directory, roots);
      if (target === null || above.includes(target)) continue;
      const loaded = readChart({ given: dependency.repository, root: target, isDirectory: true }, cwd, held);
      if (loaded.bytes.kind !== 'directory') continue;
      const below = `${prefix}charts/${dependency.name}/`;
      files.push(...loaded.bytes.files.map((file) => ({ ...file, path: below + file.path })));
      for (const [name, why] of loaded.refused) refused.set(below + name, why);
      mounts.push({ prefix: below, directory: target });
      warnings.push(
        `the dependency "${dependency.name}" is not in charts/, so it was read from ${reportPath(cwd, target)}; helm itself needs \`helm dependency build ${source.given}\``,
      );
      complete(below, target, [...above, target]);
    }
  };

  complete('', source.root, [real]);
  if (mounts.length === 0) return null;
  const longestFirst = [...mounts.reverse(), ...source.mounts];
  return { source: { ...source, bytes: { ...source.bytes, files }, mounts: longestFirst, refused }, warnings };
}

/** Says whether charts/ holds the dependency already, as a directory or an archive. */
function hasSubchart(files: readonly ChartFile[], prefix: string, { name }: DeclaredDependency): boolean {
  const charts = `${prefix}charts/`;
  return files.some((file) => {
    if (!file.path.startsWith(charts)) return false;
    const rest = file.path.slice(charts.length);
    if (rest.startsWith(`${name}-`) && rest.endsWith('.tgz')) return true;
    const [directory, base, ...deeper] = rest.split('/');
    return (
      base === 'Chart.yaml' && deeper.length === 0 && readChartYaml(files, `${charts}${directory}/`)?.name === name
    );
  });
}

/**
 * The directory of a `file://` repository, relative to the chart that declares it; null when it is none, or outside the
 * project.
 */
function resolveFile(repository: string, directory: string, roots: readonly string[]): string | null {
  if (!repository.startsWith('file://')) return null;
  try {
    const { real } = followWithin(path.resolve(directory, repository.slice('file://'.length)), roots, 'found');
    followWithin(path.join(real, 'Chart.yaml'), roots, 'found');
    return real;
  } catch {
    return null;
  }
}
