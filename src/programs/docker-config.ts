import path from 'node:path';
import { absolutePath } from './find.ts';

/** Variables that lead to files with credentials, or with the names of programs that give them. */
const CREDENTIAL_PATHS = ['DOCKER_CONFIG', 'REGISTRY_AUTH_FILE'] as const;

/**
 * Docker's configuration folder: `DOCKER_CONFIG`, else `~/.docker`. A relative path is ignored: it would be the working
 * directory's, and a repository must not bring credentials and helpers of its own.
 */
export function dockerConfigDirectory(env: NodeJS.ProcessEnv, home: string): string {
  return absolutePath(env.DOCKER_CONFIG) ?? path.join(home, '.docker');
}

/** One sentence for each variable that is set and ignored since its path is relative. */
export function ignoredPaths(env: NodeJS.ProcessEnv): readonly string[] {
  return CREDENTIAL_PATHS.filter((name) => env[name] && absolutePath(env[name]) === null).map(
    (name) => `${name} is ignored: it is relative to the working directory; give an absolute path`,
  );
}
