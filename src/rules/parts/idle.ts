import type { IdleReason, ImageUse } from '../../core/facts/image-use.ts';
import type { Rule, Violation } from '../../core/finding/rule.ts';
import { workloadNames } from '../../core/words/images.ts';

/**
 * What these rules report happens when a pod pulls. What the API server refuses, and what is forbidden, waits for no
 * pod.
 */
const AT_PULL: ReadonlySet<string> = new Set([
  'child-manifest-missing',
  'credentials-rejected',
  'digest-not-found',
  'image-access-denied',
  'image-not-loaded',
  'invalid-reference',
  'mangled-tag',
  'not-an-image',
  'platform-missing',
  'pull-policy-always-local',
  'pull-policy-implicit',
  'pull-policy-never-registry',
  'pull-secret-late',
  'pull-secret-missing',
  'repository-not-found',
  'tag-not-found',
]);

/** Refused with the object that holds the pod: a test's, when the test runs. */
const AT_CREATION: ReadonlySet<string> = new Set(['pull-policy-invalid', 'pull-secret-malformed']);

/**
 * The same rule, with a warning instead of an error where all pods concerned are idle: scaled to zero, suspended, or
 * started by `helm test` only. An image that an active pod uses too stays an error.
 */
export function milderWhereIdle(rule: Rule): Rule {
  if (!AT_PULL.has(rule.id) && !AT_CREATION.has(rule.id)) return rule;
  return {
    ...rule,
    *check(facts) {
      for (const violation of rule.check(facts)) yield isMilder(rule, violation) ? milder(violation) : violation;
    },
  };
}

function isMilder(
  rule: Rule,
  { uses, severity = rule.severity === 'unverified' ? 'note' : rule.severity, isUnverified }: Violation,
) {
  if (severity !== 'error' || isUnverified === true || uses.length === 0) return false;
  return uses.every((use) => (AT_PULL.has(rule.id) && !isRefused(use) ? use.idle !== null : use.idle === 'test'));
}

/** An image that the API server does not take, whether the pod is to start or not. */
function isRefused({ parsed }: ImageUse): boolean {
  return !parsed.ok && (parsed.problem.runtimeError === null || ['empty', 'whitespace'].includes(parsed.problem.code));
}

function milder(violation: Violation): Violation {
  const { message, uses } = violation;
  const reasons = (Object.keys(SENTENCES) as IdleReason[]).flatMap((reason) => {
    const own = uses.filter(({ idle }) => idle === reason);
    return own.length === 0 ? [] : [SENTENCES[reason](workloadNames(own))];
  });
  return {
    ...violation,
    severity: 'warning',
    message: `${message}${message.endsWith('?') ? '' : '.'} ${reasons.join('. ')}`,
  };
}

const SENTENCES: Readonly<Record<IdleReason, (names: string) => string>> = {
  'scaled-to-zero': (names) => `Nothing pulls it now (${names}: no replicas); it would fail when scaled up`,
  suspended: (names) => `Nothing pulls it now (${names}: suspended); it would fail when resumed`,
  test: (names) => `That happens only when \`helm test\` runs ${names}`,
};
