import { createReadStream, type Dirent, fstatSync } from 'node:fs';
import { FileProblem, toProblem } from './file-problem.ts';
import { followLinks, type PathOrigin } from './follow-links.ts';
import type { HeldFiles } from './held-files.ts';
import { directoryEntries, readRegularFile, tooLarge } from './regular-file.ts';

export { FileProblem, RefusedLink, reason, toProblem } from './file-problem.ts';
export { followLinks, followWithin, type PathOrigin } from './follow-links.ts';
export { isInside, projectRoot } from './project.ts';
export { directoryEntries, directoryNames, readRegularFile, tooLarge } from './regular-file.ts';

/** How a file of the project is read. */
export interface ReadOptions {
  /** Absolute working directory: paths are relative to it, and its repository is the project. */
  readonly cwd: string;
  /** Whose word the path is. */
  readonly origin: PathOrigin;
  readonly maxBytes: number;
  /** What the run keeps; absent: the bytes are not kept. */
  readonly held?: HeldFiles | undefined;
}

/**
 * Reads a file of the user's project, or one outside that somebody named. Every file that a repository can put into our
 * way is read here: its links are followed only inside the project, and only regular files are read, up to a limit.
 *
 * @throws FileProblem
 */
export function readProjectFile(file: string, { cwd, origin, maxBytes, held }: ReadOptions): Buffer {
  try {
    const { real, stats } = followLinks(file, cwd, origin);
    const read = () => readRegularFile(real, maxBytes, stats);
    return held ? held.take(real, stats, maxBytes, read) : read();
  } catch (error) {
    throw toProblem(error);
  }
}

/** What a shell gives for `<(command)`. */
const DESCRIPTOR = /^\/(?:dev|proc\/self)\/fd\/(\d{1,6})$/;

/**
 * Reads what somebody named: a file, or a descriptor that this process was given (`-f <(sops -d values.yaml)`,
 * `/dev/stdin`).
 *
 * @param held what the run keeps; absent: the bytes are not kept
 * @throws FileProblem, or a UserError of `held`
 */
export async function readNamedFile(file: string, cwd: string, maxBytes: number, held?: HeldFiles): Promise<Buffer> {
  const descriptor = file === '/dev/stdin' ? '0' : DESCRIPTOR.exec(file)?.[1];
  if (descriptor === undefined) return readProjectFile(file, { cwd, origin: 'named', maxBytes, held });
  try {
    const bytes = await readDescriptor(Number(descriptor), maxBytes);
    return held ? held.add(bytes) : bytes;
  } catch (error) {
    throw toProblem(error);
  }
}

async function readDescriptor(fd: number, maxBytes: number): Promise<Buffer> {
  const stats = fstatSync(fd);
  // The descriptors of the runtime itself are none of these.
  if (!stats.isFIFO() && !stats.isFile() && !(fd === 0 && !stats.isDirectory())) {
    throw new FileProblem('irregular', 'is no regular file');
  }
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of createReadStream('', { fd, autoClose: false })) {
    total += (chunk as Buffer).byteLength;
    if (total > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/**
 * Lists a directory of the project, sorted by name; one that is none, or to which a link from outside leads, is empty.
 *
 * @param directory absolute, or relative to `cwd`
 */
export function listProjectDirectory(directory: string, cwd: string): readonly Dirent[] {
  try {
    const { real, stats } = followLinks(directory, cwd, 'found');
    if (!stats.isDirectory()) return [];
    return directoryEntries(real);
  } catch {
    return [];
  }
}
