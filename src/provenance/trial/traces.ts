import type { Edit } from '../texts/edits.ts';
import type { Range } from '../texts/scalars.ts';
import type { Fragment } from '../texts/tokens.ts';
import type { Change } from './change.ts';
import type { SiteField, SiteText } from './outputs.ts';
import type { Bench } from './release.ts';

/** A changed fragment that shows at a place. */
export interface Hit extends Range {
  readonly fragment: Fragment;
  readonly change: Change;
  readonly field: SiteField;
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

/** Finds the changes that show at each place and did not before. */
export function readHits(
  bench: Pick<Bench, 'baseline'>,
  changes: readonly Change[],
  sites: ReadonlyMap<string, SiteText>,
): Map<string, Hit[]> {
  const found = new Map<string, Hit[]>();
  const known = indexMarkers(changes);
  for (const [id, before] of bench.baseline) {
    const after = sites.get(id);
    if (!after) continue;
    const hits = [
      ...hitsIn(before.image, after.image, 'image', 0, known),
      ...hitsIn(before.policy ?? '', after.policy ?? '', 'policy', 0, known),
      ...after.secrets.flatMap((entry, index) => hitsIn(before.secrets[index] ?? '', entry, 'secrets', index, known)),
    ];
    if (hits.length > 0) found.set(id, hits);
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

function hitsIn(before: string, after: string, field: SiteField, entry: number, markers: Markers): Hit[] {
  if (before === after) return [];
  const found = shownIn(after, markers)
    .filter((change) => change.rung !== 'like' || change.traces(before).length === 0)
    .flatMap((change) => change.traces(after).map((trace) => ({ change, trace })))
    .sort((a, b) => a.trace.start - b.trace.start);
  const ranges = align(before, after, found);
  return found.map(({ change, trace }, index) => ({
    fragment: change.fragment,
    change,
    field,
    entry,
    start: trace.start,
    end: trace.end,
    shown: after,
    base: ranges[index]!,
  }));
}

/**
 * Takes the changes back in a text, and tells where the fragments stand then. What a template printed otherwise before (a number as
 * `%!s(int64=1)`) is what is left between the texts around it that are the same; nothing is said of two such in a row.
 */
function align(
  before: string,
  after: string,
  found: readonly { readonly trace: Range & { readonly original: string } }[],
): readonly (Range | null)[] {
  const between = found.map(({ trace }, index) => {
    const last = index === 0 ? 0 : found[index - 1]!.trace.end;
    return after.slice(Math.min(last, trace.start), trace.start);
  });
  const tail = after.slice(found.at(-1)?.trace.end ?? 0);
  const ranges: (Range | null)[] = found.map(() => null);
  let from = 0;
  let head = 0;
  for (; head < found.length; head += 1) {
    const { original } = found[head]!.trace;
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
    const text = found[last]!.trace.original;
    if (to - text.length < from || !before.slice(from, to).endsWith(between[last]! + text)) break;
    ranges[last] = { start: to - text.length, end: to };
    to -= text.length + between[last]!.length;
  }
  const isOnly = last === head && before.startsWith(between[head]!, from);
  const start = from + between[head]!.length;
  if (isOnly && start <= to) ranges[head] = { start, end: to };
  return ranges;
}
