import type { Edit } from '../texts/edits.ts';
import type { Fragment } from '../texts/tokens.ts';
import type { Budget } from '../trial/budget.ts';
import { type Change, insert, mutate } from '../trial/change.ts';
import { withoutPaths } from '../trial/first-trial.ts';
import { withValues, writeAt } from '../trial/new-values.ts';
import type { Output } from '../trial/outputs.ts';
import { type Release, renderChanged, type Shown } from '../trial/release.ts';
import { editsOf, readTraces, type Trace } from '../trial/traces.ts';
import type { ShapeProbe } from './secret-shape.ts';
import type { Setter } from './setters.ts';

/** What a render with only the blamed fragments changed has shown. */
export interface Confirmation {
  /** Why there is none; null when it was rendered. */
  readonly problem: string | null;
  isProved(setter: Setter): boolean;
  isShapeProved(probe: ShapeProbe): boolean;
}

const FIRST_ID = 60_000;

/**
 * Changes the blamed fragments, all of them and nothing else, to new texts in one render: every output must show the
 * text of its own. Other shapes of secrets are tried in the same render; when that fails, once more without them.
 */
export async function confirm(
  release: Release,
  setters: readonly Setter[],
  probes: readonly ShapeProbe[],
  budget: Budget,
): Promise<Confirmation> {
  let result = await attempt(release, setters, probes, budget);
  if (result.problem !== null && budget.left > 0) {
    const guilty = result.guilty;
    const rest = setters.filter(({ trace }) => !guilty.has(trace.fragment));
    if (probes.length > 0 || (rest.length > 0 && rest.length < setters.length)) {
      result = await attempt(release, rest, [], budget);
    }
  }
  return result;
}

async function attempt(
  release: Release,
  setters: readonly Setter[],
  probes: readonly ShapeProbe[],
  budget: Budget,
): Promise<Confirmation & { readonly guilty: ReadonlySet<Fragment> }> {
  const changes = new Map<Fragment, Change>();
  const extra = {};
  for (const { trace, key } of setters) {
    if (changes.has(trace.fragment)) continue;
    const change = again(trace.change, FIRST_ID + changes.size);
    changes.set(trace.fragment, change);
    if (key) writeAt(extra, key, changedContent(change));
  }
  const direct = [...changes].filter(
    ([fragment]) => !setters.some((setter) => setter.key && setter.trace.fragment === fragment),
  );
  const shapes: readonly Edit[] = probes.map(({ edit }) => edit);
  const edits = editsOf(direct.map(([, change]) => change)).filter(
    (edit) => !shapes.some((shape) => overlaps(shape, edit)),
  );
  const shown = await renderChanged(release, [...edits, ...shapes], budget, {
    ...(Object.keys(extra).length > 0 ? { inputs: withValues(release.trimmed, extra) } : {}),
  });
  const traces = shown.ok ? readTraces(release, [...changes.values()], shown.outputs) : new Map<string, Trace[]>();
  return {
    problem: shown.ok ? null : shown.message,
    guilty: guiltyOf(changes, shown),
    isProved: ({ outputId, trace }) =>
      (traces.get(outputId) ?? []).some((other) => other.fragment === trace.fragment && other.field === trace.field),
    isShapeProved: (probe) => shown.ok && probes.includes(probe) && isRight(probe, shown.outputs),
  };
}

function again(change: Change, id: number): Change {
  const { fragment, manner, text, marker } = change;
  if (manner !== 'insert') return mutate(fragment, manner, id);
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

function isRight({ outputId, name }: ShapeProbe, outputs: ReadonlyMap<string, Output>): boolean {
  return outputs.get(outputId)?.secrets.includes(JSON.stringify({ name })) ?? false;
}

function overlaps(a: Edit, b: Edit): boolean {
  return a.layer === b.layer && a.start < b.end && b.start < a.end;
}
