import type { ImageFact } from '../../core/answer/image-fact.ts';
import { quoteReference } from '../../core/words/images.ts';

/**
 * Says where an image is now that its publisher moved; null where nothing is known, or the new name does not answer.
 */
export function relocatedHelp({ relocated }: Pick<ImageFact, 'relocated'>): string | null {
  if (!relocated) return null;
  const { image, what, source } = relocated;
  return `${what}: write ${quoteReference(image)}, which exists (${source})`;
}

/** Puts where the image is now before what else helps. */
export function withRelocatedHelp(fact: Pick<ImageFact, 'relocated'>, help: string): string {
  const moved = relocatedHelp(fact);
  return moved === null ? help : `${moved}; else ${help}`;
}
