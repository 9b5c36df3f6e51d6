import { compareText } from '../../core/collections/order.ts';
import type { ImageUse } from '../../core/facts/image-use.ts';

/** One use with what a rule found there. */
export interface Found<T> {
  readonly use: ImageUse;
  /** Uses with the same image and the same cause become one violation. */
  readonly cause: string;
  readonly detail: T;
}

/** All uses of one image with one cause. */
export interface Group<T> {
  readonly image: string;
  readonly uses: readonly ImageUse[];
  readonly detail: T;
}

/**
 * Puts together what is found for one image (as rendered) and one cause; sorted by image, then cause, then use.
 * The detail is that of the first use.
 */
export function groupByImage<T>(found: Iterable<Found<T>>): readonly Group<T>[] {
  return group(found, ({ use, cause }) => `${use.image}\u0000${cause}`).map(([first, uses]) => ({
    image: first.use.image,
    uses,
    detail: first.detail,
  }));
}

/** Puts together what has one cause, whatever the image; `image` is null when several are concerned. */
export function groupByCause<T>(
  found: Iterable<Found<T>>,
): readonly (Omit<Group<T>, 'image'> & { readonly image: string | null })[] {
  return group(found, ({ cause }) => cause).map(([first, uses]) => ({
    image: uses.every((use) => use.image === first.use.image) ? first.use.image : null,
    uses,
    detail: first.detail,
  }));
}

function group<T>(found: Iterable<Found<T>>, keyOf: (found: Found<T>) => string): [Found<T>, ImageUse[]][] {
  const groups = new Map<string, Found<T>[]>();
  for (const entry of found) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, entries]) => {
      const sorted = entries.toSorted((a, b) => compareText(a.use.id, b.use.id));
      return [sorted[0]!, sorted.map(({ use }) => use)];
    });
}
