import type { Platform } from './platform.ts';

/**
 * Whether a node of the required platform runs a manifest of the offered one, as containerd's default matcher decides
 * (`platforms.Only`): the operating system is equal; `arm64` means `arm64/v8`, `arm` means `arm/v7`; an arm node also
 * runs lower variants, an amd64 node also `amd64/v1` and lower levels than its own.
 */
export function runsOn(offered: Platform, required: Platform): boolean {
  if (offered.os !== required.os) return false;
  const [own, node] = [normalise(offered), normalise(required)];
  return own.architecture === node.architecture && own.level <= node.level;
}

/**
 * Whether containerd takes a 32-bit manifest where there is none for the node itself (containerd/platforms
 * `compare.go`, `platformVector`): arm v8 to v5 on linux/arm64, 386 on linux/amd64. CRI-O compares the architecture
 * exactly, and the CPU must still run such code.
 */
export function runsAs32Bit(offered: Platform, required: Platform): boolean {
  if (offered.os !== 'linux' || required.os !== 'linux') return false;
  const [own, node] = [normalise(offered), normalise(required).architecture];
  if (node === 'amd64') return own.architecture === '386';
  return node === 'arm64' && own.architecture === 'arm' && own.level >= 5 && own.level <= 8;
}

/**
 * Chooses the manifest that a node of the required platform pulls from an index: the highest variant that it runs, the
 * first of equal ones (`platforms.Only` orders by variant, and the sort is stable), else a 32-bit one. Null when it
 * runs none.
 */
export function bestFor<T extends { readonly platform: Platform }>(
  offered: readonly T[],
  required: Platform,
): T | null {
  return best(offered, required, runsOn) ?? best(offered, required, runsAs32Bit);
}

function best<T extends { readonly platform: Platform }>(
  offered: readonly T[],
  required: Platform,
  runs: (offered: Platform, required: Platform) => boolean,
): T | null {
  let best: T | null = null;
  for (const candidate of offered) {
    if (!runs(candidate.platform, required)) continue;
    if (best === null || normalise(candidate.platform).level > normalise(best.platform).level) best = candidate;
  }
  return best;
}

/** Default variant for each architecture that has variants (containerd platforms, `database.go` `normalizeArch`). */
const DEFAULT_LEVEL: Readonly<Record<string, number>> = { amd64: 1, arm64: 8, arm: 7 };
const ALIASES: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  'x86-64': 'amd64',
  aarch64: 'arm64',
  armhf: 'arm',
  i386: '386',
};

/** The name of an architecture as Go has it: `x86_64` is `amd64`. */
export function architectureName(name: string): string {
  return Object.hasOwn(ALIASES, name) ? ALIASES[name]! : name;
}

function normalise({ architecture, variant }: Platform): { architecture: string; level: number } {
  const name = architectureName(architecture);
  const level = /^v?(\d+)/.exec(variant ?? '')?.[1];
  return { architecture: name, level: level === undefined ? (DEFAULT_LEVEL[name] ?? 0) : Number(level) };
}
