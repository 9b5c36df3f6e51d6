import type { Facts } from '../facts/facts.ts';
import type { ImageUse } from '../facts/image-use.ts';
import type { LocalFacts, LocalImageFact } from '../facts/local-image.ts';
import { type ReferenceParts, referenceKey } from '../reference/reference.ts';

/** What the local stores say about an image; null when nobody looked. */
export function localImage(reference: ReferenceParts, local: LocalFacts | null): LocalImageFact | null {
  return local?.images.get(referenceKey(reference)) ?? null;
}

/** Whether the store that the nodes of the local cluster look into has the image of a use. */
export function isInNodeStore(use: ImageUse, local: LocalFacts | null): boolean {
  if (!use.parsed.ok || !local?.cluster) return false;
  return localImage(use.parsed.reference, local)?.presentIn.includes(local.cluster.store) ?? false;
}

/**
 * Whether the kubelet asks a registry for the image of a use (`EnsureImageExists`,
 * pkg/kubelet/images/image_manager.go): in a real cluster the check takes it that it does. In the local profile the
 * store is known: `Never` asks nobody, `Always` asks every time, anything else only when the node does not have the
 * image.
 */
export function asksRegistry(use: ImageUse, profile: Facts['target']['profile'], local: LocalFacts | null): boolean {
  if (profile === 'registry' || use.pullPolicy === 'Always') return true;
  return use.pullPolicy !== 'Never' && !isInNodeStore(use, local);
}
