import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { goVersion } from '../engine/versions.ts';
import { licenceTexts, type Notice } from './licence-texts.ts';

interface Module {
  readonly Path: string;
  readonly Version?: string;
  readonly Dir: string;
  readonly Main?: boolean;
  readonly Replace?: object;
}

/** As the engine is built: see scripts/engine/go.ts. */
const environment = {
  GOTOOLCHAIN: goVersion,
  GOFLAGS: '',
  GOWORK: 'off',
  GOOS: 'wasip1',
  GOARCH: 'wasm',
  CGO_ENABLED: '0',
};

/**
 * The notices of everything that is linked into the engine: Go itself, and for each package every licence between its
 * folder and the root of its module (a forked package has one of its own). Our own code and the stubs in its place
 * bring none.
 */
export function goNotices(engine: string): readonly Notice[] {
  const texts = new Map<string, Set<string>>();
  for (const { dir, module } of linkedPackages(engine)) {
    const title = `${module.Path} ${module.Version}`;
    const found = texts.get(title) ?? new Set();
    for (const folder of foldersUpTo(module.Dir, dir)) for (const text of licenceTexts(folder)) found.add(text);
    if (found.size === 0) throw new Error(`${title} is linked and has no licence text`);
    texts.set(title, found);
  }
  const modules = [...texts].map(([title, found]) => ({ title, texts: [...found] }));
  modules.sort((a, b) => (a.title < b.title ? -1 : 1));
  const root = go(engine, 'env', 'GOROOT').trim();
  return [{ title: `The Go standard library and runtime, ${goVersion}`, texts: licenceTexts(root) }, ...modules];
}

function linkedPackages(engine: string): { readonly dir: string; readonly module: Module }[] {
  const lines = go(engine, 'list', '-deps', '-tags', 'timetzdata', '-json=Dir,Module', '.');
  const packages = lines.split(/(?<=^\})\n/m).filter((text) => text.trim() !== '');
  return packages.flatMap((text) => {
    const { Dir: dir, Module: module } = JSON.parse(text) as { readonly Dir: string; readonly Module?: Module };
    return module === undefined || module.Main === true || module.Replace !== undefined ? [] : [{ dir, module }];
  });
}

/** The root of a module first, the folder of the package last. */
function foldersUpTo(root: string, folder: string): string[] {
  return folder === root || !folder.startsWith(join(root, '/'))
    ? [root]
    : [...foldersUpTo(root, dirname(folder)), folder];
}

function go(directory: string, ...args: string[]): string {
  return execFileSync('go', args, {
    cwd: directory,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}
