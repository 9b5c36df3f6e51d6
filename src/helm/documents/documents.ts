import type { ManifestDocument } from '../../manifests/index.ts';
import type { EngineDocument } from '../engine/response.ts';

/** A document of the engine as the inventory reads it. */
export function toManifestDocument(document: EngineDocument): ManifestDocument {
  const { source, index, object, hookEvents, test, crd, text } = document;
  return { source, index, object, text: text ?? null, hookEvents, isTest: test, isCrd: crd };
}

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
