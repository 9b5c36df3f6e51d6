import type { ManifestDocument } from './document.ts';
import { field, isObject, items, type JsonObject, listOf, textField } from './json.ts';

/** One Kubernetes object of a rendered document; a List gives one for each item. */
export interface RenderedObject {
  readonly document: ManifestDocument;
  /** JSON pointer of the object in the document; '' unless it comes from a List. */
  readonly pointer: string;
  readonly object: JsonObject;
  readonly apiVersion: string;
  /** The group of `apiVersion`; '' for the core group. */
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  /** After defaulting to the release's namespace. */
  readonly namespace: string;
}

const MAX_LIST_DEPTH = 16;

/**
 * Takes documents apart into objects, in order. Definitions of custom resources are left out: they hold schemas, no
 * images.
 *
 * @param namespace the release's namespace, for objects that name none
 * @param warn called for a document that is no Kubernetes object
 */
export function objectsOf(
  documents: readonly ManifestDocument[],
  namespace: string,
  warn: (text: string) => void,
): readonly RenderedObject[] {
  const objects: RenderedObject[] = [];
  const add = (document: ManifestDocument, value: unknown, pointer: string, depth: number, of: ItemType): void => {
    if (!isObject(value)) return;
    const kind = textField(value, 'kind') ?? of.kind;
    if (kind === null) {
      warn(`${document.source}: document ${document.index + 1} has no "kind", it is no Kubernetes object`);
    } else if (kind.endsWith('List') && Array.isArray(field(value, 'items'))) {
      if (depth >= MAX_LIST_DEPTH) {
        warn(
          `${document.source}: document ${document.index + 1} nests more than ${MAX_LIST_DEPTH} lists; what is deeper was not read`,
        );
        return;
      }
      const list = { pointer: `${pointer}/items`, value: listOf(field(value, 'items')) };
      for (const item of items(list)) add(document, item.value, item.pointer, depth + 1, itemType(value, kind));
    } else if (kind !== 'CustomResourceDefinition') {
      objects.push(
        describe(
          document,
          value,
          pointer,
          { apiVersion: textField(value, 'apiVersion') ?? of.apiVersion ?? '', kind },
          namespace,
        ),
      );
    }
  };
  for (const document of documents) add(document, document.object, '', 0, { apiVersion: null, kind: null });
  return objects;
}

/** What an object is that does not say so itself. */
interface ItemType {
  readonly apiVersion: string | null;
  readonly kind: string | null;
}

/**
 * The items of a `PodList` need not say that they are Pods (apimachinery, unstructured decoder); those of a `List`
 * must.
 */
function itemType(list: JsonObject, listKind: string): ItemType {
  const kind = listKind.slice(0, -'List'.length);
  return kind === '' ? { apiVersion: null, kind: null } : { apiVersion: textField(list, 'apiVersion'), kind };
}

function describe(
  document: ManifestDocument,
  object: JsonObject,
  pointer: string,
  { apiVersion, kind }: { readonly apiVersion: string; readonly kind: string },
  namespace: string,
): RenderedObject {
  const metadata = field(object, 'metadata');
  return {
    document,
    pointer,
    object,
    apiVersion,
    group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '',
    kind,
    name: textField(metadata, 'name') ?? textField(metadata, 'generateName') ?? '',
    namespace: textField(metadata, 'namespace') ?? namespace,
  };
}

/** Names an object in a message: `Deployment shop/api (api/templates/deployment.yaml)`. */
export function nameObject({ kind, namespace, name, document }: RenderedObject): string {
  return `${kind} ${namespace}/${name} (${document.source})`;
}
