import path from 'node:path';
import { isSharedRegistry, type Owners } from '../../core/host/ownership.ts';
import { canonicalHost } from '../../core/host/registry-host.ts';
import type { TargetSettings } from '../../core/settings/settings.ts';
import { FileProblem, projectRoot, readProjectFile } from '../../files/index.ts';
import type { Ports } from '../run/ports.ts';

/** A configuration of git is some hundred bytes. */
const MAX_GIT_CONFIG = 256 * 1024;
/** `https://github.com/acme/shop.git`, `git@github.com:acme/shop.git`, `ssh://git@host:22/acme/shop`. */
const REMOTE = /^\s*url\s*=\s*(?:[a-z+]+:\/\/(?:[^\s/@]*@)?[^\s/]+\/|(?:[^\s/@:]+@)?[^\s/:]+:)([^\s/]+)\//gm;

/**
 * Finds out who the user is: the owner that GitHub names, the owners in git's remotes, and registries with a configured
 * credential.
 */
export function findOwners(targets: readonly TargetSettings[], { env, cwd }: Pick<Ports, 'env' | 'cwd'>): Owners {
  const [onGithub = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
  const names = [onGithub, ...remoteOwners(cwd)].map((name) => name.toLowerCase()).filter((name) => name !== '');
  const hosts = targets.flatMap(({ registries }) =>
    registries.flatMap(({ host, credential }) =>
      credential === null || isSharedRegistry(host) ? [] : [canonicalHost(host)],
    ),
  );
  return { names: [...new Set(names)].sort(), hosts: [...new Set(hosts)].sort() };
}

function remoteOwners(cwd: string): readonly string[] {
  const root = projectRoot(cwd);
  if (root === null) return [];
  try {
    // A path of ours: the reader gives nothing of `.git` that a repository leads to. Only the owners are taken from it.
    const file = path.join(root, '.git', 'config');
    const text = readProjectFile(file, { cwd, origin: 'named', maxBytes: MAX_GIT_CONFIG }).toString('utf8');
    return [...text.matchAll(REMOTE)].map(([, owner]) => owner!);
  } catch (error) {
    // Not a repository, a worktree (`.git` is a file), or no file of the project: then it is not known.
    if (error instanceof FileProblem) return [];
    throw error;
  }
}
