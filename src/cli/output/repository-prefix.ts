import { realpathSync } from 'node:fs';
import path from 'node:path';
import { isInside, projectRoot } from '../../files/index.ts';

/**
 * Where the working directory is in the repository, with forward slashes and '' at its root: annotations and SARIF name
 * files from there, although the reports themselves name them from the working directory. The root is the workspace of
 * a workflow (`GITHUB_WORKSPACE`) when the working directory is in it, else the directory that holds `.git`.
 */
export function repositoryPrefix(cwd: string, env: NodeJS.ProcessEnv): string {
  const here = realpathSync(cwd);
  const workspace = env.GITHUB_WORKSPACE ? realPath(env.GITHUB_WORKSPACE) : null;
  const root = workspace !== null && isInside(workspace, here) ? workspace : (projectRoot(here) ?? here);
  return path.relative(root, here).split(path.sep).join('/');
}

function realPath(directory: string): string | null {
  try {
    return realpathSync(directory);
  } catch {
    return null;
  }
}
