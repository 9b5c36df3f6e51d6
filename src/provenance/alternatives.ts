import { distance } from 'fastest-levenshtein';
import { type Bench, chartUses, renderChanged } from './bench.ts';
import type { Budget } from './budget.ts';
import { withValues } from './confirm.ts';
import { type KeyKind, kindOf, settingOf } from './kinds.ts';
import { valueFor, writeAt } from './new-values.ts';
import { type SiteText, siteId } from './sites.ts';
import { switchesOf, turn } from './switches.ts';
import type { Token } from './tokens.ts';
import type { ValueChains } from './value-chains.ts';

/** A path under which a value would have an effect, and where. */
export interface Alternative {
  readonly path: readonly string[];
  readonly useIds: readonly string[];
}

/** Paths tried for one value. */
const MAX_PATHS = 12;

/**
 * Looks for the spelling or level under which a dead value would work: paths that templates read, of the same kind, near to its own.
 * All are given a value in one render; those count whose value shows at a place.
 */
export async function findAlternatives(
  bench: Bench,
  dead: readonly Token[],
  chains: ValueChains,
  budget: Budget,
): Promise<ReadonlyMap<Token, Alternative>> {
  const plans = dead.map((token) => ({ token, paths: nearPaths(token, chains, bench) }));
  const found = new Map<Token, Alternative>();
  // First as it is; then with everything switched on; where all paths together do not render, the nearest alone.
  for (const { limit, on } of [
    { limit: MAX_PATHS, on: false },
    { limit: MAX_PATHS, on: true },
    { limit: 1, on: false },
  ]) {
    const open = plans.filter(({ token, paths }) => !found.has(token) && paths.length > 0);
    if (open.length > 0) await tryPaths(bench, open, limit, on, budget, found);
  }
  return found;
}

interface Plan {
  readonly token: Token;
  readonly paths: readonly (readonly string[])[];
}

async function tryPaths(
  bench: Bench,
  plans: readonly Plan[],
  limit: number,
  on: boolean,
  budget: Budget,
  found: Map<Token, Alternative>,
): Promise<void> {
  const switches = on ? turn(switchesOf(bench, 'false'), 'true') : [];
  if (on && switches.length === 0) return;
  const markers = new Map<string, string>();
  const values: Record<string, unknown> = {};
  for (const { paths } of plans) {
    for (const path of paths.slice(0, limit)) {
      const key = path.join('\0');
      const marker = `pf8${String(markers.size).padStart(4, '0')}x`;
      if (!markers.has(key) && writeAt(values, path, valueFor(path, marker))) markers.set(key, marker);
    }
  }
  const inputs = withValues(on ? bench.inputs : bench.trimmed, values);
  const shown = await renderChanged(bench, switches, budget, { inputs });
  if (!shown.ok) return;
  for (const { token, paths } of plans) {
    for (const path of paths) {
      const marker = markers.get(path.join('\0'));
      const ids = marker === undefined || found.has(token) ? [] : sitesWith(marker, kindOf(path), shown.sites);
      if (ids.length > 0) found.set(token, { path, useIds: ids.flatMap((id) => fullId(id, bench)) });
    }
  }
}

/** Paths of the same kind, the nearest first: those that share most of the beginning, then the shorter. */
function nearPaths(
  token: Token,
  { paths, relative }: ValueChains,
  { tokens, layers }: Bench,
): readonly (readonly string[])[] {
  const own = settingOf(token.address);
  const kind = kindOf(own);
  const isKind = (path: readonly string[]) => path.length > 0 && kindOf(path) === kind;
  const set = tokens.filter(({ layer }) => layer.kind === 'chart-values').map(({ address }) => settingOf(address));
  const suffixes = relative.flatMap((path) => path.map((_, index) => path.slice(index))).filter(isKind);
  const levels = own.map((_, index) => own.slice(0, index)).filter((level) => level.length > 0);
  const passed = levels.filter((level) =>
    paths.some((path) => path.length <= level.length && path.every((key, index) => key === level[index])),
  );
  const candidates = [
    ...paths.filter(isKind),
    ...set.filter(isKind),
    ...passed.flatMap((level) => suffixes.map((suffix) => [...level, ...suffix])),
  ];
  const unique = new Map(candidates.map((path) => [path.join('\0'), path]));
  unique.delete(own.join('\0'));
  return [...unique.values()]
    .filter((path) => path.every((key) => !/^\d+$/.test(key)))
    .filter((path) => path.length === 1 || path[0] === 'global' || isComponent(own[0]!, path[0]!, layers))
    .map((path) => ({ path, near: sharedStart(own, path), far: difference(own, path) }))
    .sort(
      (a, b) =>
        b.near - a.near ||
        a.far - b.far ||
        a.path.length - b.path.length ||
        (a.path.join('.') < b.path.join('.') ? -1 : 1),
    )
    .slice(0, MAX_PATHS)
    .map(({ path }) => path);
}

/** Whether a path's first key may be what another was meant to be: the same, nearly the same, or a dependency's name and its alias. */
function isComponent(own: string, other: string, layers: Bench['layers']): boolean {
  if (own === other || (own.length > 3 && distance(own, other) <= 2)) return true;
  const chart = layers.find(
    (layer) => layer.kind === 'chart-yaml' && layer.prefixes.some((prefix) => prefix.join() === other),
  );
  return (
    chart !== undefined && new RegExp(`^name:\\s*["']?${own.replace(/\W/g, '\\$&')}["']?\\s*$`, 'm').test(chart.text)
  );
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Keys that are in one path only. */
function difference(a: readonly string[], b: readonly string[]): number {
  return a.filter((key) => !b.includes(key)).length + b.filter((key) => !a.includes(key)).length;
}

function sitesWith(marker: string, kind: KeyKind | null, sites: ReadonlyMap<string, SiteText>): string[] {
  return [...sites].flatMap(([id, { image, policy, secrets }]) => {
    const text = kind === 'pull-policy' ? (policy ?? '') : kind === 'pull-secrets' ? secrets.join() : image;
    return text.toLowerCase().includes(marker) ? [id] : [];
  });
}

/** The id of a use from that of its place. */
function fullId(id: string, bench: Bench): string[] {
  return chartUses(bench)
    .filter((use) => siteId(use) === id)
    .map(({ id: own }) => own);
}
