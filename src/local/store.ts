import { parseReference } from '../core/reference/parse.ts';
import { effectiveTag, type ImageReference, type ReferenceParts, referenceName } from '../core/reference/reference.ts';

/** What one image store has, by normalised names. */
export interface StoreContent {
  /** As reports name it: `docker`, `minikube`, `kind shop-control-plane`. */
  readonly name: string;
  /** Tags by `host/repository`. */
  readonly tags: ReadonlyMap<string, ReadonlySet<string>>;
  /** `host/repository@digest`. */
  readonly digests: ReadonlySet<string>;
}

/**
 * Indexes what a store lists.
 *
 * @param texts names as the store prints them: `shop-api:dev`, `docker.io/library/shop-api:dev`, `nginx@sha256:…`; what
 *   is no reference (`<none>:<none>`) is left out
 */
export function storeContent(name: string, texts: Iterable<string>): StoreContent {
  const tags = new Map<string, Set<string>>();
  const digests = new Set<string>();
  for (const text of texts) {
    const parsed = parseReference(text);
    if (!parsed.ok) continue;
    const image = referenceName(parsed.reference);
    const { tag, digest } = parsed.reference;
    if (digest !== null) digests.add(`${image}@${digest}`);
    if (tag === null) continue;
    const known = tags.get(image);
    if (known) known.add(tag);
    else tags.set(image, new Set([tag]));
  }
  return { name, tags, digests };
}

/** True when nothing at all is in the store. A node that runs always has images. */
export function isEmpty({ tags, digests }: StoreContent): boolean {
  return tags.size === 0 && digests.size === 0;
}

/** Whether the store has the image under exactly this name. A digest wins over the tag, as for the kubelet. */
export function hasImage(store: StoreContent, reference: ReferenceParts): boolean {
  const image = referenceName(reference);
  if (reference.digest !== null) return store.digests.has(`${image}@${reference.digest}`);
  return store.tags.get(image)?.has(effectiveTag(reference) ?? '') ?? false;
}

/** The other tags that the store has of the same repository, sorted. */
export function otherTagsOf(store: StoreContent, reference: ImageReference): readonly string[] {
  const own = reference.digest === null ? effectiveTag(reference) : null;
  return [...(store.tags.get(referenceName(reference)) ?? [])].filter((tag) => tag !== own).sort();
}
