import type { Finding, Report, ReportedImage, ReportedUse } from '../../core/finding/report.ts';
import { toJson } from '../../escape/index.ts';
import type { Reporter } from '../parts/reporter.ts';

/**
 * For programs: the report as docs/reference/contract.md#s4 describes it (`src/reporters/schema/report.schema.json`).
 * Every object is rebuilt here, so that the order of the keys never depends on who made the report.
 */
export const json: Reporter = { render: (report) => toJson(toContract(report)) };

function toContract(report: Report): unknown {
  const { tool, counts } = report;
  return {
    schemaVersion: report.schemaVersion,
    tool: { name: tool.name, version: tool.version, helm: tool.helm, kubernetes: tool.kubernetes },
    verdict: report.verdict,
    targets: report.targets.map(({ name, chart, values, namespace, profile }) => ({
      name,
      chart,
      values,
      namespace,
      profile,
    })),
    images: report.images.map(toImage),
    findings: report.findings.map(toFinding),
    suppressed: report.suppressed.map((each) => ({ ...toFinding(each), reason: each.reason, until: each.until })),
    coverage: report.coverage.map(({ target, workload, registry, servedBy, ok }) => ({
      target,
      workload,
      registry,
      servedBy,
      ok,
    })),
    ...(report.dockerHubPulls ? { dockerHubPulls: report.dockerHubPulls } : {}),
    counts: {
      errors: counts.errors,
      warnings: counts.warnings,
      notes: counts.notes,
      images: counts.images,
      found: counts.found,
      absent: counts.absent,
      denied: counts.denied,
      unverified: counts.unverified,
      skipped: counts.skipped,
      open: counts.open,
    },
  };
}

function toImage(image: ReportedImage): unknown {
  return {
    reference: image.reference,
    resolved: image.resolved,
    target: image.target,
    state: image.state,
    digest: image.digest,
    platforms: image.platforms?.map(({ platform, digest, size }) => ({ platform, digest, size })),
    evidence: image.evidence,
    uses: image.uses.map(toUse),
  };
}

function toFinding(finding: Finding): object {
  const { location, suggestion } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    cause: finding.cause,
    message: finding.message,
    help: finding.help,
    target: finding.target,
    image: finding.image,
    location: location && {
      file: location.file,
      line: location.line,
      column: location.column,
      endLine: location.endLine,
      endColumn: location.endColumn,
    },
    confidence: finding.confidence,
    related: finding.related.map(({ file, line, column, message }) => ({ file, line, column, message })),
    suggestion: suggestion && {
      file: suggestion.file,
      line: suggestion.line,
      column: suggestion.column,
      endColumn: suggestion.endColumn,
      replacement: suggestion.replacement,
      description: suggestion.description,
    },
    uses: finding.uses.map(toUse),
    evidence: finding.evidence,
    unverified: finding.unverified,
  };
}

function toUse(use: ReportedUse): unknown {
  return {
    kind: use.kind,
    name: use.name,
    namespace: use.namespace,
    container: use.container,
    role: use.role,
    source: use.source,
    pullPolicy: use.pullPolicy,
    pullSecrets: use.pullSecrets,
    serviceAccount: use.serviceAccount,
  };
}
