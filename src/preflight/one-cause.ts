import type { RuleViolation, Severity } from '../core/finding/rule.ts';

/** A violation with the severity that it is reported with. */
export interface Judged {
  readonly found: RuleViolation;
  readonly severity: Severity;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 };

/** A violation that names a fault, and what the fault brings about elsewhere. */
interface Consequence {
  readonly cause: (found: RuleViolation) => boolean;
  readonly effect: (found: RuleViolation) => boolean;
}

const CONSEQUENCES: readonly Consequence[] = [
  { cause: is('mangled-tag'), effect: is('invalid-reference', 'tag-not-found') },
  { cause: is('pull-secret-invalid', 'pull-secret-malformed'), effect: isWithoutSecret },
  // That a pod lacks the secret of its siblings is what these say with the registry's word for it.
  { cause: is('pull-secret-missing'), effect: is('pull-secret-inconsistent') },
  { cause: isWithoutSecret, effect: is('pull-secret-inconsistent') },
  // They name the credential of the check that is refused; what nobody could see for want of it needs no second finding.
  { cause: isWithoutSecret, effect: isCheckCredential },
  { cause: isCheckCredential, effect: isDeniedUnverified },
];

/**
 * Tells which violations only repeat what another one of the same places explains: one cause is one finding. The one that explains must
 * weigh as much, so that a rule set to a lower level, or an ignored finding (which is not given here), hides nothing.
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

/** The greatest weight with which something was reported, by place. */
function weightsByUse(judged: readonly Judged[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { found, severity } of judged) {
    for (const { id } of found.violation.uses) weights.set(id, Math.max(weights.get(id) ?? -1, WEIGHT[severity]));
  }
  return weights;
}

function is(...ids: readonly string[]): (found: RuleViolation) => boolean {
  return ({ rule }) => ids.includes(rule.id);
}

/** Whether an image is refused because the pod has no secret that works. */
function isWithoutSecret({ rule, violation }: RuleViolation): boolean {
  return rule.id === 'image-access-denied' && violation.aspect === 'repository' && violation.isUnverified !== true;
}

/** Whether a credential of the check itself is refused, not one of a pod. */
function isCheckCredential({ rule, violation }: RuleViolation): boolean {
  return rule.id === 'credentials-rejected' && violation.aspect === 'none';
}

/** Whether an image is refused, and what the pod would be told is not known here. */
function isDeniedUnverified({ rule, violation }: RuleViolation): boolean {
  return rule.id === 'image-access-denied' && violation.isUnverified === true;
}
