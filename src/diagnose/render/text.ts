import picocolors from 'picocolors';
import { defuseLine, terminalLine, terminalText } from '../../escape/index.ts';
import { type Colors, hang, sourceLine } from '../../reporters/index.ts';
import type { Diagnosis, ImageFailure } from '../failures/diagnosis.ts';
import { type DiagnosisOptions, describeCause, describePod, pageOf, summaryOf } from './words.ts';

const MAX_PODS = 5;

/**
 * For people at a terminal: each failing image with what happened, where, the quoted text, the fix and the next
 * command.
 */
export function renderText(diagnosis: Diagnosis, options: DiagnosisOptions): string {
  const colors = picocolors.createColors(options.color);
  const width = Math.max(40, options.width);
  const note = (text: string) => hang(terminalLine(`note: ${text}`), width, 0, 2).map(colors.dim);
  const blocks = [
    ...diagnosis.failures.map((failure) => renderFailure(failure, options, colors, width)),
    diagnosis.notes.flatMap(note),
    hang(colors.bold(terminalLine(summaryOf(diagnosis))), width, 0, 2),
  ];
  const shown = blocks.filter((block) => block.length > 0);
  return `${shown.map((block) => block.map((line) => defuseLine(line.trimEnd())).join('\n')).join('\n\n')}\n`;
}

function renderFailure(failure: ImageFailure, options: DiagnosisOptions, colors: Colors, width: number): string[] {
  const { severity, unverified, happened, pods, quote, help, next, kind, rule, placement } = failure;
  const paint = severity === 'error' ? (text: string) => colors.bold(colors.red(text)) : colors.yellow;
  const place = placement?.location;
  const where = place ? `${colors.bold(terminalLine(`${place.file}:${place.line}:${place.column}:`))} ` : '';
  const label = unverified ? `${severity} (unverified)` : severity;
  const near = placement?.confidence === 'approximate' ? ' (near this line)' : '';
  const detail = (text: string) => hang(terminalLine(text), width, 2, 4);
  const more = pods.length - MAX_PODS;
  const cause = describeCause(failure);
  return [
    ...hang(
      `${where}${paint(`${label}:`)} ${terminalText(happened)}${near} ${colors.dim(`[${rule ?? kind}]`)}`,
      width,
      0,
      2,
    ),
    ...excerpt(failure, options, colors),
    ...pods.slice(0, MAX_PODS).flatMap((pod) => detail(describePod(pod)).map(colors.dim)),
    ...(more > 0 ? [colors.dim(`  and ${more} more`)] : []),
    ...detail(`said: ${quote}`).map(colors.dim),
    ...hang(`${colors.bold(colors.green('fix:'))} ${terminalLine(help)}`, width, 2, 4),
    // Commands are never broken: they are copied.
    ...next.map((command) => `  ${colors.bold('next:')} ${terminalLine(command)}`),
    ...detail(`see ${pageOf(failure, options)}${cause === '' ? '' : ` (${cause})`}`).map(colors.dim),
  ];
}

function excerpt({ placement, severity }: ImageFailure, { sources }: DiagnosisOptions, colors: Colors): string[] {
  const location = placement?.location;
  const text = location ? sources?.get(location.file) : undefined;
  if (!location || text === undefined) return [];
  const line = sourceLine(text, location, 80);
  if (!line) return [];
  const number = String(location.line).padStart(5);
  const caret = (severity === 'error' ? colors.red : colors.yellow)('^'.repeat(line.length));
  return [`${colors.dim(number)} | ${line.text}`, `${' '.repeat(number.length)} | ${' '.repeat(line.indent)}${caret}`];
}
