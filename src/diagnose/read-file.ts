import { createReadStream } from 'node:fs';
import path from 'node:path';
import { UserError } from '../core/errors.ts';
import { decodeInput, MAX_INPUT_BYTES } from './decode.ts';

/**
 * Reads a file (or a pipe) as `diagnose` takes it; not much more than the limit is read.
 *
 * @throws UserError when it cannot be read, is empty, too large or no text
 */
export async function readInputFile(file: string, cwd: string): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(path.resolve(cwd, file), { end: MAX_INPUT_BYTES })) {
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    throw new UserError('INPUT_UNREADABLE', `cannot read "${file}": ${whyNot(error)}`, {
      hint: 'name a file with the output of kubectl',
      cause: error,
    });
  }
  return decodeInput(Buffer.concat(chunks), `"${file}"`);
}

function whyNot(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'it does not exist',
    EISDIR: 'it is a directory',
    EACCES: 'permission denied',
  };
  return (code === undefined ? undefined : known[code]) ?? message;
}
