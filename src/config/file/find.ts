import { existsSync, lstatSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../core/errors/user-error.ts';
import { reportPath } from '../../files/index.ts';

const NAMES = ['pullproof.yaml', path.join('.github', 'pullproof.yaml')];
const LOOK_ALIKES = ['pullproof.yml', path.join('.github', 'pullproof.yml'), '.pullproof.yaml', '.pullproof.yml'];

/** A configuration file and the directory which its paths are relative to. */
export interface ConfigLocation {
  /** Absolute path. */
  readonly file: string;
  /** Absolute path: the file's directory, or the parent of `.github`. */
  readonly root: string;
}

/**
 * Finds `pullproof.yaml` or `.github/pullproof.yaml` in the working directory or above it, up to the root of the
 * repository (the directory that holds `.git`); outside a repository only the working directory is looked at.
 *
 * @param cwd absolute working directory
 * @param given the path of `--config`, or null
 * @throws UserError when the given file does not exist, when two files compete, or when the name is nearly right
 */
export function findConfig(cwd: string, given: string | null): ConfigLocation | null {
  if (given !== null) return locate(cwd, given);
  for (const directory of upwards(cwd)) {
    const found = NAMES.map((name) => path.join(directory, name)).filter((file) => isThere(file));
    if (found.length > 1) {
      throw new UserError(
        'CONFIG_AMBIGUOUS',
        `there are two configuration files: ${found.map(show(cwd)).join(' and ')}`,
        {
          hint: 'keep one of them, or name one with --config',
        },
      );
    }
    if (found[0]) return { file: found[0], root: directory };
    const alike = LOOK_ALIKES.map((name) => path.join(directory, name)).find((file) => isThere(file));
    if (alike) {
      throw new UserError(
        'CONFIG_NAME',
        `${show(cwd)(alike)} is not read: the configuration file is called "pullproof.yaml"`,
        {
          hint: 'rename it, or name it with --config',
        },
      );
    }
  }
  return null;
}

function locate(cwd: string, given: string): ConfigLocation {
  const file = path.resolve(cwd, given);
  if (!existsSync(file)) {
    throw new UserError('CONFIG_NOT_FOUND', `the configuration file "${given}" does not exist`, {
      hint: 'give the path of a pullproof.yaml, or leave --config out',
    });
  }
  if (!isThere(file)) throw new UserError('CONFIG_NOT_A_FILE', `the configuration file "${given}" is not a file`);
  const directory = path.dirname(file);
  return { file, root: path.basename(directory) === '.github' ? path.dirname(directory) : directory };
}

function* upwards(cwd: string): Generator<string> {
  const directories: string[] = [];
  for (let directory = cwd; ; directory = path.dirname(directory)) {
    directories.push(directory);
    if (existsSync(path.join(directory, '.git'))) break;
    if (path.dirname(directory) === directory) {
      yield cwd;
      return;
    }
  }
  yield* directories;
}

/** A link counts whatever it leads to, so that one that is not followed is named and not passed over. */
function isThere(file: string): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isDirectory();
}

function show(cwd: string): (file: string) => string {
  return (file) => reportPath(cwd, file);
}
