import type { ImageState } from '../../core/answer/image-state.ts';
import { compareText } from '../../core/collections/order.ts';
import type { Finding, Report, ReportedImage } from '../../core/finding/report.ts';
import { countOf } from '../../core/text/lists.ts';
import { terminalText } from '../../escape/index.ts';
import { findingsByImage, usedBy } from './describe.ts';
import { type Colors, columnsOf, hang, pad } from './layout.ts';

/** More found images than this are shown as one line per registry. */
const COLLAPSE_ABOVE = 40;
/** Lines of one target's table at most: a log is read by people. */
const MAX_ROWS = 1000;
const MAX_WORKLOADS = 3;
/** Columns before the reference: indent, symbol, state word, gap. */
const REFERENCE_AT = 16;
/** Terminals with less room for references show the workloads on a line of their own. */
const MIN_REFERENCE = 28;

const SYMBOLS: Readonly<Record<ImageState, string>> = {
  found: '✓',
  absent: '✗',
  denied: '✗',
  unverified: '?',
  skipped: '–',
  open: '…',
};

interface Row {
  readonly state: ImageState;
  readonly reference: string;
  readonly uses: string;
  readonly errors: number;
  readonly warnings: number;
  readonly rank: number;
}

/** Renders the table of one target's images: those with problems first, found ones collapsed when there are many. */
export function renderImages(
  report: Report,
  target: string,
  colors: Colors,
  width: number,
  isVerbose: boolean,
): string[] {
  const images = report.images.filter((image) => image.target === target);
  if (images.length === 0) return [colors.yellow('  no images found')];
  const findings = findingsByImage(report.findings, target);
  const rows = images.map((image) => toRow(image, findings.get(image.reference) ?? []));
  const calm = rows.filter((row) => row.state === 'found' && row.errors + row.warnings === 0);
  const isCollapsed = !isVerbose && rows.filter((row) => row.state === 'found').length > COLLAPSE_ABOVE;
  const hidden = new Set(isCollapsed ? calm : []);
  const listed = rows.filter((row) => !hidden.has(row));
  const collapsed = isCollapsed ? collapse(images.filter((_, index) => hidden.has(rows[index]!))) : [];
  const sorted = [...listed, ...collapsed].sort((a, b) => a.rank - b.rank || compareText(a.reference, b.reference));
  const shown = isVerbose ? sorted : sorted.slice(0, MAX_ROWS);
  const more = sorted.length - shown.length;
  const rest = more > 0 ? [colors.dim(`  … and ${countOf(more, 'more line')}; the JSON report has every image`)] : [];
  return [...layOut(shown, colors, width), ...rest];
}

function toRow(image: ReportedImage, own: readonly Finding[]): Row {
  const errors = own.filter((finding) => finding.severity === 'error').length;
  const warnings = own.filter((finding) => finding.severity === 'warning').length;
  const { names, more } = usedBy(image, MAX_WORKLOADS);
  const used = more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
  return {
    state: image.state,
    reference: terminalText(image.reference === '' ? '(empty)' : image.reference),
    uses: terminalText(image.willBePulled ? `${used} (will be pulled)` : used),
    errors,
    warnings,
    rank: rankOf(image.state, errors, warnings),
  };
}

function rankOf(state: ImageState, errors: number, warnings: number): number {
  if (state === 'absent') return 0;
  if (state === 'denied') return 1;
  if (errors > 0) return 2;
  if (state === 'unverified') return 3;
  if (warnings > 0) return 4;
  return state === 'found' ? 5 : 6;
}

function collapse(images: readonly ReportedImage[]): Row[] {
  const hosts = new Map<string, number>();
  for (const image of images) {
    const host = image.resolved.split('/')[0]!;
    hosts.set(host, (hosts.get(host) ?? 0) + 1);
  }
  return [...hosts].map(([host, count]) => ({
    state: 'found',
    reference: terminalText(host),
    uses: countOf(count, 'image'),
    errors: 0,
    warnings: 0,
    rank: 5,
  }));
}

function layOut(rows: readonly Row[], colors: Colors, width: number): string[] {
  const column = referenceColumn(rows, width);
  return rows.flatMap((row) => {
    const head = `  ${paintState(row.state, colors)}  `;
    const uses = [row.uses, ...problems(row, colors)].filter((part) => part !== '').join(' ');
    const isBeside = columnsOf(row.reference) <= column;
    const reference = paintReference(row, colors);
    if (uses === '') return [head + reference];
    const at = REFERENCE_AT + (isBeside ? column : 0) + 2;
    const [first, ...rest] = hang(uses, width, at).map((line) => line.replaceAll('\u00a0', ' '));
    if (!isBeside) return [head + reference, ...[first!, ...rest].map((line) => paintUses(line, row, colors))];
    const beside = paintUses(first!.trimStart(), row, colors);
    return [`${head}${pad(reference, column)}  ${beside}`, ...rest.map((line) => paintUses(line, row, colors))];
  });
}

/**
 * Columns for the references, with the workloads beside them; 0 when the terminal is too narrow for that. References
 * that take more than half of the room do not count: their workloads stand on the next line.
 */
function referenceColumn(rows: readonly Row[], width: number): number {
  const half = Math.floor((width - REFERENCE_AT) / 2);
  if (half < MIN_REFERENCE) return 0;
  return Math.max(0, ...rows.map((row) => columnsOf(row.reference)).filter((columns) => columns <= half));
}

/** Nobody was to ask, and nothing is wrong. */
function isCalm(state: ImageState): boolean {
  return state === 'skipped' || state === 'open';
}

function paintState(state: ImageState, colors: Colors): string {
  const text = `${SYMBOLS[state]} ${pad(state, 10)}`;
  if (state === 'found') return colors.green(text);
  if (state === 'unverified') return colors.yellow(text);
  return isCalm(state) ? colors.dim(text) : colors.bold(colors.red(text));
}

function paintReference(row: Row, colors: Colors): string {
  return row.rank <= 2 ? colors.bold(row.reference) : isCalm(row.state) ? colors.dim(row.reference) : row.reference;
}

function problems(row: Row, colors: Colors): string[] {
  const parts = [
    row.errors > 0 ? colors.red(countOf(row.errors, 'error').replace(' ', '\u00a0')) : '',
    row.warnings > 0 ? colors.yellow(countOf(row.warnings, 'warning').replace(' ', '\u00a0')) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? [`(${parts.join(',\u00a0')})`] : [];
}

function paintUses(text: string, row: Row, colors: Colors): string {
  return isCalm(row.state) ? colors.dim(text) : text;
}
