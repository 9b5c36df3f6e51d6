// A report in; text and records of every format out.
export { type FormatId, formatIds, loadFormat } from './formats/index.ts';
export { markdown } from './formats/markdown.ts';
export { type Annotation, type AnnotationLevel, annotationOf, annotations } from './parts/annotations.ts';
export { bySeverity, CAUSES, ruleUrl, summaryLine } from './parts/describe.ts';
export { type Colors, hang } from './parts/layout.ts';
export { fallbackFile, repositoryPath, targetOf } from './parts/paths.ts';
export type { ReporterOptions, RuleInfo } from './parts/reporter.ts';
export { hideCredentials, sourceLine } from './parts/source-line.ts';
