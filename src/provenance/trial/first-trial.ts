import type { Budget } from './budget.ts';
import { type Candidate, collectCandidates } from './candidates.ts';
import { type Change, mutate, type Rung } from './change.ts';
import { isSecretSite } from './outputs.ts';
import { type Bench, renderChanged, type Shown } from './release.ts';
import { editsOf, type Hit, readHits } from './traces.ts';

/** Which fragments show at which place, by `siteId`. */
export interface Flow {
  readonly hits: ReadonlyMap<string, readonly Hit[]>;
  /** The changes that were rendered. */
  readonly tried: readonly Change[];
  /** Why not all candidates could be tried; null when they were. */
  readonly problem: string | null;
}

const flows = new WeakMap<Bench, Flow>();

/** Renders kept for the confirmation and for the template lines. */
const RESERVED = 2;

/**
 * Changes all candidates of a render at once, each to a text of its own, and sees which show where. When that does not render:
 * those that the message names are changed more carefully, then only the likely ones, then these in halves.
 */
export async function traceFlow(bench: Bench, budget: Budget): Promise<Flow> {
  const known = flows.get(bench);
  if (known) return known;
  const candidates = collectCandidates(bench);
  const flow = await trace(bench, candidates, budget);
  if (flow.problem === null || budget.remainingMs() > 0) flows.set(bench, flow);
  return flow;
}

interface Trial {
  readonly candidates: readonly Candidate[];
  readonly rungs: ReadonlyMap<Candidate, Rung>;
  readonly whole: boolean;
}

async function trace(bench: Bench, candidates: readonly Candidate[], budget: Budget): Promise<Flow> {
  const hits = new Map<string, Hit[]>();
  const tried: Change[] = [];
  let problem: string | null = null;
  const queue: Trial[] = candidates.length === 0 ? [] : [{ candidates, rungs: new Map(), whole: false }];
  while (queue.length > 0) {
    if (budget.left <= RESERVED) {
      problem ??= 'too many changed values do not render';
      break;
    }
    const trial = queue.shift()!;
    const changes = changesOf(trial);
    const shown = await renderChanged(bench, editsOf(changes), budget, { whole: trial.whole });
    const missing = shown.ok
      ? [...bench.baseline.keys()].filter((id) => !shown.sites.has(id) && !isSecretSite(id))
      : [];
    if (shown.ok) {
      tried.push(...changes);
      for (const [id, found] of readHits(bench, changes, shown.sites)) {
        if (!hits.has(id)) hits.set(id, found);
      }
    } else problem = shown.message;
    if (shown.ok && missing.length === 0) {
      if (queue.length === 0 && trial.candidates.length === candidates.length) problem = null;
      continue;
    }
    if (shown.ok) problem = 'some places are not rendered when values change';
    queue.unshift(...nextTrials(trial, changes, shown));
  }
  return { hits, tried, problem };
}

/** What to try after a trial that failed, or that lost places. */
function nextTrials(trial: Trial, changes: readonly Change[], shown: Shown): Trial[] {
  const { candidates, rungs } = trial;
  const message = shown.ok ? '' : withoutPaths(shown.message);
  const guilty = candidates.filter(
    (_, index) => changes[index]!.marker.length > 3 && message.includes(changes[index]!.marker),
  );
  if (guilty.length > 0) {
    const isLast = (candidate: Candidate) =>
      rungs.get(candidate) === 'like' || candidate.fragment.token.path[0] === 'name';
    const kept = candidates.filter((candidate) => !guilty.includes(candidate) || !isLast(candidate));
    const careful = new Map(rungs);
    for (const candidate of guilty) careful.set(candidate, 'like');
    return [{ ...trial, candidates: kept, rungs: careful }];
  }
  const strong = candidates.filter((candidate) => candidate.isStrong);
  if (strong.length > 0 && strong.length < candidates.length) return [{ ...trial, candidates: strong, whole: true }];
  if (candidates.some((candidate) => rungs.get(candidate) !== 'like')) {
    return [{ ...trial, rungs: new Map(candidates.map((candidate) => [candidate, 'like'])), whole: true }];
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

function changesOf({ candidates, rungs }: Trial): Change[] {
  return candidates.map((candidate, index) =>
    mutate(candidate.fragment, rungs.get(candidate) ?? candidate.rung, index),
  );
}
