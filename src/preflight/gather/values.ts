import { localPull } from '../../core/access/local-pull.ts';
import type { Facts } from '../../core/facts/facts.ts';
import type { ImageUse } from '../../core/facts/image-use.ts';
import type { ValueFact } from '../../core/facts/value-fact.ts';
import type { TargetSettings } from '../../core/settings/settings.ts';
import {
  type Alternative,
  alternativeImages,
  filesLoaded,
  keepDeadEverywhere,
  type LocateContext,
  overrideFacts,
  type PinnedTag,
  pinnedTags,
  valueFactsOf,
} from '../../provenance/index.ts';
import { rules } from '../../rules/index.ts';
import { budgetOf } from '../run/budget.ts';
import type { Ports } from '../run/ports.ts';
import { factsOf } from './facts-of.ts';
import type { Gathered } from './gather.ts';

type ValuePorts = Pick<Ports, 'engine' | 'cwd' | 'deadline'>;

/** What experiments need to know of a target before anything is looked up; they take at most `budgetMs`. */
function contextOf(entry: Gathered, { engine, cwd }: ValuePorts, budgetMs: number): LocateContext {
  const { target, outcome } = entry;
  return { engine, outcome, target, facts: factsOf(entry, new Map(), null), cwd, budgetMs };
}

/** Whether a rule that is on reports value facts of one of these kinds. */
function isReported(kinds: readonly ValueFact['kind'][], target: TargetSettings): boolean {
  return rules.some(
    ({ id, valueFacts = [] }) => target.rules[id] !== 'off' && valueFacts.some((kind) => kinds.includes(kind)),
  );
}

/** Part of the time that is left which the experiments of one target may take before the registries are asked. */
const BEFORE_LOOKUPS = 0.1;

/** The images that each target would have without its `--set` flags. */
export async function findAlternatives(
  gathered: readonly Gathered[],
  ports: ValuePorts,
): Promise<readonly (readonly Alternative[])[]> {
  const found: (readonly Alternative[])[] = [];
  for (const entry of gathered) {
    const isOff = !isReported(['override'], entry.target);
    found.push(isOff ? [] : await alternativeImages(contextOf(entry, ports, budgetOf(ports, BEFORE_LOOKUPS))));
  }
  return found;
}

/** The tags beside digests that win, for targets whose images are asked for in registries. */
export async function findPinnedTags(
  gathered: readonly Gathered[],
  ports: ValuePorts,
): Promise<readonly (readonly PinnedTag[])[]> {
  const found: (readonly PinnedTag[])[] = [];
  for (const entry of gathered) {
    const isOff = !isReported(['pinned-tag'], entry.target) || entry.target.profile !== 'registry';
    found.push(isOff ? [] : await pinnedTags(contextOf(entry, ports, budgetOf(ports))));
  }
  return found;
}

/** Values that change nothing in any target that loads them, and tags that YAML has changed; by target. */
export async function findValueFacts(
  gathered: readonly Gathered[],
  ports: ValuePorts,
): Promise<readonly (readonly ValueFact[])[]> {
  const found = [];
  for (const entry of gathered) {
    const context = contextOf(entry, ports, budgetOf(ports));
    const isOff = !isReported(['dead', 'mangled'], entry.target);
    found.push({ facts: isOff ? [] : await valueFactsOf(context), loads: await filesLoaded(context) });
  }
  return keepDeadEverywhere(found);
}

/** All value facts of one target, when the local cluster and the registries have answered. */
export function withOverrides(
  found: readonly ValueFact[],
  alternatives: readonly Alternative[],
  facts: Facts,
): readonly ValueFact[] {
  const isLoaded = (use: ImageUse) => localPull(use, facts) === 'loaded';
  // What may be loaded where nobody could look is not called missing.
  const judged = alternatives.filter(({ without }) => !['loaded', 'unknown'].includes(localPull(without, facts)));
  return [...found, ...overrideFacts(judged, facts.images, isLoaded)];
}
