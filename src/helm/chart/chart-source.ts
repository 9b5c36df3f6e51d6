import { UserError } from '../../core/errors/user-error.ts';
import { FileProblem, type HeldFiles, projectRoot, readProjectFile } from '../../files/index.ts';
import type { ChartBytes } from '../engine/request.ts';
import { type ChartWalk, walkChart } from './chart-walk.ts';
import { follow, type LocatedChart, notThere } from './locate-chart.ts';

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

/**
 * Reads a chart.
 *
 * @param cwd absolute working directory; links may lead anywhere in its repository
 * @param held what the run keeps
 * @throws UserError when the file is no archive or cannot be read, or when the run would hold too much
 * @throws ChartWalkError when the directory is too large
 */
export function readChart({ given, root, isDirectory }: LocatedChart, cwd: string, held?: HeldFiles): ChartSource {
  if (!isDirectory) {
    const bytes = readArchive(given, root, cwd, held);
    return { given, root, bytes: { kind: 'archive', name: given, bytes }, mounts: [], refused: new Map() };
  }
  const project = projectRoot(cwd);
  const { real } = follow(root, cwd);
  const { files, refused } = walkChart(real, [real, ...(project === null ? [] : [project])], held);
  return { given, root, bytes: { kind: 'directory', root, files }, mounts: [{ prefix: '', directory: root }], refused };
}

function readArchive(given: string, file: string, cwd: string, held?: HeldFiles): Uint8Array {
  let bytes: Buffer;
  try {
    bytes = readProjectFile(file, { cwd, origin: 'named', maxBytes: MAX_ARCHIVE_BYTES, held });
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
