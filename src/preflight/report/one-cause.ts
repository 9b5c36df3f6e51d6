import type { RuleViolation, Severity } from '../../core/finding/rule.ts';
import { CONSEQUENCES } from '../../rules/index.ts';

/** A violation with the severity that it is reported with. */
export interface Judged {
  readonly found: RuleViolation;
  readonly severity: Severity;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 };

/**
 * Tells which violations only repeat what another one of the same uses explains: one cause is one finding. The one that
 * explains must weigh as much, so that a rule set to a lower level, or an ignored finding (which is not given here),
 * hides nothing.
 */
export function consequencesOf(judged: readonly Judged[]): ReadonlySet<RuleViolation> {
  const explained = CONSEQUENCES.map(({ cause }) => weightsByUse(judged.filter(({ found }) => cause(found))));
  const hidden = judged.filter(({ found, severity }) => {
    const causes = explained.filter((_, index) => CONSEQUENCES[index]!.effect(found));
    const { uses } = found.violation;
    return (
      uses.length > 0 && uses.every(({ id }) => causes.some((weights) => (weights.get(id) ?? -1) >= WEIGHT[severity]))
    );
  });
  return new Set(hidden.map(({ found }) => found));
}

/** The greatest weight with which something was reported, by use. */
function weightsByUse(judged: readonly Judged[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { found, severity } of judged) {
    for (const { id } of found.violation.uses) weights.set(id, Math.max(weights.get(id) ?? -1, WEIGHT[severity]));
  }
  return weights;
}
