import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../core/errors/user-error.ts';
import { isWritable, readProjectFile, writeWholeFile } from '../files/index.ts';
import type { FileFixes, FixEdit, FixPlan, SkippedFix } from './plan.ts';
import { applyEdits, linesOf } from './text.ts';

/** A file that a place was found in is smaller, in bytes. */
const MAX_BYTES = 100 * 1024 * 1024;

/** What was changed, and what was not and why; both by file and line. */
export interface FixResult {
  readonly applied: readonly FixEdit[];
  readonly skipped: readonly SkippedFix[];
}

/**
 * Makes the planned changes in the working tree. Everything outside the ranges keeps its bytes. A file that is not what
 * the check saw is left alone where it differs; a file is changed as a whole or not at all, and its mode is kept. Files
 * outside the working directory, read-only ones, and those reached through a symbolic link or with several hard links
 * are not touched.
 *
 * @param cwd absolute working directory
 */
export function applyFixes(plan: FixPlan, cwd: string): FixResult {
  const results = plan.files.map((fixes) => fixFile(fixes, cwd));
  return {
    applied: results.flatMap(({ applied }) => applied),
    skipped: [...plan.skipped, ...results.flatMap(({ skipped }) => skipped)],
  };
}

function fixFile({ file, edits }: FileFixes, cwd: string): FixResult {
  const refusal = refuse(file, cwd);
  if (refusal !== null) return { applied: [], skipped: edits.map((edit) => skip(edit, refusal)) };
  const absolute = path.resolve(cwd, file);
  const bytes = readProjectFile(absolute, { cwd, origin: 'found', maxBytes: MAX_BYTES });
  const text = bytes.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(bytes)) {
    return { applied: [], skipped: edits.map((edit) => skip(edit, 'the file is not UTF-8')) };
  }
  const lines = linesOf(text);
  const applied = edits.filter((edit) => lines[edit.line - 1] === edit.sourceLine);
  const changed = edits.filter((edit) => !applied.includes(edit));
  const skipped = changed.map((edit) => skip(edit, 'the line has changed since it was checked'));
  if (applied.length === 0) return { applied, skipped };
  try {
    writeWholeFile(file, applyEdits(text, applied), cwd);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { applied: [], skipped: [...skipped, ...applied.map((edit) => skip(edit, error.message))] };
  }
  return { applied, skipped };
}

/** Why a file must not be written, or null. */
function refuse(file: string, cwd: string): string | null {
  const root = realpathSync(cwd);
  const absolute = path.resolve(root, file);
  const inside = path.relative(root, absolute);
  if (inside === '' || path.isAbsolute(inside) || inside.split(path.sep)[0] === '..') {
    return 'the file lies outside the working directory';
  }
  try {
    if (realpathSync(absolute) !== absolute) return 'the file is reached through a symbolic link';
    const stats = lstatSync(absolute);
    if (!stats.isFile()) return 'it is no file';
    if (!isWritable(absolute, stats)) return 'the file is read-only';
    return stats.nlink > 1 ? 'the file has several names (hard links), and a change would reach them all' : null;
  } catch (error) {
    return `the file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`;
  }
}

function skip({ file, line, description }: FixEdit, reason: string): SkippedFix {
  return { file, line, description, reason };
}
