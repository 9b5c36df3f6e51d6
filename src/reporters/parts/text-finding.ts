import type { Finding, Report } from '../../core/finding/report.ts';
import type { Severity } from '../../core/finding/rule.ts';
import { terminalLine, terminalText, visibleLines } from '../../escape/index.ts';
import { suggestedChange } from './change.ts';
import { CAUSES, describeTarget, describeUse, ruleUrl } from './describe.ts';
import { type Colors, hang } from './layout.ts';
import { placeOf, targetOf } from './paths.ts';
import type { ReporterOptions } from './reporter.ts';
import { sourceLine } from './source-line.ts';

const MAX_USES = 5;
const MAX_RELATED = 5;
/** Lines of evidence, of which a finding usually has one or two. */
const MAX_EVIDENCE = 40;

/**
 * Renders one finding as a block of lines (docs/reference/contract.md#s8): message, source line, where, evidence, fix,
 * page.
 */
export function renderFinding(finding: Finding, report: Report, options: ReporterOptions, colors: Colors): string[] {
  const width = options.width;
  const detail = (text: string) => hang(terminalLine(text), width, 2, 4);
  return [
    ...headline(finding, report, colors, width),
    ...excerpt(finding, options, colors),
    ...related(finding).flatMap(detail),
    ...context(finding, report).flatMap((text) => detail(text).map(colors.dim)),
    ...evidence(finding).flatMap((text) => detail(text).map(colors.dim)),
    ...fix(finding, options, colors),
    ...hang(`see ${ruleUrl(finding.rule, options)}${describeCause(finding)}`, width, 2, 4).map(colors.dim),
  ];
}

function headline(finding: Finding, report: Report, colors: Colors, width: number): string[] {
  const { location } = finding;
  const place = location ? `${location.file}:${location.line}:${location.column}` : placeOf(finding, report);
  const [first = '', ...more] = visibleLines(finding.message.trim());
  const label = finding.unverified ? `${finding.severity} (unverified)` : finding.severity;
  const near = finding.confidence === 'approximate' ? ' (near this line)' : '';
  const head = `${colors.bold(`${terminalLine(place)}:`)} ${severityColor(finding.severity, colors)(`${label}:`)}`;
  const rule = colors.dim(`[${terminalLine(finding.rule)}]`);
  return [
    ...hang(`${head} ${terminalText(first).replace(/ +/g, ' ')}${near} ${rule}`, width, 0, 2),
    ...more.map((line) => `  ${terminalLine(line)}`),
  ];
}

function excerpt(finding: Finding, options: ReporterOptions, colors: Colors): string[] {
  const { location, isSecretLine } = finding;
  if (isSecretLine) return [];
  const text = location && options.sources?.get(location.file);
  if (!location || text === undefined || text === null) return [];
  const number = String(location.line).padStart(5);
  const line = sourceLine(text, location, Math.max(20, options.width - number.length - 3));
  if (!line) return [];
  const caret = severityColor(finding.severity, colors)('^'.repeat(line.length));
  const bar = colors.dim('|');
  return [
    `${colors.dim(number)} ${bar} ${line.text}`,
    `${' '.repeat(number.length)} ${bar} ${' '.repeat(line.indent)}${caret}`,
  ];
}

function evidence(finding: Finding): string[] {
  const lines = finding.evidence.slice(0, MAX_EVIDENCE).flatMap(visibleLines).slice(0, MAX_EVIDENCE);
  const more = finding.evidence.length - MAX_EVIDENCE;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}

function related(finding: Finding): string[] {
  const shown = finding.related
    .slice(0, MAX_RELATED)
    .map((place) => `${place.file}:${place.line}:${place.column}: ${place.message}`);
  const more = finding.related.length - shown.length;
  return more > 0 ? [...shown, `and ${more} more places`] : shown;
}

function context(finding: Finding, report: Report): string[] {
  const target = describeTarget(targetOf(report, finding.target));
  const name = report.targets.length > 1 ? `target ${finding.target}` : '';
  const uses = finding.uses.slice(0, MAX_USES).map(describeUse);
  const more = finding.uses.length - uses.length;
  const where = [name, target].filter((part) => part !== '').join(': ');
  return [...(where === '' ? [] : [where]), ...uses, ...(more > 0 ? [`and ${more} more`] : [])];
}

function fix(finding: Finding, options: ReporterOptions, colors: Colors): string[] {
  const [first = '', ...more] = visibleLines(finding.help.trim());
  const lines =
    first === '' ? [] : hang(`${colors.bold(colors.green('fix:'))} ${terminalLine(first)}`, options.width, 2, 4);
  return [...lines, ...more.map((line) => `    ${line}`), ...change(finding, options, colors)];
}

/** The suggested change as lines of a diff, when the source line is known. */
function change(finding: Finding, options: ReporterOptions, colors: Colors): string[] {
  const { suggestion } = finding;
  const lines = suggestedChange(finding, options);
  if (!suggestion || !lines) return [];
  const place = `${suggestion.file}:${suggestion.line}: ${suggestion.description}`;
  return [
    ...hang(terminalLine(place), options.width, 4, 6),
    colors.red(`    - ${lines.before}`),
    ...lines.after.map((text) => colors.green(`    + ${text}`)),
  ];
}

function describeCause(finding: Finding): string {
  return finding.cause === null ? '' : ` (cause ${finding.cause}: ${CAUSES[finding.cause]})`;
}

function severityColor(severity: Severity, colors: Colors): (text: string) => string {
  if (severity === 'error') return (text) => colors.bold(colors.red(text));
  return severity === 'warning' ? colors.yellow : colors.cyan;
}
