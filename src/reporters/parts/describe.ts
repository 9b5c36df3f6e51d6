import type {
  Finding,
  Report,
  ReportedImage,
  ReportedTarget,
  ReportedUse,
  SuppressedFinding,
} from '../../core/finding/report.ts';
import type { Cause, Severity } from '../../core/finding/rule.ts';
import { countOf } from '../../core/text/lists.ts';
import { workloadName } from '../../core/words/images.ts';
import { HOMEPAGE } from '../../version.ts';
import type { ReporterOptions } from './reporter.ts';

/** The cause letters in words (docs/reference/contract.md#s5). */
export const CAUSES: Readonly<Record<Cause, string>> = {
  A: 'not loaded into the local cluster',
  B: 'wrong tag',
  C: 'pull policy',
  D: 'registry access',
  E: 'not in the registry',
  F: 'network',
};

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** The documentation page of a rule. */
export function ruleUrl(rule: string, options: Pick<ReporterOptions, 'ruleInfo'>): string {
  return options.ruleInfo.get(rule)?.docsUrl ?? `${HOMEPAGE}/blob/main/docs/rules/${encodeURIComponent(rule)}.md`;
}

/** `Deployment/api, container "api"`; other roles are named. */
export function describeUse(use: ReportedUse): string {
  const role =
    use.role === 'volume' ? 'image volume' : use.role === 'container' ? 'container' : `${use.role} container`;
  return `${workloadName(use)}, ${role} "${use.container}"`;
}

/** The workloads of an image, each once, sorted; `more` counts those beyond `limit`. */
export function usedBy(
  image: Pick<ReportedImage, 'uses'>,
  limit = Number.POSITIVE_INFINITY,
): { names: string[]; more: number } {
  const names = [...new Set(image.uses.map(workloadName))].sort();
  return { names: names.slice(0, limit), more: Math.max(0, names.length - limit) };
}

/** `chart deploy/helm/api, values base.yaml, prod.yaml`; '' when the target has neither. */
export function describeTarget(target: ReportedTarget | undefined): string {
  if (!target) return '';
  const chart = target.chart === null ? [] : [`chart ${target.chart}`];
  return [...chart, ...(target.values.length > 0 ? [`values ${target.values.join(', ')}`] : [])].join(', ');
}

/** `3 errors, 1 warning`, or `no findings`. */
export function describeFindings(counts: Report['counts']): string {
  const parts = [
    counts.errors > 0 ? countOf(counts.errors, 'error') : '',
    counts.warnings > 0 ? countOf(counts.warnings, 'warning') : '',
    counts.notes > 0 ? countOf(counts.notes, 'note') : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : 'no findings';
}

/** `12 images: 9 found, 2 absent, 1 denied`. */
export function describeImages(counts: Report['counts']): string {
  const states = (['found', 'absent', 'denied', 'unverified', 'skipped', 'open'] as const).filter(
    (state) => counts[state] > 0,
  );
  const total = countOf(counts.images, 'image');
  return states.length > 0 ? `${total}: ${states.map((state) => `${counts[state]} ${state}`).join(', ')}` : total;
}

/** The last line of every report: `3 errors, 1 warning · 12 images: 9 found, 2 absent, 1 denied · verdict: fail`. */
export function summaryLine(report: Report): string {
  return `${describeFindings(report.counts)} · ${describeImages(report.counts)} · verdict: ${report.verdict}`;
}

/** Findings by severity, most severe first, otherwise in the order of the report. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** `reason, until 2027-01-31`. */
export function describeSuppression(finding: SuppressedFinding): string {
  return finding.until === null ? finding.reason : `${finding.reason}, until ${finding.until}`;
}

/** The findings of a target by the image that they are about; those about no single image are left out. */
export function findingsByImage<T extends Finding>(
  findings: readonly T[],
  target: string,
): ReadonlyMap<string, readonly T[]> {
  const byImage = new Map<string, T[]>();
  for (const finding of findings) {
    if (finding.target !== target || finding.image === null) continue;
    const known = byImage.get(finding.image);
    if (known) known.push(finding);
    else byImage.set(finding.image, [finding]);
  }
  return byImage;
}
