import type { Log, ReportingDescriptor } from 'sarif';
import type { Report } from '../../core/finding/report.ts';
import { toJson, visible } from '../../escape/index.ts';
import { HOMEPAGE } from '../../version.ts';
import { bySeverity, ruleUrl } from '../parts/describe.ts';
import type { Reporter, ReporterOptions } from '../parts/reporter.ts';
import { countFingerprints } from '../parts/sarif-fingerprint.ts';
import { toResult } from '../parts/sarif-result.ts';

/** GitHub's limit of results in a run; 5,000 are shown. Most severe first, so that the surplus is the least severe. */
export const MAX_RESULTS = 25_000;

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/) for GitHub's code scanning and other viewers. */
export const sarif: Reporter = { hasRulePages: true, render: (report, options) => toJson(toLog(report, options)) };

function toLog(report: Report, options: ReporterOptions): Log {
  const findings = [...bySeverity(report.findings), ...bySeverity(report.suppressed)].slice(0, MAX_RESULTS);
  const ids = [...new Set(findings.map((finding) => finding.rule))].sort();
  const fingerprint = countFingerprints();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            semanticVersion: report.tool.version,
            informationUri: HOMEPAGE,
            rules: ids.map((id) => toRule(id, report, options)),
            properties: { helm: report.tool.helm, kubernetes: report.tool.kubernetes },
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) =>
          toResult(finding, ids.indexOf(finding.rule), fingerprint(finding, report), report, options),
        ),
        properties: { verdict: report.verdict },
      },
    ],
  };
}

function toRule(id: string, report: Report, options: ReporterOptions): ReportingDescriptor {
  const info = options.ruleInfo.get(id);
  const url = ruleUrl(id, options);
  const cause = report.findings.find((finding) => finding.rule === id)?.cause;
  const severity = info?.severity === 'unverified' || info === undefined ? 'warning' : info.severity;
  const summary = visible(info?.summary ?? id);
  return {
    id: visible(id),
    name: visible(id),
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    helpUri: url,
    help: { text: `${summary}. See ${url}`, markdown: info?.helpMarkdown ?? `${summary}. [Documentation](${url})` },
    defaultConfiguration: { level: severity },
    properties: { tags: ['helm', 'kubernetes', 'container-image', ...(cause ? [`cause-${cause}`] : [])] },
  };
}
