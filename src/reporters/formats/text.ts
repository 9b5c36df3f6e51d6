import picocolors from 'picocolors';
import type { Report, ReportedTarget, Verdict } from '../../core/finding/report.ts';
import { countOf } from '../../core/text/lists.ts';
import { defuseLine, terminalLine } from '../../escape/index.ts';
import { bySeverity, describeFindings, describeImages, describeSuppression } from '../parts/describe.ts';
import { type Colors, hang } from '../parts/layout.ts';
import type { Reporter, ReporterOptions } from '../parts/reporter.ts';
import { renderFinding } from '../parts/text-finding.ts';
import { renderImages } from '../parts/text-images.ts';

/** More findings than this are counted: a log is read by people. */
const MAX_FINDINGS = 500;

/** For people at a terminal: images, findings with cause, evidence and fix, and one line that sums up. */
export const text: Reporter = { render };

function render(report: Report, options: ReporterOptions): string {
  const colors = picocolors.createColors(options.color);
  const width = Math.max(40, options.width);
  const fitted = { ...options, width };
  const findings = bySeverity(report.findings);
  const shown = options.isVerbose === true ? findings : findings.slice(0, MAX_FINDINGS);
  const more = findings.length - shown.length;
  const blocks = [
    ...report.targets.map((target) => [
      ...targetHeader(target, colors, width),
      ...renderImages(report, target.name, colors, width, options.isVerbose ?? false),
    ]),
    ...shown.map((finding) => renderFinding(finding, report, fitted, colors)),
    more > 0 ? [colors.dim(`… and ${countOf(more, 'more finding')}; the JSON report has them all`)] : [],
    suppressed(report, colors, width),
    [...hang(summary(report, colors), width, 0, 2), ...hubPulls(report, colors, width)],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.map((line) => defuseLine(line.trimEnd())).join('\n'))
    .join('\n\n')}\n`;
}

function targetHeader(target: ReportedTarget, colors: Colors, width: number): string[] {
  const parts = [
    target.chart !== null && target.chart !== target.name ? target.chart : '',
    target.values.length > 0 ? `values ${target.values.join(', ')}` : '',
    `namespace ${target.namespace}`,
    target.profile === 'local' ? 'local profile' : '',
  ].filter((part) => part !== '');
  return hang(`${colors.bold(terminalLine(target.name))} · ${terminalLine(parts.join(' · '))}`, width, 0, 2);
}

function suppressed(report: Report, colors: Colors, width: number): string[] {
  const { length } = report.suppressed;
  const more = length > MAX_FINDINGS ? [colors.dim(`… and ${length - MAX_FINDINGS} more suppressed`)] : [];
  const lines = report.suppressed
    .slice(0, MAX_FINDINGS)
    .map(
      (finding) =>
        `suppressed: ${finding.rule}${finding.image ? ` ${finding.image}` : ''} (${describeSuppression(finding)})`,
    )
    .flatMap((line) => hang(terminalLine(line), width, 0, 2))
    .map(colors.dim);
  return [...lines, ...more];
}

function hubPulls({ dockerHubPulls = 0 }: Report, colors: Colors, width: number): string[] {
  if (dockerHubPulls === 0) return [];
  const text = `Docker Hub counts ${countOf(dockerHubPulls, 'pull')} of this check against its limit`;
  return hang(text, width, 0, 2).map(colors.dim);
}

function summary(report: Report, colors: Colors): string {
  const paint: Record<Verdict, (text: string) => string> = {
    pass: colors.green,
    fail: colors.red,
    unverified: colors.yellow,
  };
  const verdict = colors.bold(paint[report.verdict](`verdict: ${report.verdict}`));
  return `${colors.bold(describeFindings(report.counts))} · ${describeImages(report.counts)} · ${verdict}`;
}
