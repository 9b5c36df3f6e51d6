import type { RuleViolation, Violation } from '../../core/finding/rule.ts';
import type { Placement, Suggestion } from '../../core/place/location.ts';
import type { LocateContext } from '../trial/context.ts';

/** A target after its rules ran and its lines were found. */
export interface JudgedTarget extends Pick<LocateContext, 'outcome' | 'target' | 'facts'> {
  readonly found: readonly RuleViolation[];
  readonly placements: ReadonlyMap<Violation, Placement>;
  /** True for a target that is not judged in this run: nobody knows whether it is fine. */
  readonly isUnselected?: boolean;
}

/** One change of one line, and what asks for it. */
export interface Proposal {
  readonly suggestion: Suggestion;
  readonly found: readonly RuleViolation[];
}

/** The change that a violation asks for: its own, else what its place gives. Only a proved place gives one. */
export function proposalOf(violation: Violation, placement: Placement | undefined): Suggestion | null {
  const { suggestion, confidence = 'exact' } = violation;
  if (suggestion) return confidence === 'exact' ? suggestion : null;
  return placement?.confidence === 'exact' ? placement.suggestion : null;
}

/** The different changes that the violations of all targets ask for. */
export function proposalsOf(targets: readonly JudgedTarget[]): readonly Proposal[] {
  const byChange = new Map<string, { suggestion: Suggestion; found: RuleViolation[] }>();
  for (const { found, placements } of targets) {
    for (const entry of found) {
      const suggestion = proposalOf(entry.violation, placements.get(entry.violation));
      if (suggestion === null) continue;
      const { file, line, column, endColumn, replacement } = suggestion;
      const key = JSON.stringify([file, line, column, endColumn, replacement]);
      const known = byChange.get(key);
      if (known) known.found.push(entry);
      else byChange.set(key, { suggestion, found: [entry] });
    }
  }
  return [...byChange.values()];
}
