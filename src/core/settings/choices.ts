import type { Profile } from '../facts/facts.ts';

/** The words that settings choose from. */
export const PROFILES = ['registry', 'local'] as const satisfies readonly Profile[];
export const FAIL_ON = ['error', 'warning', 'never'] as const;
export const ON_UNVERIFIED = ['fail', 'warn', 'ignore'] as const;
export const RULE_LEVELS = ['error', 'warning', 'note', 'off'] as const;
export const CLUSTER_KINDS = ['minikube', 'kind', 'k3d', 'docker', 'none'] as const;

/** From which severity on a check fails. */
export type FailOn = (typeof FAIL_ON)[number];
/** What happens when something could not be verified. */
export type OnUnverified = (typeof ON_UNVERIFIED)[number];
/** What a configuration makes of a rule. */
export type RuleLevel = (typeof RULE_LEVELS)[number];

const CLUSTER = new RegExp(`^(?:${CLUSTER_KINDS.join('|')})(?::[A-Za-z0-9][A-Za-z0-9_.-]*)?$`);

/** True for `auto` and for `KIND[:NAME]` of the known kinds of local clusters. */
export function isCluster(text: string): boolean {
  return text === 'auto' || CLUSTER.test(text);
}
