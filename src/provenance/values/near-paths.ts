import { distance } from 'fastest-levenshtein';
import { compareText } from '../../core/collections/order.ts';
import { kindOf, settingOf } from '../texts/key-kinds.ts';
import type { Token } from '../texts/tokens.ts';
import type { ValueChains } from '../texts/value-chains.ts';
import type { Release } from '../trial/release.ts';

/** Paths tried for one value. */
export const MAX_PATHS = 12;

/** Paths of the same kind, the nearest first: those that share most of the beginning, then the shorter. */
export function nearPaths(
  token: Token,
  { paths, relative }: ValueChains,
  { tokens, layers }: Release,
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
  unique.delete(settingOf(token.address).join('\0'));
  return [...unique.values()]
    .filter((path) => path.every((key) => !/^\d+$/.test(key)))
    .filter((path) => path.length === 1 || path[0] === 'global' || isComponent(own[0]!, path[0]!, layers))
    .map((path) => ({ path, near: sharedStart(own, path), far: difference(own, path) }))
    .sort(
      (a, b) =>
        b.near - a.near ||
        a.far - b.far ||
        a.path.length - b.path.length ||
        compareText(a.path.join('.'), b.path.join('.')),
    )
    .slice(0, MAX_PATHS)
    .map(({ path }) => path);
}

/**
 * Whether a path's first key may be what another was meant to be: the same, nearly the same, or a dependency's name and
 * its alias.
 */
function isComponent(own: string, other: string, layers: Release['layers']): boolean {
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
