import type { Finding, Report } from '../../core/finding/report.ts';
import type { Severity } from '../../core/finding/rule.ts';
import { terminalLine, visible, workflowCommand } from '../../escape/index.ts';
import { type Annotation, annotations, type RuleInfo } from '../../reporters/index.ts';
import type { Diagnosis, ImageFailure } from '../failures/diagnosis.ts';
import { type DiagnosisOptions, describePod, pageOf, summaryOf } from './words.ts';

const MAX_PODS = 5;

/** The same annotations as `check` makes, within the same limits: one a failure. */
export function diagnosisAnnotations(diagnosis: Diagnosis, options: DiagnosisOptions): readonly Annotation[] {
  const ruleInfo = new Map<string, RuleInfo>(options.ruleInfo);
  for (const failure of diagnosis.failures) {
    if (failure.rule !== null) continue;
    ruleInfo.set(failure.kind, { summary: '', severity: failure.severity, docsUrl: pageOf(failure, options) });
  }
  return annotations(toReport(diagnosis), { ...options, ruleInfo }).shown;
}

/** Workflow commands for `--format github`; the action emits the annotations through @actions/core instead. */
export function renderGithub(diagnosis: Diagnosis, options: DiagnosisOptions): string {
  const commands = diagnosisAnnotations(diagnosis, options).map(
    ({ level, title, file, startLine, endLine, startColumn, endColumn, message }) =>
      workflowCommand(
        level,
        {
          title,
          file: file ?? undefined,
          line: startLine ?? undefined,
          endLine: endLine ?? undefined,
          col: startColumn ?? undefined,
          endColumn: endColumn ?? undefined,
        },
        message,
      ),
  );
  const summary = `pullproof diagnose: ${summaryOf(diagnosis)}`;
  const last = diagnosis.failures.length > 0 ? workflowCommand('error', {}, visible(summary)) : terminalLine(summary);
  return `${[...commands, last].join('\n')}\n`;
}

/** A report with one finding a failure, for what works on reports. */
function toReport({ failures }: Diagnosis): Report {
  const count = (severity: Severity) => failures.filter((failure) => failure.severity === severity).length;
  return {
    schemaVersion: 1,
    tool: { name: 'pullproof', version: '', helm: '', kubernetes: '' },
    verdict: failures.length > 0 ? 'fail' : 'pass',
    targets: [],
    images: [],
    findings: failures.map(toFinding),
    suppressed: [],
    coverage: [],
    counts: {
      errors: count('error'),
      warnings: count('warning'),
      notes: 0,
      images: failures.length,
      found: 0,
      absent: 0,
      denied: 0,
      unverified: 0,
      skipped: 0,
      open: 0,
    },
  };
}

function toFinding(failure: ImageFailure): Finding {
  const { kind, rule, severity, cause, happened, help, next, image, placement, pods, quote, unverified } = failure;
  const suggestion = placement?.suggestion;
  const shown = pods.slice(0, MAX_PODS).map(describePod);
  const more = pods.length - shown.length;
  return {
    rule: rule ?? kind,
    severity,
    cause,
    message: happened,
    help: [help, ...next.map((command) => `next: ${command}`)].join('\n'),
    target: '',
    image,
    location: placement?.location ?? null,
    confidence: placement?.confidence ?? 'none',
    related: placement?.related ?? [],
    ...(suggestion ? { suggestion } : {}),
    uses: [],
    evidence: [...shown, ...(more > 0 ? [`and ${more} more`] : []), `said: ${quote}`],
    unverified,
  };
}
