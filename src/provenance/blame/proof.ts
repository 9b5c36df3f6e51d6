import type { Edit } from '../texts/edits.ts';
import type { Fragment } from '../texts/tokens.ts';
import type { Budget } from '../trial/budget.ts';
import { type Change, insert, mutate } from '../trial/change.ts';
import { withoutPaths } from '../trial/first-trial.ts';
import { withValues, writeAt } from '../trial/new-values.ts';
import type { SiteText } from '../trial/outputs.ts';
import { type Bench, renderChanged, type Shown } from '../trial/release.ts';
import { editsOf, type Hit, readHits } from '../trial/traces.ts';
import type { ShapeProbe } from './secret-shape.ts';

/** A fragment that is blamed for a place. */
export interface Pick {
  readonly siteId: string;
  readonly hit: Hit;
  /** The key under which the value is written in the user's own values instead, because its file lies in an archive. */
  readonly key: readonly string[] | null;
}

/** What a render with only the blamed fragments changed has shown. */
export interface Confirmation {
  /** Why there is none; null when it was rendered. */
  readonly problem: string | null;
  isProved(pick: Pick): boolean;
  isShapeProved(probe: ShapeProbe): boolean;
}

const FIRST_ID = 60_000;

/**
 * Changes the blamed fragments, all of them and nothing else, to new texts in one render: every place must show the text of its own.
 * Other shapes of secrets are tried in the same render; when that fails, once more without them.
 */
export async function confirm(
  bench: Bench,
  picks: readonly Pick[],
  probes: readonly ShapeProbe[],
  budget: Budget,
): Promise<Confirmation> {
  let result = await attempt(bench, picks, probes, budget);
  if (result.problem !== null && budget.left > 0) {
    const guilty = result.guilty;
    const rest = picks.filter(({ hit }) => !guilty.has(hit.fragment));
    if (probes.length > 0 || (rest.length > 0 && rest.length < picks.length)) {
      result = await attempt(bench, rest, [], budget);
    }
  }
  return result;
}

async function attempt(
  bench: Bench,
  picks: readonly Pick[],
  probes: readonly ShapeProbe[],
  budget: Budget,
): Promise<Confirmation & { readonly guilty: ReadonlySet<Fragment> }> {
  const changes = new Map<Fragment, Change>();
  const extra = {};
  for (const { hit, key } of picks) {
    if (changes.has(hit.fragment)) continue;
    const change = again(hit.change, FIRST_ID + changes.size);
    changes.set(hit.fragment, change);
    if (key) writeAt(extra, key, changedContent(change));
  }
  const direct = [...changes].filter(([fragment]) => !picks.some((pick) => pick.key && pick.hit.fragment === fragment));
  const shapes: readonly Edit[] = probes.map(({ edit }) => edit);
  const edits = editsOf(direct.map(([, change]) => change)).filter(
    (edit) => !shapes.some((shape) => overlaps(shape, edit)),
  );
  const shown = await renderChanged(bench, [...edits, ...shapes], budget, {
    ...(Object.keys(extra).length > 0 ? { inputs: withValues(bench.trimmed, extra) } : {}),
  });
  const hits = shown.ok ? readHits(bench, [...changes.values()], shown.sites) : new Map<string, Hit[]>();
  return {
    problem: shown.ok ? null : shown.message,
    guilty: guiltyOf(changes, shown),
    isProved: ({ siteId, hit }) =>
      (hits.get(siteId) ?? []).some((other) => other.fragment === hit.fragment && other.field === hit.field),
    isShapeProved: (probe) => shown.ok && probes.includes(probe) && isRight(probe, shown.sites),
  };
}

function again(change: Change, id: number): Change {
  const { fragment, rung, text, marker } = change;
  if (rung !== 'insert') return mutate(fragment, rung, id);
  const at = text.indexOf(marker);
  return insert(fragment, id, text.slice(0, at), text.slice(at + marker.length));
}

/** The fragment's whole scalar with the change in it, without quotes. */
function changedContent({ fragment, text }: Change): string {
  const { token } = fragment;
  const raw =
    token.layer.text.slice(token.start, fragment.start) + text + token.layer.text.slice(fragment.end, token.end);
  return token.style === 'double' || token.style === 'single' ? raw.slice(1, -1) : raw;
}

function guiltyOf(changes: ReadonlyMap<Fragment, Change>, shown: Shown): ReadonlySet<Fragment> {
  if (shown.ok) return new Set();
  return new Set(
    [...changes].filter(([, { marker }]) => withoutPaths(shown.message).includes(marker)).map(([fragment]) => fragment),
  );
}

function isRight({ siteId, name }: ShapeProbe, sites: ReadonlyMap<string, SiteText>): boolean {
  return sites.get(siteId)?.secrets.includes(JSON.stringify({ name })) ?? false;
}

function overlaps(a: Edit, b: Edit): boolean {
  return a.layer === b.layer && a.start < b.end && b.start < a.end;
}
