import path from 'node:path';
import { UserError } from '../../core/errors/user-error.ts';
import {
  FileProblem,
  followLinks,
  followWithin,
  projectRoot,
  RefusedLink,
  readProjectFile,
  toProblem,
} from '../../files/project-files.ts';
import { reportPath } from '../../files/report-path.ts';
import type { ChartBytes } from '../engine/request.ts';
import { type ChartWalk, walkChart } from './chart-walk.ts';

/** Largest archive that is read, in bytes. Helm takes at most 100 MiB unpacked. */
const MAX_ARCHIVE_BYTES = 100 * 1024 * 1024;

/** A directory on disk whose files stand under a prefix in the chart. */
export interface Mount {
  /** '' for the chart itself, `charts/<name>/` for a dependency that was loaded from elsewhere. */
  readonly prefix: string;
  /** Absolute path. */
  readonly directory: string;
}

/** A chart as read from disk. Immutable. */
export interface ChartSource {
  /** The path as the user wrote it. */
  readonly given: string;
  /** Absolute path of the directory or archive. */
  readonly root: string;
  readonly bytes: ChartBytes;
  /** Longest prefix first; empty for an archive. */
  readonly mounts: readonly Mount[];
  readonly refused: ChartWalk['refused'];
}

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
 * Reads a chart.
 *
 * @param cwd absolute working directory; links may lead anywhere in its repository
 * @throws UserError when the file is no archive or cannot be read
 * @throws ChartWalkError when the directory is too large
 */
export function readChart({ given, root, isDirectory }: LocatedChart, cwd: string): ChartSource {
  if (!isDirectory) {
    const bytes = readArchive(given, root, cwd);
    return { given, root, bytes: { kind: 'archive', name: given, bytes }, mounts: [], refused: new Map() };
  }
  const project = projectRoot(cwd);
  const { real } = follow(root, cwd);
  const { files, refused } = walkChart(real, [real, ...(project === null ? [] : [project])]);
  return { given, root, bytes: { kind: 'directory', root, files }, mounts: [{ prefix: '', directory: root }], refused };
}

function readArchive(given: string, file: string, cwd: string): Uint8Array {
  let bytes: Buffer;
  try {
    bytes = readProjectFile(file, { cwd, origin: 'named', maxBytes: MAX_ARCHIVE_BYTES });
  } catch (cause) {
    if (!(cause instanceof FileProblem)) throw cause;
    if (cause.kind === 'too-large') {
      throw new UserError('CHART_TOO_LARGE', `the chart "${given}" ${cause.message}; Helm takes no more`, { cause });
    }
    throw notThere(given, cwd, cause);
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return bytes;
  throw new UserError(
    'CHART_NOT_AN_ARCHIVE',
    `"${given}" is no chart: a file must be a .tgz as \`helm package\` makes it`,
    {
      hint: /\.ya?ml$/i.test(given)
        ? `if it is a values file, give it with -f; if it is rendered YAML, with --manifests`
        : 'give a chart directory or a .tgz',
    },
  );
}

/** Where the chart is, when no link of the project leads out to it. */
function follow(given: string, cwd: string) {
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

function notThere(given: string, cwd: string, problem: FileProblem): UserError {
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
