import type { RuleViolation, Severity } from '../core/rule.ts';

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
  const causes = judged.filter(({ found }) => FOLLOWS[found.rule.id] !== undefined);
  const hidden = judged.filter(({ found, severity }) => {
    const explained = new Set(
      causes
        .filter((cause) => FOLLOWS[cause.found.rule.id]!(found) && WEIGHT[cause.severity] >= WEIGHT[severity])
        .flatMap((cause) => cause.found.violation.uses.map(({ id }) => id)),
    );
    const { uses } = found.violation;
    return uses.length > 0 && uses.every(({ id }) => explained.has(id));
  });
  return new Set(hidden.map(({ found }) => found));
}

/** Whether an image is refused because the pod has no secret that works. */
function isWithoutSecret({ rule, violation }: RuleViolation): boolean {
  return rule.id === 'image-access-denied' && violation.aspect === 'repository' && violation.isUnverified !== true;
}
