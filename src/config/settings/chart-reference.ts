import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../core/errors/user-error.ts';

/**
 * Refuses charts that would have to be downloaded, with the command that downloads them; and charts that do not exist.
 *
 * @param chart the chart as given
 * @param cwd absolute directory which it is relative to
 * @throws UserError for `oci://…`, URLs, `repo/name` of a chart repository and paths that do not exist
 */
export function checkChartReference(chart: string, cwd: string): void {
  if (/^oci:\/\//i.test(chart)) throw remote(chart, `helm pull ${chart} --version VERSION --untar`);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(chart)) throw remote(chart, `curl -fLO ${chart}`);
  if (chart === '') throw new UserError('CHART_EMPTY', 'the chart is empty', { hint: 'give a directory or a .tgz' });
  if (existsSync(path.resolve(cwd, chart))) return;
  const isRepositoryName =
    /^[A-Za-z0-9_-]+\/[A-Za-z0-9_-]+$/.test(chart) && !existsSync(path.resolve(cwd, chart.split('/')[0]!));
  const hint = isRepositoryName
    ? `if it is a chart of a repository, download it first: helm pull ${chart} --version VERSION --untar`
    : 'give the directory that holds Chart.yaml, or a .tgz';
  throw new UserError('CHART_NOT_FOUND', `the chart "${chart}" does not exist`, { hint });
}

function remote(chart: string, command: string): UserError {
  return new UserError('CHART_REMOTE', `the chart "${chart}" is not on disk, and pullproof downloads no charts`, {
    hint: `download it first: ${command}`,
  });
}
