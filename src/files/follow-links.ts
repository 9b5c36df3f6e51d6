import { lstatSync, readlinkSync, realpathSync, type Stats } from 'node:fs';
import path from 'node:path';
import { FileProblem } from './file-problem.ts';
import { isInside, projectRoot, refuseTarget } from './project.ts';

/** As Linux: a path with more links is a circle. */
const MAX_LINKS = 40;

/** Whose word a path is. `named`: the command line, an input or the configuration; `found`: the repository. */
export type PathOrigin = 'named' | 'found';

/** Where a path leads. */
export interface Followed {
  /** Absolute, free of links. */
  readonly real: string;
  readonly stats: Stats;
}

/**
 * Follows a path link by link. A link that lies in the project must lead to something of the project that is not in
 * `.git`; what lies outside is reached by a name that somebody gave, never by a link of the project nor by a name that
 * was found.
 *
 * @param file absolute, or relative to `cwd`
 * @param cwd absolute working directory
 * @throws FileProblem of the kind `link`; an error of the file system when there is nothing
 */
export function followLinks(file: string, cwd: string, origin: PathOrigin): Followed {
  const absolute = path.resolve(cwd, file);
  return followWithin(absolute, [projectRoot(cwd) ?? realpathSync(path.dirname(absolute))], origin);
}

/**
 * The same with the directories that links may lead to.
 *
 * @param roots absolute, free of links
 */
export function followWithin(absolute: string, roots: readonly string[], origin: PathOrigin): Followed {
  const walk = walkPath(absolute, roots);
  if (walk.link !== null || origin === 'found') {
    const refusal = refuseTarget(walk.end?.real ?? walk.directory, roots);
    if (refusal !== null) {
      const isDirectory = walk.end?.stats.isDirectory() ?? false;
      throw new FileProblem('link', describe(walk, roots, refusal), { isDirectory });
    }
  }
  if (walk.end === null) throw walk.error;
  return walk.end;
}

function describe({ link, isLast }: Walk, roots: readonly string[], refusal: string): string {
  if (link === null) return 'does not lie in the project, so it is not read';
  if (isLast) return `is a symbolic link that ${refusal}, so it is not followed`;
  const root = roots.find((candidate) => isInside(candidate, link))!;
  const shown = path.relative(root, link).split(path.sep).join('/');
  return `is reached by the symbolic link "${shown}", which ${refusal}, so it is not followed`;
}

interface Walk {
  /** The first link of the path that lies in the project. */
  readonly link: string | null;
  /** The link is the file itself, not a directory above it. */
  readonly isLast: boolean;
  /** Null when the path leads nowhere: `error` says why, `directory` how far it went. */
  readonly end: Followed | null;
  readonly directory: string;
  readonly error: unknown;
}

function walkPath(absolute: string, roots: readonly string[]): Walk {
  const start = path.parse(absolute).root;
  let directory = start;
  let link: string | null = null;
  let isLast = false;
  let links = 0;
  let stats: Stats | null = null;
  const rest = parts(absolute, start);
  try {
    for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
      if (name === '..') {
        directory = path.dirname(directory);
        stats = null;
        continue;
      }
      const next = path.join(directory, name);
      stats = lstatSync(next);
      if (!stats.isSymbolicLink()) {
        directory = next;
        continue;
      }
      if (link === null && roots.some((root) => isInside(root, directory))) {
        link = next;
        isLast = rest.length === 0;
      }
      links += 1;
      if (links > MAX_LINKS) throw Object.assign(new Error('too many links'), { code: 'ELOOP' });
      const target = readlinkSync(next);
      if (path.isAbsolute(target)) directory = path.parse(target).root;
      rest.unshift(...parts(target, path.parse(target).root));
    }
    return { link, isLast, end: { real: directory, stats: stats ?? lstatSync(directory) }, directory, error: null };
  } catch (error) {
    return { link, isLast, end: null, directory, error };
  }
}

function parts(file: string, root: string): string[] {
  return file
    .slice(root.length)
    .split(path.sep === '\\' ? /[\\/]/ : '/')
    .filter((part) => part !== '' && part !== '.');
}
