import { parseAllDocuments } from 'yaml';
import type { ManifestDocument } from '../../src/manifests/document.ts';

/** Parses YAML into rendered documents, for tests that do without the engine. */
export function documentsOf(text: string, source = 'shop/templates/all.yaml'): readonly ManifestDocument[] {
  return parseAllDocuments(text).map((document, index) => documentOf(document.toJS(), index, source));
}

/** Wraps a value as the rendered document that holds it. */
export function documentOf(object: unknown, index = 0, source = 'shop/templates/all.yaml'): ManifestDocument {
  return { source, index, object, text: null, hookEvents: [], isTest: false, isCrd: false };
}
