import type { ImageFact } from '../core/answer.ts';
import type { ValueFact } from '../core/facts.ts';
import {
  type Alternative,
  alternativeImages,
  filesLoaded,
  keepDeadEverywhere,
  type LocateContext,
  overrideFacts,
  valueFactsOf,
} from '../provenance/index.ts';
import { factsOf } from './facts-of.ts';
import type { Gathered } from './gather.ts';
import type { Ports } from './ports.ts';

/** What experiments need to know of a target before anything is looked up. */
export function contextOf(entry: Gathered, ports: Pick<Ports, 'engine' | 'cwd'>): LocateContext {
  const { target, outcome } = entry;
  return { engine: ports.engine, outcome, target, facts: factsOf(entry, new Map(), null), cwd: ports.cwd };
}

/** The images that each target would have without its `--set` flags. */
export async function findAlternatives(
  gathered: readonly Gathered[],
  ports: Pick<Ports, 'engine' | 'cwd'>,
): Promise<readonly (readonly Alternative[])[]> {
  const found: (readonly Alternative[])[] = [];
  for (const entry of gathered) {
    const isOff = entry.target.rules['override-required'] === 'off';
    found.push(isOff ? [] : await alternativeImages(contextOf(entry, ports)));
  }
  return found;
}

/** Values that change nothing in any target that loads them, and tags that YAML has changed; by target. */
export async function findValueFacts(
  gathered: readonly Gathered[],
  ports: Pick<Ports, 'engine' | 'cwd'>,
): Promise<readonly (readonly ValueFact[])[]> {
  const found = [];
  for (const entry of gathered) {
    const context = contextOf(entry, ports);
    const isOff = ['dead-value', 'mangled-tag'].every((rule) => entry.target.rules[rule] === 'off');
    found.push({ facts: isOff ? [] : await valueFactsOf(context), loads: await filesLoaded(context) });
  }
  return keepDeadEverywhere(found);
}

/** All value facts of one target, when the registries have answered. */
export function withOverrides(
  facts: readonly ValueFact[],
  alternatives: readonly Alternative[],
  images: ReadonlyMap<string, ImageFact>,
): readonly ValueFact[] {
  return [...facts, ...overrideFacts(alternatives, images)];
}
