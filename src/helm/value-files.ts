import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../core/errors.ts';
import type { EngineFailure, NamedBytes, SetFileBytes } from './abi.ts';
import { reason } from './chart-walk.ts';
import type { Engine } from './engine.ts';

/** Largest values file, in bytes. */
const MAX_VALUES_BYTES = 100 * 1024 * 1024;

/** Reads files that flags name; standard input is read once, as Helm does (a second `-` is empty). */
export interface InputReader {
  /** @throws UserError when the file does not exist, is a directory, is a URL or cannot be read */
  values(name: string): Promise<NamedBytes>;
  /** @throws UserError likewise */
  setFile(arg: string, name: string): Promise<SetFileBytes>;
}

/**
 * @param cwd absolute directory that relative paths start from
 * @param stdin reads standard input to its end; absent: `-` is an error
 */
export function createInputReader(cwd: string, stdin?: () => Promise<Buffer>): InputReader {
  let isStdinRead = false;
  const read = async (name: string, what: string): Promise<Uint8Array> => {
    if (name.trim() !== '-') return readInput(name, what, cwd);
    if (stdin === undefined)
      throw new UserError('STDIN_UNAVAILABLE', `${what} "-" is standard input, which cannot be read here`);
    if (isStdinRead) return new Uint8Array(0);
    isStdinRead = true;
    return stdin();
  };
  return {
    values: async (name) => ({ path: name, bytes: await read(name, 'the values file') }),
    setFile: async (arg, name) => ({ arg, path: name, bytes: await read(name, 'the --set-file file') }),
  };
}

/** Reads what `--set-file` names; which files that are is known to Helm's parser only. */
export async function readSetFiles(
  engine: Engine,
  args: readonly string[],
  reader: InputReader,
): Promise<SetFileBytes[] | EngineFailure> {
  if (args.length === 0) return [];
  const answer = await engine.setFilePaths(args);
  if (!answer.ok) return answer;
  const contents: SetFileBytes[] = [];
  for (const [index, arg] of args.entries()) {
    for (const name of answer.paths[index] ?? []) contents.push(await reader.setFile(arg, name));
  }
  return contents;
}

function readInput(name: string, what: string, cwd: string): Uint8Array {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) {
    throw new UserError('VALUES_URL', `${what} "${name}" is a URL, which is not supported`, {
      hint: 'download it first and give the path of the file',
    });
  }
  const file = path.resolve(cwd, name);
  try {
    const stats = statSync(file);
    if (stats.isDirectory())
      throw new UserError('VALUES_IS_DIRECTORY', `${what} "${name}" is a directory`, { hint: 'give a file' });
    if (stats.size > MAX_VALUES_BYTES) {
      throw new UserError('VALUES_TOO_LARGE', `${what} "${name}" has more than ${MAX_VALUES_BYTES / 1024 / 1024} MiB`);
    }
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new UserError('VALUES_NOT_FOUND', `${what} "${name}" does not exist`, {
        hint: 'paths are relative to the working directory',
        cause,
      });
    }
    throw new UserError('VALUES_UNREADABLE', `${what} "${name}" cannot be read: ${reason(cause)}`, { cause });
  }
}
