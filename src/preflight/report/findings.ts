import type { ImageUse } from '../../core/facts/image-use.ts';
import type { Finding, ReportedUse, SuppressedFinding } from '../../core/finding/report.ts';
import type { RuleViolation, Severity } from '../../core/finding/rule.ts';
import type { Placement } from '../../core/place/location.ts';
import type { IgnoreEntry, TargetSettings } from '../../core/settings/settings.ts';
import { matchesGlob } from '../../core/text/glob.ts';

/** Shows a use as reports do (docs/reference/contract.md#s4). */
export function reportUse(use: ImageUse, pullSecrets: readonly string[]): ReportedUse {
  return {
    kind: use.workload.kind,
    name: use.workload.name,
    namespace: use.workload.namespace,
    container: use.container,
    role: use.role,
    source: use.source,
    pullPolicy: use.pullPolicy,
    pullSecrets,
    serviceAccount: use.serviceAccount,
  };
}

/**
 * Decides the severity of a violation: the configured level of the rule wins, then the violation's own, then the rule's
 * default. Returns null when the rule is off. A violation about something that could not be verified is a warning, and
 * a note when `on-unverified` is `ignore`.
 */
export function severityOf(
  { rule, violation }: RuleViolation,
  target: TargetSettings,
): { severity: Severity; unverified: boolean } | null {
  const configured = target.rules[rule.id];
  if (configured === 'off') return null;
  const isUnverified =
    violation.isUnverified === true || (rule.severity === 'unverified' && violation.severity === undefined);
  if (isUnverified) {
    if (configured === 'error') return { severity: 'error', unverified: false };
    return {
      severity: target.onUnverified === 'ignore' || configured === 'note' ? 'note' : 'warning',
      unverified: true,
    };
  }
  const fallback = rule.severity === 'unverified' ? 'warning' : rule.severity;
  return { severity: configured ?? violation.severity ?? fallback, unverified: false };
}

/** Builds the finding; null when the rule is switched off. */
export function toFinding(
  found: RuleViolation,
  placement: Placement,
  target: TargetSettings,
  uses: readonly ReportedUse[],
): Finding | null {
  const level = severityOf(found, target);
  if (!level) return null;
  const { rule, violation } = found;
  return {
    rule: rule.id,
    severity: level.severity,
    cause: violation.cause === undefined ? rule.cause : violation.cause,
    message: violation.message,
    help: placement.help ?? violation.help,
    target: target.name,
    image: violation.image,
    location: placement.location,
    confidence: placement.location ? placement.confidence : 'none',
    related: placement.related,
    ...(placement.suggestion ? { suggestion: placement.suggestion } : {}),
    uses,
    evidence: [...(violation.evidence ?? []), ...(placement.notes ?? [])],
    unverified: level.unverified,
    ...(violation.content === 'passwords' ? { isSecretLine: true } : {}),
  };
}

/**
 * Splits findings by the target's `ignore` entries. An entry whose `until` lies before `today` no longer hides: its
 * finding stays and says so.
 */
export function suppress(
  findings: readonly Finding[],
  ignore: readonly IgnoreEntry[],
  today: string,
): { kept: Finding[]; suppressed: SuppressedFinding[] } {
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const matching = ignore.filter((entry) => covers(entry, finding));
    const active = matching.find((entry) => entry.until === null || entry.until >= today);
    if (active) {
      suppressed.push({ ...finding, reason: active.reason, until: active.until });
      continue;
    }
    const expired = matching.map((entry) => `ignored until ${entry.until} ("${entry.reason}"): that day has passed`);
    kept.push(expired.length > 0 ? { ...finding, evidence: [...finding.evidence, ...expired] } : finding);
  }
  return { kept, suppressed };
}

/** Whether an entry that still counts hides a finding. */
export function isIgnored(finding: Finding, ignore: readonly IgnoreEntry[], today: string): boolean {
  return ignore.some((entry) => covers(entry, finding) && (entry.until === null || entry.until >= today));
}

function covers(entry: IgnoreEntry, finding: Finding): boolean {
  if (entry.rule !== '*' && entry.rule !== finding.rule) return false;
  if (entry.image === null) return true;
  if (finding.image === null) return false;
  // `*` also crosses slashes: an image glob is written against the whole reference, not against a path.
  return matchesGlob(finding.image, entry.image);
}
