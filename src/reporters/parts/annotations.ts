import type { Finding, Report } from '../../core/finding/report.ts';
import type { Severity } from '../../core/finding/rule.ts';
import { countOf } from '../../core/text/lists.ts';
import { cutText, visible, visibleLines } from '../../escape/index.ts';
import { bySeverity, describeTarget, describeUse, ruleUrl, summaryLine } from './describe.ts';
import { repositoryPath, targetOf } from './paths.ts';
import type { ReporterOptions } from './reporter.ts';

/** GitHub's names of the levels. */
export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** One annotation; the fields are those of @actions/core's `AnnotationProperties`, null where there is no place. */
export interface Annotation {
  readonly level: AnnotationLevel;
  /** The rule id. */
  readonly title: string;
  /** Not yet encoded; harmless text of at most `messageLength` UTF-16 code units. Its first line stands alone. */
  readonly message: string;
  /** From the root of the repository. */
  readonly file: string | null;
  readonly startLine: number | null;
  readonly endLine: number | null;
  /** Null when the place spans several lines: GitHub drops columns then. */
  readonly startColumn: number | null;
  readonly endColumn: number | null;
}

/**
 * Limits of one step (actions/runner, ExecutionContext.cs). What lies beyond is logged by the runner but not annotated.
 */
export interface AnnotationLimits {
  readonly perLevel: number;
  readonly messageLength: number;
}

/** What GitHub shows of one step. */
export const GITHUB_LIMITS: AnnotationLimits = { perLevel: 10, messageLength: 4096 };

/** The annotations of a run. */
export interface Annotations {
  /** In the order to emit them: most severe first. */
  readonly shown: readonly Annotation[];
  /** Findings without an annotation of their own. The last shown annotation of a level, or `summary`, counts them. */
  readonly surplus: Readonly<Record<AnnotationLevel, number>>;
  /** One line for the whole run; it takes one of the errors when the verdict is not `pass` (`core.setFailed`). */
  readonly summary: string;
}

const LEVELS: Readonly<Record<Severity, AnnotationLevel>> = { error: 'error', warning: 'warning', note: 'notice' };
const MAX_USES = 5;

/** Turns findings into annotations, one each, within GitHub's limits. */
export function annotations(
  report: Report,
  options: Pick<ReporterOptions, 'ruleInfo' | 'repositoryPrefix'>,
  limits: AnnotationLimits = GITHUB_LIMITS,
): Annotations {
  const all = bySeverity(report.findings).map((finding) => annotationOf(finding, report, options, limits));
  const surplus: Record<AnnotationLevel, number> = { error: 0, warning: 0, notice: 0 };
  const shown: Annotation[] = [];
  for (const level of ['error', 'warning', 'notice'] as const) {
    const own = all.filter((annotation) => annotation.level === level);
    const isCounted = level === 'error' && report.verdict !== 'pass';
    const room = isCounted ? limits.perLevel - 1 : limits.perLevel;
    const kept = own.length <= room ? own.length : isCounted ? room : room - 1;
    surplus[level] = own.length - kept;
    shown.push(...own.slice(0, kept));
    if (surplus[level] > 0 && !isCounted) shown.push(counting(level, surplus[level]));
  }
  return { shown, surplus, summary: summaryOf(report, surplus.error) };
}

/** Turns one finding into an annotation. */
export function annotationOf(
  finding: Finding,
  report: Report,
  options: Pick<ReporterOptions, 'ruleInfo' | 'repositoryPrefix'>,
  limits: Pick<AnnotationLimits, 'messageLength'>,
): Annotation {
  const { location } = finding;
  const isOneLine = location !== null && location.line === location.endLine;
  return {
    level: LEVELS[finding.severity],
    title: visible(finding.rule),
    message: messageOf(finding, report, options, limits.messageLength),
    file: location && visible(repositoryPath(location.file, options)),
    startLine: location?.line ?? null,
    endLine: location?.endLine ?? null,
    startColumn: isOneLine ? location.column : null,
    endColumn: isOneLine ? location.endColumn : null,
  };
}

function messageOf(
  finding: Finding,
  report: Report,
  options: Pick<ReporterOptions, 'ruleInfo'>,
  length: number,
): string {
  const uses = finding.uses.slice(0, MAX_USES).map(describeUse);
  const more = finding.uses.length - uses.length;
  const target = describeTarget(targetOf(report, finding.target));
  const before = [
    ...visibleLines(finding.message.trim()),
    ...visibleLines(finding.help.trim()).map((line, index) => (index === 0 ? `fix: ${line}` : line)),
    ...(target === '' ? [] : [visible(target)]),
    ...uses.map(visible),
    ...(more > 0 ? [`and ${more} more`] : []),
    ...finding.evidence.flatMap(visibleLines),
  ];
  const end = `\nsee ${ruleUrl(finding.rule, options)}`;
  const text = before.map((line) => line.replace(/^(\s*)::/, '$1\\::')).join('\n');
  return cutText(text, Math.max(1, length - end.length)) + end;
}

function counting(level: AnnotationLevel, count: number): Annotation {
  const message = `…and ${countOf(count, `more ${level}`)}: GitHub shows no more annotations of a step; the job summary and the reports list them all`;
  return {
    level,
    title: 'pullproof',
    message,
    file: null,
    startLine: null,
    endLine: null,
    startColumn: null,
    endColumn: null,
  };
}

function summaryOf(report: Report, surplus: number): string {
  const more = surplus > 0 ? ` · ${countOf(surplus, 'error')} not annotated: see the job summary` : '';
  return `pullproof: ${summaryLine(report)}${more}`;
}
