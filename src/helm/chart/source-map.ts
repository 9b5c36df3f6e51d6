import path from 'node:path';
import { reportPath } from '../../files/index.ts';
import type { ChartFile } from '../engine/request.ts';
import type { ChartSource } from './chart-source.ts';
import { readChartYaml } from './chart-yaml.ts';

/** Maps what Helm calls a template to the file on disk, and back to its bytes. */
export interface SourceMap {
  /**
   * The path below the chart of a template as Helm prints it: `api/charts/cache/templates/x.yaml` →
   * `charts/redis/templates/x.yaml` when `cache` is an alias of redis. Null when it is in an archive.
   */
  chartPath(template: string): string | null;
  /**
   * The file of a path below the chart, for reports: relative to the working directory, with forward slashes. Null when
   * it is in an archive.
   */
  diskPath(chartPath: string): string | null;
  /** The file of a template, for reports; null when it is in an archive. */
  fileOf(template: string): string | null;
  /** The content of a path below the chart. */
  bytesOf(chartPath: string): Uint8Array | null;
}

/**
 * @param source the chart as read
 * @param cwd absolute directory that report paths are relative to
 */
export function createSourceMap(source: ChartSource, cwd: string): SourceMap {
  const files = new Map<string, ChartFile>();
  if (source.bytes.kind === 'directory') for (const file of source.bytes.files) files.set(file.path, file);
  const list = [...files.values()];
  const subcharts = new Map<string, string | null>();

  /**
   * The directory below charts/ of the subchart which Helm shows under a name: the alias, the chart's own name, or the
   * directory's.
   */
  const findSubchart = (prefix: string, shown: string): string | null => {
    const key = `${prefix}\0${shown}`;
    const known = subcharts.get(key);
    if (known !== undefined) return known;
    const declared = readChartYaml(list, prefix)?.dependencies.find((dependency) => dependency.alias === shown);
    const wanted = declared?.name ?? shown;
    const directories = new Set(
      list
        .filter((file) => file.path.startsWith(`${prefix}charts/`))
        .map((file) => file.path.slice(prefix.length).split('/')[1]!),
    );
    const found =
      [...directories].find((directory) => readChartYaml(list, `${prefix}charts/${directory}/`)?.name === wanted) ??
      null;
    subcharts.set(key, found);
    return found;
  };

  const chartPath = (template: string): string | null => {
    let rest = template.slice(template.indexOf('/') + 1);
    let prefix = '';
    for (let match = /^charts\/([^/]+)\/(?=.)/.exec(rest); match; match = /^charts\/([^/]+)\/(?=.)/.exec(rest)) {
      const directory = findSubchart(prefix, match[1]!);
      if (directory === null) return null;
      prefix += `charts/${directory}/`;
      rest = rest.slice(match[0].length);
    }
    return files.has(prefix + rest) ? prefix + rest : null;
  };

  const diskPath = (below: string): string | null => {
    const mount = source.mounts.find(({ prefix }) => below.startsWith(prefix));
    return mount ? reportPath(cwd, path.join(mount.directory, below.slice(mount.prefix.length))) : null;
  };

  return {
    chartPath,
    diskPath,
    fileOf: (template) => {
      const below = chartPath(template);
      return below === null ? null : diskPath(below);
    },
    bytesOf: (below) => files.get(below)?.bytes ?? null,
  };
}
