import type { Budget } from './budget.ts';
import { type Candidate, collectCandidates } from './candidates.ts';
import { type Change, type Manner, mutate } from './change.ts';
import { isSecretOutput } from './outputs.ts';
import { type Release, renderChanged, type Shown } from './release.ts';
import { editsOf, readTraces, type Trace } from './traces.ts';

/** Which fragments show at which output, by `outputId`. */
export interface FirstTrial {
  readonly traces: ReadonlyMap<string, readonly Trace[]>;
  /** The changes that were rendered. */
  readonly tried: readonly Change[];
  /** Why not all candidates could be tried; null when they were. */
  readonly problem: string | null;
}

const trials = new WeakMap<Release, FirstTrial>();

/** Renders kept for the confirmation and for the template lines. */
const RESERVED = 2;

/**
 * Changes all candidates of a render at once, each to a text of its own, and sees which show where. When that does not
 * render: those that the message names are changed more carefully, then only the likely ones, then these in halves.
 */
export async function runFirstTrial(release: Release, budget: Budget): Promise<FirstTrial> {
  const known = trials.get(release);
  if (known) return known;
  const candidates = collectCandidates(release);
  const first = await tryAll(release, candidates, budget);
  if (first.problem === null || budget.remainingMs() > 0) trials.set(release, first);
  return first;
}

interface Trial {
  readonly candidates: readonly Candidate[];
  readonly manners: ReadonlyMap<Candidate, Manner>;
  readonly whole: boolean;
}

async function tryAll(release: Release, candidates: readonly Candidate[], budget: Budget): Promise<FirstTrial> {
  const traces = new Map<string, Trace[]>();
  const tried: Change[] = [];
  let problem: string | null = null;
  const queue: Trial[] = candidates.length === 0 ? [] : [{ candidates, manners: new Map(), whole: false }];
  while (queue.length > 0) {
    if (budget.left <= RESERVED) {
      problem ??= 'too many changed values do not render';
      break;
    }
    const trial = queue.shift()!;
    const changes = changesOf(trial);
    const shown = await renderChanged(release, editsOf(changes), budget, { whole: trial.whole });
    const missing = shown.ok
      ? [...release.baseline.keys()].filter((id) => !shown.outputs.has(id) && !isSecretOutput(id))
      : [];
    if (shown.ok) {
      tried.push(...changes);
      for (const [id, found] of readTraces(release, changes, shown.outputs)) {
        if (!traces.has(id)) traces.set(id, found);
      }
    } else problem = shown.message;
    if (shown.ok && missing.length === 0) {
      if (queue.length === 0 && trial.candidates.length === candidates.length) problem = null;
      continue;
    }
    if (shown.ok) problem = 'some places are not rendered when values change';
    queue.unshift(...nextTrials(trial, changes, shown));
  }
  return { traces, tried, problem };
}

/** What to try after a trial that failed, or that lost outputs. */
function nextTrials(trial: Trial, changes: readonly Change[], shown: Shown): Trial[] {
  const { candidates, manners } = trial;
  const message = shown.ok ? '' : withoutPaths(shown.message);
  const guilty = candidates.filter(
    (_, index) => changes[index]!.marker.length > 3 && message.includes(changes[index]!.marker),
  );
  if (guilty.length > 0) {
    const isLast = (candidate: Candidate) =>
      manners.get(candidate) === 'like' || candidate.fragment.token.path[0] === 'name';
    const kept = candidates.filter((candidate) => !guilty.includes(candidate) || !isLast(candidate));
    const careful = new Map(manners);
    for (const candidate of guilty) careful.set(candidate, 'like');
    return [{ ...trial, candidates: kept, manners: careful }];
  }
  const strong = candidates.filter((candidate) => candidate.isStrong);
  if (strong.length > 0 && strong.length < candidates.length) return [{ ...trial, candidates: strong, whole: true }];
  if (candidates.some((candidate) => manners.get(candidate) !== 'like')) {
    return [{ ...trial, manners: new Map(candidates.map((candidate) => [candidate, 'like'])), whole: true }];
  }
  if (candidates.length < 2) return [];
  const half = Math.ceil(candidates.length / 2);
  return [
    { ...trial, candidates: candidates.slice(0, half) },
    { ...trial, candidates: candidates.slice(half) },
  ];
}

/** Every message begins with the path of a template, and that with the chart's name, which may be changed. */
export function withoutPaths(message: string): string {
  return message.replace(/[^\s(]+\/templates\/\S+/g, '');
}

function changesOf({ candidates, manners }: Trial): Change[] {
  return candidates.map((candidate, index) =>
    mutate(candidate.fragment, manners.get(candidate) ?? candidate.manner, index),
  );
}
