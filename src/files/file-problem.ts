import { UserError } from '../core/errors/user-error.ts';

/** Why a file is not read. `link`: a symbolic link of the project leads where it must not. */
export type ProblemKind = 'missing' | 'link' | 'directory' | 'irregular' | 'too-large' | 'unreadable';

/** Thrown when a file is not read; the message is what is said about the file: `does not exist`. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  readonly kind: ProblemKind;
  /** It is, or leads to, a directory. */
  readonly isDirectory: boolean;
  constructor(kind: ProblemKind, message: string, options: { cause?: unknown; isDirectory?: boolean } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.isDirectory = options.isDirectory ?? kind === 'directory';
  }
}

/** Turns an error of the file system into a problem; anything else stays what it is. */
export function toProblem(error: unknown): FileProblem {
  if (error instanceof FileProblem) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new FileProblem('missing', 'does not exist', { cause: error });
  if (code === 'EISDIR') return new FileProblem('directory', 'is a directory', { cause: error });
  return new FileProblem('unreadable', `cannot be read: ${reason(error)}`, { cause: error });
}

/** A file is not read because a symbolic link of the project leads where it must not. */
export class RefusedLink extends UserError {
  /** The file, relative to the working directory with forward slashes. */
  readonly file: string;
  /** @param subject what it is, with its name: `the values file "values-prod.yaml"` */
  constructor(subject: string, file: string, problem: FileProblem) {
    super('LINK_REFUSED', `${subject} ${problem.message}`, {
      hint: 'a link in the project is followed only to a file of the project; name the file itself if it is meant',
      cause: problem,
    });
    this.file = file;
  }
}

/** The reason of a file system error, as the C library words it. */
export function reason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file or directory';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'ELOOP') return 'too many links';
  return code ?? String(error);
}
