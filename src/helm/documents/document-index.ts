/** What names a document of a render. */
interface Placed {
  readonly source: string;
  readonly index: number;
}

const indexes = new WeakMap<readonly Placed[], ReadonlyMap<string, Placed>>();

/** The document at a position of a source; undefined when there is none. The list is indexed once. */
export function documentAt<T extends Placed>(documents: readonly T[], source: string, index: number): T | undefined {
  let known = indexes.get(documents);
  if (!known) {
    known = new Map(documents.map((document) => [`${document.index} ${document.source}`, document]));
    indexes.set(documents, known);
  }
  return known.get(`${index} ${source}`) as T | undefined;
}
