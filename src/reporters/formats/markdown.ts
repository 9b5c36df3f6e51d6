import type { ImageState } from '../../core/answer/image-state.ts';
import type {
  CoverageRow,
  Finding,
  Report,
  ReportedImage,
  SuppressedFinding,
  Verdict,
} from '../../core/finding/report.ts';
import { cutText, markdownCode, markdownText } from '../../escape/index.ts';
import { describeFindings, describeImages, describeSuppression, describeTarget, usedBy } from '../parts/describe.ts';
import { renderFinding } from '../parts/markdown-finding.ts';
import { fitSections, type Section } from '../parts/markdown-fit.ts';
import type { Reporter, ReporterOptions } from '../parts/reporter.ts';

/** GitHub drops a step's whole summary above 1 MiB; some room is kept for what other code of the step adds. */
export const MARKDOWN_BYTES = 1024 * 1024 - 16 * 1024;
/** The header and the notes about what is left out always fit in this. */
const LEAST_BYTES = 2048;

const VERDICTS: Readonly<Record<Verdict, string>> = {
  pass: '✅ pullproof: pass',
  fail: '❌ pullproof: fail',
  unverified: '❔ pullproof: unverified',
};
const STATES: Readonly<Record<ImageState, string>> = {
  found: '✅ found',
  absent: '❌ absent',
  denied: '🔒 denied',
  unverified: '❔ unverified',
  skipped: '➖ skipped',
  open: '➖ decided at deploy',
};
const STATE_ORDER: readonly ImageState[] = ['absent', 'denied', 'unverified', 'found', 'skipped', 'open'];
const MAX_CELL = 1000;
const MAX_WORKLOADS = 10;

/**
 * For the job summary and comments on GitHub: verdict, findings with the fix, every image, and which pull secret serves
 * which pod. At most `maxBytes` (at least 2 KiB) long; it stays valid Markdown wherever it is cut.
 */
export const markdown: Reporter = { render };

function render(report: Report, options: ReporterOptions): string {
  const header = [
    `## ${VERDICTS[report.verdict]}`,
    `**${describeFindings(report.counts)}** · ${describeImages(report.counts)}`,
  ].join('\n\n');
  const of = (severity: Finding['severity']) => report.findings.filter((finding) => finding.severity === severity);
  const sections = [
    findingsSection('Errors', 'errors', of('error'), report, options),
    findingsSection('Warnings', 'warnings', of('warning'), report, options),
    imagesSection(report),
    coverageSection(report.coverage),
    findingsSection('Notes', 'notes', of('note'), report, options),
    suppressedSection(report.suppressed),
    targetsSection(report),
  ];
  return fitSections(header, sections, Math.max(LEAST_BYTES, options.maxBytes ?? MARKDOWN_BYTES));
}

function findingsSection(
  title: string,
  noun: string,
  findings: readonly Finding[],
  report: Report,
  options: ReporterOptions,
): Section {
  return {
    head: `### ${title} (${findings.length})`,
    rows: findings.map((finding) => renderFinding(finding, report, options)),
    separator: '\n\n',
    noun,
  };
}

function imagesSection(report: Report): Section {
  const hasTargets = report.targets.length > 1;
  const sorted = [...report.images].sort((a, b) => STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state));
  const head = hasTargets ? ['State', 'Image', 'Target', 'Used by'] : ['State', 'Image', 'Used by'];
  const rows = sorted.map((image) => [
    STATES[image.state],
    cell(image.reference === '' ? '(empty)' : image.reference),
    ...(hasTargets ? [cell(image.target)] : []),
    workloads(image),
  ]);
  return tableSection('Images', 'images', head, rows);
}

function coverageSection(coverage: readonly CoverageRow[]): Section {
  const rows = coverage.map((row) => [
    row.ok === null ? '❔' : row.ok ? '✅' : '❌',
    cell(row.workload),
    cell(row.registry),
    markdownText(cutText(row.servedBy, MAX_CELL), 'table'),
  ]);
  return tableSection('Pull secrets', 'rows about pull secrets', ['', 'Pod of', 'Registry', 'Served by'], rows);
}

function suppressedSection(suppressed: readonly SuppressedFinding[]): Section {
  const rows = suppressed.map((finding) => [
    cell(finding.rule),
    finding.image === null ? '' : cell(finding.image),
    markdownText(cutText(describeSuppression(finding), MAX_CELL), 'table'),
  ]);
  return tableSection('Suppressed', 'suppressed findings', ['Rule', 'Image', 'Reason'], rows);
}

function targetsSection(report: Report): Section {
  const rows = report.targets.map((target) => [
    cell(target.name),
    cell(describeTarget(target) || 'manifests'),
    cell(target.namespace),
    target.profile,
  ]);
  return tableSection('Targets', 'targets', ['Target', 'Chart and values', 'Namespace', 'Profile'], rows);
}

function tableSection(
  title: string,
  noun: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Section {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return {
    head: [`### ${title} (${rows.length})`, '', line(head), line(head.map(() => '---'))].join('\n'),
    rows: rows.map(line),
    separator: '\n',
    noun,
  };
}

function workloads(image: ReportedImage): string {
  const { names, more } = usedBy(image, MAX_WORKLOADS);
  return markdownText(cutText(`${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`, MAX_CELL), 'table');
}

function cell(text: string): string {
  return markdownCode(cutText(text, MAX_CELL), 'table');
}
