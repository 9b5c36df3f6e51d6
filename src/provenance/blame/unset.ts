import { kindOf } from '../texts/key-kinds.ts';
import type { Fragment, Token } from '../texts/tokens.ts';
import { isEmpty } from '../texts/tokens.ts';
import { chainsOf } from '../texts/value-chains.ts';
import type { Budget } from '../trial/budget.ts';
import { type Change, insert } from '../trial/change.ts';
import { valueFor, withValues, writeAt } from '../trial/new-values.ts';
import { type Release, renderChanged } from '../trial/release.ts';
import { editsOf, readTraces, type Trace } from '../trial/traces.ts';
import { type Part, UNSET_KINDS } from './parts.ts';

/** What would set something that is unset. */
export interface Unset {
  /** Empty values that show at an output when they are filled, by `outputId`. */
  readonly traces: ReadonlyMap<string, readonly Trace[]>;
  /** A key that is nowhere set and that the template reads, by `outputId` and kind. */
  keyFor(outputId: string, part: Part): readonly string[] | null;
}

/** Numbers of these changes, apart from those of the first render. */
const FIRST_ID = 50_000;
const FIRST_KEY = 55_000;
/** More keys are not tried. */
const MAX_KEYS = 60;
export const NOTHING_UNSET: Unset = { traces: new Map(), keyFor: () => null };

/**
 * Finds the empty values (`tag: ""`, `imagePullSecrets: []`) that leave something unset, and keys that templates read
 * and nobody sets: all are given a value in one render. They are tried apart from the others because a value there
 * hides what fills the gap (the appVersion).
 */
export async function traceUnset(release: Release, parts: ReadonlySet<Part>, budget: Budget): Promise<Unset> {
  const kinds = new Set([...parts].flatMap((name) => UNSET_KINDS[name] ?? []));
  const isWanted = (path: readonly string[]) => {
    const kind = kindOf(path);
    return kind !== null && kinds.has(kind);
  };
  const empties = release.tokens.filter(
    (token) => isWanted(token.address) && isEmpty(token) && token.layer.kind !== 'chart-yaml',
  );
  const changes = empties.map((token, index) => fill(token, FIRST_ID + index));
  const keys = newKeys(release, isWanted);
  if (changes.length + keys.size === 0) return NOTHING_UNSET;
  const values: Record<string, unknown> = {};
  for (const [marker, path] of keys) writeAt(values, path, valueFor(path, marker));
  const added = keys.size > 0 ? { inputs: withValues(release.trimmed, values) } : {};
  let shown = await renderChanged(release, editsOf(changes), budget, added);
  if (!shown.ok && keys.size > 0 && changes.length > 0 && budget.left > 2) {
    keys.clear();
    shown = await renderChanged(release, editsOf(changes), budget);
  }
  if (!shown.ok) return NOTHING_UNSET;
  const { outputs } = shown;
  return {
    traces: readTraces(release, changes, outputs),
    keyFor: (outputId, name) => {
      const text = JSON.stringify(outputs.get(outputId) ?? '');
      for (const [marker, path] of keys) {
        if (UNSET_KINDS[name]?.includes(kindOf(path)!) && text.includes(marker)) return path;
      }
      return null;
    },
  };
}

/** Paths that templates read by name, of a kind that is sought, where no layer has a value; by marker. */
function newKeys(release: Release, isWanted: (path: readonly string[]) => boolean): Map<string, readonly string[]> {
  const isSet = (path: readonly string[]) =>
    release.tokens.some(({ address }) => {
      const length = Math.min(address.length, path.length);
      return (
        (length === path.length || address.length <= path.length) &&
        path.slice(0, length).every((key, index) => key === address[index])
      );
    });
  const paths = chainsOf(release).paths.filter((path) => path.length > 0 && isWanted(path) && !isSet(path));
  return new Map(paths.slice(0, MAX_KEYS).map((path, index) => [`pf${FIRST_KEY + index}x`, path]));
}

/**
 * Writes a value over an empty one. A map is what both kinds of templates take for a secret: those that print its name,
 * and those that print all.
 */
function fill(token: Token, id: number): Change {
  const { layer, start, end, style } = token;
  const fragment: Fragment = { token, start, end, text: layer.text.slice(start, end) };
  const space = start === end && layer.slot.type === 'file' ? ' ' : '';
  if (style === 'empty' && fragment.text.startsWith('[')) {
    return kindOf(token.address) === 'pull-secrets'
      ? insert(fragment, id, `${space}[{name: `, '}]')
      : insert(fragment, id, `${space}[`, ']');
  }
  return style === 'double' || style === 'single' ? insert(fragment, id, '"', '"') : insert(fragment, id, space);
}
