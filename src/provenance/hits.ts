import type { Bench } from './bench.ts';
import type { Edit } from './edits.ts';
import type { Change } from './mutate.ts';
import type { Range } from './scalars.ts';
import type { SiteField, SiteText } from './sites.ts';
import type { Fragment } from './tokens.ts';

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
  for (const [id, before] of bench.baseline) {
    const after = sites.get(id);
    if (!after) continue;
    const hits = [
      ...hitsIn(before.image, after.image, 'image', 0, changes),
      ...hitsIn(before.policy ?? '', after.policy ?? '', 'policy', 0, changes),
      ...after.secrets.flatMap((entry, index) => hitsIn(before.secrets[index] ?? '', entry, 'secrets', index, changes)),
    ];
    if (hits.length > 0) found.set(id, hits);
  }
  return found;
}

function hitsIn(before: string, after: string, field: SiteField, entry: number, changes: readonly Change[]): Hit[] {
  if (before === after) return [];
  const found = changes
    .filter((change) => change.rung !== 'like' || change.traces(before).length === 0)
    .flatMap((change) => change.traces(after).map((trace) => ({ change, trace })))
    .sort((a, b) => a.trace.start - b.trace.start);
  const undone = undo(after, found);
  return found.map(({ change, trace }, index) => ({
    fragment: change.fragment,
    change,
    field,
    entry,
    start: trace.start,
    end: trace.end,
    shown: after,
    base: undone.text === before ? undone.ranges[index]! : null,
  }));
}

/** Takes the changes back in a text, and tells where the fragments stand then. */
function undo(text: string, found: readonly { readonly trace: Range & { readonly original: string } }[]) {
  let result = '';
  let last = 0;
  const ranges = found.map(({ trace }) => {
    result += text.slice(last, Math.max(last, trace.start));
    const start = result.length;
    result += trace.original;
    last = Math.max(last, trace.end);
    return { start, end: result.length };
  });
  return { text: result + text.slice(last), ranges };
}
