import { UserError } from '../../core/errors/user-error.ts';
import { FileProblem, type HeldFiles, RefusedLink, readNamedFile, reportPath, tooLarge } from '../../files/index.ts';
import type { Engine } from '../engine/engine.ts';
import type { NamedBytes, SetFileBytes } from '../engine/request.ts';
import type { EngineFailure } from '../engine/response.ts';

/**
 * Largest values file, in bytes, also of the chart's own `values.yaml`. Helm has no limit for `-f`; the engine needs
 * ten times the size, and a render of 90 MB took half a minute.
 */
export const MAX_VALUES_BYTES = 32 * 1024 * 1024;

/** Reads files that flags name; standard input is read once, as Helm does (a second `-` is empty). */
export interface InputReader {
  /**
   * @throws UserError when the file does not exist, is a directory, is a URL, cannot be read, or is reached by a link
   *   that leads out of the project
   */
  values(name: string): Promise<NamedBytes>;
  /** @throws UserError likewise */
  setFile(arg: string, name: string): Promise<SetFileBytes>;
}

/**
 * @param cwd absolute directory that relative paths start from
 * @param stdin reads standard input to its end; absent: `-` is an error
 * @param held what the run keeps
 */
export function createInputReader(cwd: string, stdin?: () => Promise<Buffer>, held?: HeldFiles): InputReader {
  let isStdinRead = false;
  const read = async (name: string, what: string): Promise<Uint8Array> => {
    if (name.trim() !== '-') return readInput(name, what, cwd, held);
    if (stdin === undefined)
      throw new UserError('STDIN_UNAVAILABLE', `${what} "-" is standard input, which cannot be read here`);
    if (isStdinRead) return new Uint8Array(0);
    isStdinRead = true;
    const bytes = await stdin();
    if (bytes.byteLength > MAX_VALUES_BYTES) throw valuesTooLarge(what, name, tooLarge(MAX_VALUES_BYTES));
    return held ? held.add(bytes) : bytes;
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

async function readInput(name: string, what: string, cwd: string, held?: HeldFiles): Promise<Uint8Array> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) {
    throw new UserError('VALUES_URL', `${what} "${name}" is a URL, which is not supported`, {
      hint: 'download it first and give the path of the file',
    });
  }
  try {
    return await readNamedFile(name, cwd, MAX_VALUES_BYTES, held);
  } catch (cause) {
    if (!(cause instanceof FileProblem)) throw cause;
    const message = `${what} "${name}" ${cause.message}`;
    switch (cause.kind) {
      case 'link':
        throw new RefusedLink(`${what} "${name}"`, reportPath(cwd, name), cause);
      case 'directory':
        throw new UserError('VALUES_IS_DIRECTORY', message, { hint: 'give a file', cause });
      case 'too-large':
        throw valuesTooLarge(what, name, cause);
      case 'missing':
        throw new UserError('VALUES_NOT_FOUND', message, {
          hint: 'paths are relative to the working directory',
          cause,
        });
      default:
        throw new UserError('VALUES_UNREADABLE', message, { cause });
    }
  }
}

function valuesTooLarge(what: string, name: string, cause: FileProblem): UserError {
  return new UserError('VALUES_TOO_LARGE', `${what} "${name}" ${cause.message}, which is more than pullproof reads`, {
    hint: "the limit is pullproof's own, Helm has none: put large contents into the objects or files that hold them, not into values",
    cause,
  });
}
