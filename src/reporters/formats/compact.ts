import type { Finding, Report } from '../../core/finding/report.ts';
import { defuseLine, terminalLine } from '../../escape/index.ts';
import { bySeverity } from '../parts/describe.ts';
import { placeOf } from '../parts/paths.ts';
import type { Reporter } from '../parts/reporter.ts';

/**
 * For editors and problem matchers (docs/problem-matcher.json): `file:line:column: error: message [rule]`, one line a
 * finding. A finding without a location names the chart, without line and column. Nothing is printed when there is no
 * finding.
 */
export const compact: Reporter = { render };

function render(report: Report): string {
  return bySeverity(report.findings)
    .map((finding) => `${defuseLine(renderLine(finding, report))}\n`)
    .join('');
}

function renderLine(finding: Finding, report: Report): string {
  const { location } = finding;
  const file = terminalLine(placeOf(finding, report));
  const place = location ? `${file}:${location.line}:${location.column}` : file;
  return `${place}: ${finding.severity}: ${terminalLine(finding.message)} [${terminalLine(finding.rule)}]`;
}
