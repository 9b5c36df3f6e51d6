import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { UserError } from '../core/errors/user-error.ts';

/**
 * Checks before the work starts that a file can be written: its directory exists, and it is no directory itself.
 *
 * @param file as given, relative to the working directory
 * @throws UserError that names what is wrong
 */
export function ensureWritable(file: string, cwd: string): void {
  const absolute = path.resolve(cwd, file);
  const directory = statSync(path.dirname(absolute), { throwIfNoEntry: false });
  if (!directory?.isDirectory()) {
    throw new UserError(
      'OUTPUT_DIRECTORY',
      `"${file}" cannot be written: the directory "${path.dirname(file)}" does not exist`,
      {
        hint: `create it first: mkdir -p ${path.dirname(file)}`,
      },
    );
  }
  if (statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UserError('OUTPUT_DIRECTORY', `"${file}" cannot be written: it is a directory`, {
      hint: 'name a file in it',
    });
  }
}

/** Whether a file may be written: not when it is marked read-only, also not by root, nor when it belongs to others. */
export function isWritable(file: string, { mode }: Pick<Stats, 'mode'>): boolean {
  if ((mode & 0o222) === 0) return false;
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes a whole file or nothing: into a temporary file beside it, which then takes its name and its mode. Pipes,
 * devices (`/dev/stdout`) and files with several hard links are written directly. A link to a file is replaced, never
 * followed.
 *
 * @throws UserError when the file cannot be written, also when it exists and is read-only
 */
export function writeWholeFile(file: string, data: string | Uint8Array, cwd: string): void {
  const absolute = path.resolve(cwd, file);
  const existing = statSync(absolute, { throwIfNoEntry: false });
  const temporary = `${absolute}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    if (existing && !isWritable(absolute, existing)) throw Object.assign(new Error('read-only'), { code: 'EACCES' });
    // A new file would take the name from a pipe or a device, and break hard links.
    const isShared = existing !== undefined && existing.nlink > 1 && !lstatSync(absolute).isSymbolicLink();
    if (existing && (!existing.isFile() || isShared)) {
      writeFileSync(absolute, data);
      return;
    }
    writeFileSync(temporary, data, { mode: existing ? existing.mode & 0o777 : 0o666, flag: 'wx' });
    // The umask has taken its part of the mode above.
    if (existing) chmodSync(temporary, existing.mode & 0o777);
    renameSync(temporary, absolute);
  } catch (cause) {
    rmSync(temporary, { force: true });
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new UserError('OUTPUT_UNWRITABLE', `"${file}" cannot be written (${code})`, {
      hint: 'check the path and its permissions',
      cause,
    });
  }
}
