import { compareText } from '../../core/collections/order.ts';
import type { Finding, Report, ReportedImage, SuppressedFinding, Verdict } from '../../core/finding/report.ts';
import type { Severity } from '../../core/finding/rule.ts';
import type { TargetSettings } from '../../core/settings/settings.ts';

const SEVERITY_ORDER: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** Orders findings: most severe first, then target, file, line, column, rule, image, message. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
    compareText(a.target, b.target) ||
    compareText(a.location?.file ?? '\uffff', b.location?.file ?? '\uffff') ||
    (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
    (a.location?.column ?? 0) - (b.location?.column ?? 0) ||
    compareText(a.rule, b.rule) ||
    compareText(a.image ?? '', b.image ?? '') ||
    compareText(a.message, b.message)
  );
}

/**
 * One target's verdict (docs/reference/contract.md#s1): `fail` with a finding at or above `fail-on`; else `unverified`
 * when something could not be verified and `on-unverified` is `fail`; else `pass`.
 */
export function verdictOf(
  target: Pick<TargetSettings, 'failOn' | 'onUnverified'>,
  findings: readonly Finding[],
  images: readonly Pick<ReportedImage, 'state'>[],
): Verdict {
  const limit = target.failOn === 'never' ? -1 : SEVERITY_ORDER[target.failOn];
  if (findings.some((finding) => !finding.unverified && SEVERITY_ORDER[finding.severity] <= limit)) return 'fail';
  const isUnverified =
    findings.some((finding) => finding.unverified) || images.some((image) => image.state === 'unverified');
  return isUnverified && target.onUnverified === 'fail' ? 'unverified' : 'pass';
}

/** The worst verdict of several: fail, then unverified, then pass. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fail')) return 'fail';
  return verdicts.includes('unverified') ? 'unverified' : 'pass';
}

/**
 * Counts findings and images. Every image is counted once by its state, except that a `denied` image whose pod is
 * believed to hold a credential that is unknown here counts as unverified (docs/reference/contract.md#s5,
 * `image-access-denied`).
 */
export function countAll(
  findings: readonly Finding[],
  images: readonly ReportedImage[],
  isBelieved: (image: ReportedImage) => boolean,
): Report['counts'] {
  const severity = (wanted: Severity) => findings.filter((finding) => finding.severity === wanted).length;
  const state = (wanted: ReportedImage['state']) =>
    images.filter((image) => (image.state === 'denied' && isBelieved(image) ? 'unverified' : image.state) === wanted)
      .length;
  return {
    errors: severity('error'),
    warnings: severity('warning'),
    notes: severity('note'),
    images: images.length,
    found: state('found'),
    absent: state('absent'),
    denied: state('denied'),
    unverified: state('unverified'),
    skipped: state('skipped'),
    open: state('open'),
  };
}

/** Sorts what a report holds, so that the same input gives the same bytes. */
export function sortReport(report: Report): Report {
  const bySeverity = (a: SuppressedFinding, b: SuppressedFinding) => compareFindings(a, b);
  return {
    ...report,
    images: [...report.images].sort((a, b) => compareText(a.target, b.target) || compareText(a.reference, b.reference)),
    findings: [...report.findings].sort(compareFindings),
    suppressed: [...report.suppressed].sort(bySeverity),
    coverage: [...report.coverage].sort(
      (a, b) =>
        compareText(a.target, b.target) || compareText(a.workload, b.workload) || compareText(a.registry, b.registry),
    ),
  };
}
