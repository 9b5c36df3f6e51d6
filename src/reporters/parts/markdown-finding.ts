import type { Finding, Report } from '../../core/finding/report.ts';
import { cutText, markdownBlock, markdownCode, markdownText } from '../../escape/index.ts';
import { suggestedChange } from './change.ts';
import { CAUSES, describeTarget, describeUse, ruleUrl, usedBy } from './describe.ts';
import { placeOf, repositoryPath, targetOf, uriPath } from './paths.ts';
import type { ReporterOptions } from './reporter.ts';

const MARKS = { error: '❌', warning: '⚠️', note: 'ℹ️' } as const;
/** A chart can make texts of any length; the JSON report has them whole. */
const MAX_TEXT = 2000;
const MAX_LINES = 40;
const MAX_WORKLOADS = 5;

/** Renders one finding: message, place, fix, and evidence folded away. Blocks are separated by empty lines. */
export function renderFinding(finding: Finding, report: Report, options: ReporterOptions): string {
  const [message, ...more] = linesOf(finding.message);
  const change = suggestedChange(finding, options);
  return [
    `#### ${finding.unverified ? '❔' : MARKS[finding.severity]} ${markdownText(message ?? '')}`,
    ...(more.length > 0 ? [markdownBlock(more)] : []),
    facts(finding, report, options).join(' · '),
    ...fix(finding),
    ...(change ? [markdownBlock([`-${change.before}`, ...change.after.map((line) => `+${line}`)], 'diff')] : []),
    ...details(finding, report),
  ].join('\n\n');
}

function facts(finding: Finding, report: Report, options: ReporterOptions): string[] {
  const { names, more } = usedBy(finding, MAX_WORKLOADS);
  const workloads = cutText(names.join(', '), MAX_TEXT);
  return [
    place(finding, report, options),
    ...(report.targets.length > 1 ? [`target ${markdownCode(cutText(finding.target, MAX_TEXT))}`] : []),
    ...(names.length > 0 ? [markdownText(more > 0 ? `${workloads} and ${more} more` : workloads)] : []),
    `[${markdownCode(finding.rule)}](${ruleUrl(finding.rule, options)})${finding.cause ? ` (cause ${finding.cause}: ${CAUSES[finding.cause]})` : ''}`,
  ];
}

function place(finding: Finding, report: Report, options: ReporterOptions): string {
  const { location } = finding;
  const file = repositoryPath(placeOf(finding, report), options);
  const name = markdownCode(cutText(location ? `${file}:${location.line}` : file, MAX_TEXT));
  const near = finding.confidence === 'approximate' ? ' (near this line)' : '';
  if (!location || options.sourceBaseUrl === undefined || file.length > MAX_TEXT) return name + near;
  return `[${name}](${options.sourceBaseUrl}/${uriPath(file)}#L${location.line})${near}`;
}

function fix(finding: Finding): string[] {
  const [first, ...more] = linesOf(finding.help);
  if (first === undefined || first === '') return [];
  return [`**Fix:** ${markdownText(first, 'text', 'keep')}`, ...(more.length > 0 ? [markdownBlock(more, 'yaml')] : [])];
}

function details(finding: Finding, report: Report): string[] {
  const target = describeTarget(targetOf(report, finding.target));
  const lines = [
    ...(target === '' ? [] : [target]),
    ...finding.uses.map(describeUse),
    ...finding.related.map((each) => `${each.file}:${each.line}:${each.column}: ${each.message}`),
    ...finding.evidence,
  ];
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MAX_LINES).map((line) => cutText(line, MAX_TEXT));
  const rest = lines.length > MAX_LINES ? [`and ${lines.length - MAX_LINES} more lines`] : [];
  return ['<details><summary>Evidence and places</summary>', markdownBlock([...shown, ...rest]), '</details>'];
}

function linesOf(text: string): string[] {
  return cutText(text.trim(), MAX_TEXT)
    .split(/\r\n|\n|\r/)
    .slice(0, MAX_LINES);
}
