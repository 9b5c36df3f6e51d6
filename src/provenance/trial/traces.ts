import type { Edit } from '../texts/edits.ts';
import type { Range } from '../texts/scalars.ts';
import type { Fragment } from '../texts/tokens.ts';
import type { Change } from './change.ts';
import type { Output, OutputField } from './outputs.ts';
import type { Release } from './release.ts';

/** A changed fragment that shows at an output. */
export interface Trace extends Range {
  readonly fragment: Fragment;
  readonly change: Change;
  readonly field: OutputField;
  /** Position among the pull secrets; 0 for other fields. */
  readonly entry: number;
  /** The text in which it shows; `start` and `end` are positions there. */
  readonly shown: string;
  /** Where the fragment stands in the text before the change; null when that does not follow. */
  readonly base: Range | null;
}

/** The edits of changes. */
export function editsOf(changes: readonly Change[]): Edit[] {
  return changes.map(({ fragment, text }) => ({
    layer: fragment.token.layer,
    start: fragment.start,
    end: fragment.end,
    text,
  }));
}

/** Finds the changes that show at each output and did not before. */
export function readTraces(
  release: Pick<Release, 'baseline'>,
  changes: readonly Change[],
  outputs: ReadonlyMap<string, Output>,
): Map<string, Trace[]> {
  const found = new Map<string, Trace[]>();
  const known = indexMarkers(changes);
  for (const [id, before] of release.baseline) {
    const after = outputs.get(id);
    if (!after) continue;
    const traces = [
      ...tracesIn(before.image, after.image, 'image', 0, known),
      ...tracesIn(before.policy ?? '', after.policy ?? '', 'policy', 0, known),
      ...after.secrets.flatMap((entry, index) => tracesIn(before.secrets[index] ?? '', entry, 'secrets', index, known)),
    ];
    if (traces.length > 0) found.set(id, traces);
  }
  return found;
}

/** Changes by their marker, those with another kind of marker apart. */
interface Markers {
  readonly byMarker: ReadonlyMap<string, Change>;
  readonly others: readonly Change[];
}

const MARKER = /^pf\d+x$/;
const MARKERS = /pf\d+x/g;

function indexMarkers(changes: readonly Change[]): Markers {
  return {
    byMarker: new Map(
      changes.flatMap((change) => (MARKER.test(change.marker) ? [[change.marker, change] as const] : [])),
    ),
    others: changes.filter(({ marker }) => !MARKER.test(marker)),
  };
}

/** The changes that may show in a text. */
function shownIn(text: string, { byMarker, others }: Markers): readonly Change[] {
  const markers = new Set(text.toLowerCase().match(MARKERS) ?? []);
  return [...[...markers].flatMap((marker) => byMarker.get(marker) ?? []), ...others];
}

function tracesIn(before: string, after: string, field: OutputField, entry: number, markers: Markers): Trace[] {
  if (before === after) return [];
  const found = shownIn(after, markers)
    .filter((change) => change.manner !== 'like' || change.occurrences(before).length === 0)
    .flatMap((change) => change.occurrences(after).map((seen) => ({ change, seen })))
    .sort((a, b) => a.seen.start - b.seen.start);
  const ranges = align(before, after, found);
  return found.map(({ change, seen }, index) => ({
    fragment: change.fragment,
    change,
    field,
    entry,
    start: seen.start,
    end: seen.end,
    shown: after,
    base: ranges[index]!,
  }));
}

/**
 * Takes the changes back in a text, and tells where the fragments stand then. What a template printed otherwise before
 * (a number as `%!s(int64=1)`) is what is left between the texts around it that are the same; nothing is said of two
 * such in a row.
 */
function align(
  before: string,
  after: string,
  found: readonly { readonly seen: Range & { readonly original: string } }[],
): readonly (Range | null)[] {
  const between = found.map(({ seen }, index) => {
    const last = index === 0 ? 0 : found[index - 1]!.seen.end;
    return after.slice(Math.min(last, seen.start), seen.start);
  });
  const tail = after.slice(found.at(-1)?.seen.end ?? 0);
  const ranges: (Range | null)[] = found.map(() => null);
  let from = 0;
  let head = 0;
  for (; head < found.length; head += 1) {
    const { original } = found[head]!.seen;
    if (!before.startsWith(between[head]! + original, from)) break;
    const start = from + between[head]!.length;
    from = start + original.length;
    ranges[head] = { start, end: from };
  }
  if (head === found.length) return before.slice(from) === tail ? ranges : found.map(() => null);
  if (!before.endsWith(tail)) return found.map(() => null);
  let to = before.length - tail.length;
  let last = found.length - 1;
  for (; last > head; last -= 1) {
    const text = found[last]!.seen.original;
    if (to - text.length < from || !before.slice(from, to).endsWith(between[last]! + text)) break;
    ranges[last] = { start: to - text.length, end: to };
    to -= text.length + between[last]!.length;
  }
  const isOnly = last === head && before.startsWith(between[head]!, from);
  const start = from + between[head]!.length;
  if (isOnly && start <= to) ranges[head] = { start, end: to };
  return ranges;
}
