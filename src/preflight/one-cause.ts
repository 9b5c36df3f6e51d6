import type { RuleViolation, Severity } from '../core/finding/rule.ts';

/** A violation with the severity that it is reported with. */
export interface Judged {
  readonly found: RuleViolation;
  readonly severity: Severity;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 };

/** What one fault brings about elsewhere, by the rule that names the fault itself. */
const FOLLOWS: Readonly<Record<string, (effect: RuleViolation) => boolean>> = {
  'mangled-tag': ({ rule }) => rule.id === 'invalid-reference' || rule.id === 'tag-not-found',
  'pull-secret-invalid': isWithoutSecret,
  'pull-secret-malformed': isWithoutSecret,
};

/**
 * Tells which violations only repeat what another one of the same places explains: one cause is one finding. The one that explains must
 * weigh as much, so that a rule set to a lower level, or an ignored finding (which is not given here), hides nothing.
 */
export function consequencesOf(judged: readonly Judged[]): ReadonlySet<RuleViolation> {
  const explained = weightsByUse(judged);
  const hidden = judged.filter(({ found, severity }) => {
    const causes = Object.keys(FOLLOWS).flatMap((rule) => {
      const own = explained.get(rule);
      return own && FOLLOWS[rule]!(found) ? [own] : [];
    });
    const { uses } = found.violation;
    return (
      uses.length > 0 && uses.every(({ id }) => causes.some((weights) => (weights.get(id) ?? -1) >= WEIGHT[severity]))
    );
  });
  return new Set(hidden.map(({ found }) => found));
}

/** The greatest weight with which each explaining rule was reported, by rule and place. */
function weightsByUse(judged: readonly Judged[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const byRule = new Map<string, Map<string, number>>();
  for (const { found, severity } of judged) {
    if (FOLLOWS[found.rule.id] === undefined) continue;
    const weights = byRule.get(found.rule.id) ?? new Map<string, number>();
    byRule.set(found.rule.id, weights);
    for (const { id } of found.violation.uses) weights.set(id, Math.max(weights.get(id) ?? -1, WEIGHT[severity]));
  }
  return byRule;
}

/** Whether an image is refused because the pod has no secret that works. */
function isWithoutSecret({ rule, violation }: RuleViolation): boolean {
  return rule.id === 'image-access-denied' && violation.aspect === 'repository' && violation.isUnverified !== true;
}
