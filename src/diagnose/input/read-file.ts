import { UserError } from '../../core/errors/user-error.ts';
import { FileProblem, RefusedLink, readNamedFile } from '../../files/index.ts';
import { decodeInput, inputTooLarge, MAX_INPUT_BYTES } from './decode.ts';

/**
 * Reads a file (or what a shell gives for `<(kubectl …)`) as `diagnose` takes it; not much more than the limit is read.
 *
 * @throws UserError when it cannot be read, is empty, too large or no text
 */
export async function readInputFile(file: string, cwd: string): Promise<string> {
  return decodeInput(await read(file, cwd), `"${file}"`);
}

async function read(file: string, cwd: string): Promise<Buffer> {
  try {
    return await readNamedFile(file, cwd, MAX_INPUT_BYTES);
  } catch (cause) {
    if (!(cause instanceof FileProblem)) throw cause;
    if (cause.kind === 'link') throw new RefusedLink(`"${file}"`, file, cause);
    if (cause.kind === 'too-large') throw inputTooLarge(`"${file}"`);
    throw new UserError(
      'INPUT_UNREADABLE',
      `cannot read "${file}": ${cause.kind === 'unreadable' ? cause.message.replace('cannot be read: ', '') : `it ${cause.message}`}`,
      {
        hint: 'name a file with the output of kubectl',
        cause,
      },
    );
  }
}
