import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { writeWholeFile } from '../files/index.ts';

/** A file that `init` proposes. */
export interface ProposedFile {
  /** Relative to the working directory. */
  readonly file: string;
  readonly text: string;
}

/**
 * Writes the proposed files. Without `force` nothing is written when one of them exists already: the two belong
 * together.
 *
 * @returns the files that were written, and those that exist and were kept
 */
export function writeInit(
  files: readonly ProposedFile[],
  cwd: string,
  force: boolean,
): { written: string[]; kept: string[] } {
  const existing = files.map(({ file }) => file).filter((file) => existsSync(path.join(cwd, file)));
  if (existing.length > 0 && !force) return { written: [], kept: existing };
  for (const { file, text } of files) {
    mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
    writeWholeFile(file, text, cwd);
  }
  return { written: files.map(({ file }) => file), kept: [] };
}
