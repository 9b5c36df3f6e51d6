import { readChartYaml } from '../../helm/index.ts';
import type { Release } from '../trial/release.ts';

/**
 * The key under which the parent's values reach a vendored subchart that holds a file: `web` for
 * `charts/web/values.yaml` when Chart.yaml takes `web` from a repository. What is vendored is overwritten by the next
 * `helm dependency update`, so it is never changed.
 *
 * @param file relative to the working directory
 * @returns the keys from the chart's own values down, or null when the file is the user's own
 */
export function vendoredKey(
  file: string,
  { layers, inputs }: Pick<Release, 'layers' | 'inputs'>,
): readonly string[] | null {
  const layer = layers.find((candidate) => candidate.file === file);
  if (layer?.slot.type !== 'file' || layer.slot.file.layer !== 'chart' || inputs.chart.kind !== 'directory') {
    return null;
  }
  const folders = layer.slot.file.path.split('/');
  let prefix = '';
  for (let index = 0; folders[index] === 'charts' && index + 1 < folders.length - 1; index += 2) {
    const name = folders[index + 1]!;
    const dependencies = readChartYaml(inputs.chart.files, prefix)?.dependencies ?? [];
    const own = readChartYaml(inputs.chart.files, `${prefix}charts/${name}/`)?.name ?? name;
    if (dependencies.some((entry) => entry.name === own && isRemote(entry.repository))) return layer.prefixes[0]!;
    prefix += `charts/${name}/`;
  }
  return null;
}

function isRemote(repository: string): boolean {
  return repository !== '' && !repository.startsWith('file://');
}
