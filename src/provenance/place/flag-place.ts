import path from 'node:path';
import type { Location } from '../../core/place/location.ts';
import { listProjectDirectory, projectRoot, readProjectFile, reportPath } from '../../files/index.ts';
import { placeOf } from '../texts/text-position.ts';

/** Where a flag is written. */
export interface FlagPlace {
  readonly location: Location;
  /** False when several lines could be it. */
  readonly isOnly: boolean;
}

const CONFIG_FILES = ['pullproof.yaml', '.github/pullproof.yaml'];
/** Larger files are no workflows, in bytes. */
const MAX_BYTES = 1024 * 1024;

/**
 * Looks for the text of a flag (`image.tag=1.4.2`, or `image.tag=` when its value was put in by the shell) in the
 * configuration file and in the workflows, of the working directory and of the repository around it.
 *
 * @param key the key as the flag has it
 * @param value the value, '' for a wanted key alone
 * @returns null when no line has it
 */
export function findFlag(key: string, value: string, cwd: string): FlagPlace | null {
  const roots = [...new Set([cwd, projectRoot(cwd) ?? cwd])];
  const configs = roots.flatMap((root) => CONFIG_FILES.map((name) => path.join(root, name)));
  const workflows = roots.flatMap((root) => workflowsOf(path.join(root, '.github', 'workflows'), cwd));
  // What the configuration sets comes from there, even when a workflow has the same text.
  for (const files of [readAll(configs, cwd), readAll(workflows, cwd)]) {
    for (const wanted of [`${key}=${value}`, `${key}=`]) {
      const found = files.flatMap(({ file, text }) => linesWith(text, wanted, file));
      const [first] = found;
      if (first) return { location: first, isOnly: found.length === 1 };
    }
  }
  return null;
}

function linesWith(text: string, wanted: string, file: string): Location[] {
  const found: Location[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    // `api.image.tag=` is not `image.tag=`; a comment sets nothing.
    if (/[\w.\]-]/.test(text[at - 1] ?? '')) continue;
    const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    if (line.trimStart().startsWith('#')) continue;
    const end =
      at +
      wanted.length +
      /^(?:\$\{\{.*?\}\}|\$\{[^}]*\}|\$\([^)]*\)|[^\s,"'\\\]])*/.exec(text.slice(at + wanted.length))![0].length;
    found.push({ file, ...placeOf(text, { start: at, end }) });
  }
  return found;
}

function readAll(names: readonly string[], cwd: string): { file: string; text: string }[] {
  return [...new Set(names)].flatMap((name) => {
    try {
      const bytes = readProjectFile(name, { cwd, origin: 'found', maxBytes: MAX_BYTES });
      return [{ file: reportPath(cwd, name), text: bytes.toString('utf8').replace(/^\ufeff/, '') }];
    } catch {
      return [];
    }
  });
}

function workflowsOf(directory: string, cwd: string): string[] {
  return listProjectDirectory(directory, cwd)
    .filter(({ name }) => /\.ya?ml$/.test(name))
    .map(({ name }) => path.join(directory, name));
}
