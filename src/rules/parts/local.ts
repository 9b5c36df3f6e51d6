import type { Facts, LocalImageFact } from '../../core/facts.ts';
import { imageState } from '../../core/image-state.ts';
import { formatReference, type ImageReference, referenceKey } from '../../core/reference.ts';
import type { ReadableUse } from './asked.ts';
import { quoteReference } from './words.ts';

/** What to do when a name without a registry is meant for Docker Hub: with the registry in front it is checked there. */
export function ifFromDockerHub(reference: ImageReference): string {
  return `if it comes from Docker Hub, write ${quoteReference(formatReference(reference))}: then it is checked there`;
}

/** What the local stores say about an image, under any of its spellings; null when nobody looked. */
export function localImage({ use, reference }: ReadableUse, facts: Facts): LocalImageFact | null {
  const images = facts.local?.images;
  if (!images) return null;
  const spellings = [use.image, referenceKey(reference), formatReference(reference)];
  for (const spelling of spellings) {
    const found = images.get(spelling);
    if (found) return found;
  }
  return null;
}

/**
 * Whether an image is only to be had locally: no registry has it as far as known, and its reference names none, or one of the
 * local stores has it while the registry that is named says it does not exist.
 */
export function isLocalOnly(readable: ReadableUse, facts: Facts): boolean {
  const state = imageState(facts.images.get(referenceKey(readable.reference)));
  if (state === 'found') return false;
  if (!readable.reference.hasExplicitHost) return true;
  return state === 'absent' && (localImage(readable, facts)?.presentIn.length ?? 0) > 0;
}
