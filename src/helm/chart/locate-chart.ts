import path from 'node:path';
import { UserError } from '../../core/errors/user-error.ts';
import { type FileProblem, followLinks, followWithin, RefusedLink, reportPath, toProblem } from '../../files/index.ts';

/** The absolute path of the chart as given and what is there. */
export interface LocatedChart {
  readonly given: string;
  readonly root: string;
  readonly isDirectory: boolean;
}

/**
 * Finds a chart.
 *
 * @param given path of a directory or a .tgz
 * @param cwd absolute directory that relative paths start from
 * @throws UserError when there is no chart at that path
 */
export function locateChart(given: string, cwd: string): LocatedChart {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(given)) {
    throw new UserError(
      'CHART_REMOTE',
      `the chart "${given}" is not on this machine, and remote charts are not fetched`,
      {
        hint: `fetch it first (\`helm pull ${given}\`) and give the path of the .tgz`,
      },
    );
  }
  const root = path.resolve(cwd, given);
  const { stats } = follow(given, cwd);
  if (stats.isDirectory()) {
    ensureChartYaml(given, root);
    return { given, root, isDirectory: true };
  }
  if (!stats.isFile())
    throw new UserError('CHART_NOT_A_CHART', `"${given}" is no chart: it is neither a directory nor a file`);
  if (path.basename(root) === 'Chart.yaml') {
    throw new UserError('CHART_NOT_A_CHART', `"${given}" is the file of a chart, not the chart`, {
      hint: `give the directory: ${path.dirname(given)}`,
    });
  }
  return { given, root, isDirectory: false };
}

/**
 * Where the chart is, when no link of the project leads out to it.
 *
 * @throws UserError when nothing is there, or a link leads out
 */
export function follow(given: string, cwd: string) {
  try {
    return followLinks(given, cwd, 'named');
  } catch (cause) {
    throw notThere(given, cwd, toProblem(cause));
  }
}

function ensureChartYaml(given: string, root: string): void {
  try {
    followWithin(path.join(root, 'Chart.yaml'), [], 'named');
  } catch {
    throw new UserError('CHART_NOT_A_CHART', `the directory "${given}" is no chart: it has no Chart.yaml`, {
      hint: 'give the directory that holds Chart.yaml',
    });
  }
}

/** The error for a chart that is not read. */
export function notThere(given: string, cwd: string, problem: FileProblem): UserError {
  const subject = `the chart "${given}"`;
  if (problem.kind === 'link') return new RefusedLink(subject, reportPath(cwd, given), problem);
  if (problem.kind !== 'missing')
    return new UserError('CHART_UNREADABLE', `${subject} ${problem.message}`, { cause: problem });
  const isRepositoryName = /^[\w-]+\/[\w-]+$/.test(given);
  return new UserError('CHART_NOT_FOUND', `${subject} does not exist`, {
    hint: isRepositoryName
      ? `give the path of a directory or a .tgz; a chart of a Helm repository must be fetched first (\`helm pull ${given}\`)`
      : 'give the path of a chart directory or a .tgz, relative to the working directory',
    cause: problem,
  });
}
