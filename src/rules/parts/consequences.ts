import type { RuleViolation } from '../../core/finding/rule.ts';

/** A violation that names a fault, and what the fault brings about elsewhere. */
export interface Consequence {
  readonly cause: (found: RuleViolation) => boolean;
  readonly effect: (found: RuleViolation) => boolean;
}

/** Which findings only repeat what another one says: one cause is one finding. */
export const CONSEQUENCES: readonly Consequence[] = [
  { cause: is('mangled-tag'), effect: is('invalid-reference', 'tag-not-found') },
  { cause: is('pull-secret-invalid', 'pull-secret-malformed'), effect: isWithoutSecret },
  // That a pod lacks the secret of its siblings is what these say with the registry's word for it.
  { cause: is('pull-secret-missing'), effect: is('pull-secret-inconsistent') },
  { cause: isWithoutSecret, effect: is('pull-secret-inconsistent') },
  // They name the credential of the check that is refused; what nobody could see for want of it needs no second
  // finding.
  { cause: isWithoutSecret, effect: isCheckCredential },
  { cause: isCheckCredential, effect: isDeniedUnverified },
];

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
