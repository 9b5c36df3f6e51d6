import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goVersion, helmVersion, linkerFlags } from './versions.ts';

/**
 * What every call of Go gets: the pinned release (fetched by Go itself where another one is installed) and nothing from
 * the user's settings.
 */
const pinned = { GOTOOLCHAIN: goVersion, GOFLAGS: '', GOWORK: 'off', GOEXPERIMENT: '', GOWASM: '', CGO_ENABLED: '0' };

/** Says whether the pinned Go can be run here. */
export function hasGo(): boolean {
  try {
    const version = execFileSync('go', ['env', 'GOVERSION'], {
      env: { ...process.env, ...pinned },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return version.trim() === goVersion;
  } catch {
    return false;
  }
}

/**
 * Compiles the engine to WebAssembly in a scratch directory and returns the module. The same sources give the same
 * bytes on every machine.
 */
export function buildModule(engineDirectory: string, scratch: string): Uint8Array {
  const output = join(scratch, 'engine.wasm');
  const args = ['build', '-buildmode=c-shared', '-trimpath', '-buildvcs=false', '-tags', 'timetzdata'];
  execFileSync('go', [...args, '-ldflags', linkerFlags, '-o', output, '.'], {
    cwd: engineDirectory,
    env: { ...process.env, ...pinned, GOOS: 'wasip1', GOARCH: 'wasm' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return readFileSync(output);
}

/** Builds the real helm of the same version into a directory and returns its path. Takes minutes the first time. */
export function buildHelm(directory: string): string {
  execFileSync(
    'go',
    ['install', '-trimpath', '-buildvcs=false', '-ldflags', linkerFlags, `helm.sh/helm/v4/cmd/helm@${helmVersion}`],
    { env: { ...process.env, ...pinned, GOBIN: directory }, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  return join(directory, 'helm');
}
