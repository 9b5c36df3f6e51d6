import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goVersion, helmVersion } from '../../scripts/engine/versions.ts';

/** Programs of others; null: not on this machine. */
export interface Tools {
  readonly helm: string | null;
  readonly crane: string | null;
}

/** Built programs lie outside the tree. */
const cache = process.env.PULLPROOF_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'pullproof');

/**
 * Finds helm and crane: named by PULLPROOF_HELM, in the cache, on PATH, or, where Go is, built from the module proxy
 * into the cache.
 */
export function findTools(progress: (text: string) => void): Tools {
  return {
    helm: process.env.PULLPROOF_HELM ?? cachedHelm() ?? onPath('helm') ?? builtHelm(progress),
    crane: crane(progress),
  };
}

function cachedHelm(): string | null {
  const file = join(cache, `helm-${helmVersion}-${goVersion}`, 'helm');
  return existsSync(file) ? file : null;
}

function builtHelm(progress: (text: string) => void): string | null {
  if (onPath('go') === null) return null;
  progress('building helm (once, some minutes)');
  const script = fileURLToPath(new URL('../../scripts/build-helm.ts', import.meta.url));
  const env = { ...process.env, PULLPROOF_CACHE: cache };
  return execFileSync(process.execPath, [script], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
}

function crane(progress: (text: string) => void): string | null {
  const file = join(cache, 'crane');
  if (existsSync(file)) return file;
  const installed = onPath('crane');
  if (installed !== null || onPath('go') === null) return installed;
  progress('building crane (once)');
  mkdirSync(cache, { recursive: true });
  execFileSync('go', ['install', 'github.com/google/go-containerregistry/cmd/crane@latest'], {
    env: { ...process.env, GOBIN: cache },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return file;
}

function onPath(name: string): string | null {
  const found = (process.env.PATH ?? '').split(':').map((folder) => join(folder, name));
  return found.find((file) => existsSync(file)) ?? null;
}
