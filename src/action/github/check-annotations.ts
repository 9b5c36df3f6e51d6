import type { Finding, Report } from '../../core/finding/report.ts';
import { visible } from '../../escape/index.ts';
import {
  type AnnotationLevel,
  annotationOf,
  bySeverity,
  fallbackFile,
  type ReporterOptions,
  repositoryPath,
  targetOf,
} from '../../reporters/index.ts';

/** An annotation as the Checks API takes it. */
export interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: 'notice' | 'warning' | 'failure';
  readonly title: string;
  readonly message: string;
}

/** GitHub takes 64 KB of UTF-8; a UTF-16 unit makes at most three bytes. */
const MESSAGE_LENGTH = 20_000;
const LEVELS: Readonly<Record<AnnotationLevel, CheckAnnotation['annotation_level']>> = {
  error: 'failure',
  warning: 'warning',
  notice: 'notice',
};

/** Every finding as an annotation, most severe first. */
export function checkAnnotations(report: Report, options: ReporterOptions): CheckAnnotation[] {
  return bySeverity(report.findings).map((finding) => toCheckAnnotation(finding, report, options));
}

function toCheckAnnotation(finding: Finding, report: Report, options: ReporterOptions): CheckAnnotation {
  const annotation = annotationOf(finding, report, options, { messageLength: MESSAGE_LENGTH });
  const level = { annotation_level: LEVELS[annotation.level], title: annotation.title };
  const { file, startLine, endLine, startColumn, endColumn } = annotation;
  if (file === null || startLine === null || !isInside(file)) {
    // The API wants a line in any case: the first one of the chart. The message says where it really is.
    const place = file === null || startLine === null ? '' : `${file}:${startLine}: `;
    const path = fallbackPath(finding, report, options);
    return { path, start_line: 1, end_line: 1, ...level, message: place + annotation.message };
  }
  return {
    path: file,
    start_line: startLine,
    end_line: endLine ?? startLine,
    ...(startColumn === null || endColumn === null ? {} : { start_column: startColumn, end_column: endColumn }),
    ...level,
    message: annotation.message,
  };
}

function fallbackPath(finding: Finding, report: Report, options: ReporterOptions): string {
  const file = visible(repositoryPath(fallbackFile(targetOf(report, finding.target)), options));
  return isInside(file) ? file : 'pullproof.yaml';
}

/** Whether a path can be one of the repository. */
function isInside(file: string): boolean {
  return file !== '' && !file.startsWith('/') && !/^[A-Za-z]:/.test(file) && file.split('/')[0] !== '..';
}
