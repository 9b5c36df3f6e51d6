import { type Access, accessOf } from '../../core/access/access.ts';
import { localPull } from '../../core/access/local-pull.ts';
import type { ImageFact } from '../../core/answer/image-fact.ts';
import type { Facts } from '../../core/facts/facts.ts';
import type { ImageUse } from '../../core/facts/image-use.ts';
import type { ImageReference } from '../../core/reference/reference.ts';
import { referenceKey } from '../../core/reference/reference.ts';

/** A use whose image is a readable reference that is meant for a registry. */
export interface ReadableUse {
  readonly use: ImageUse;
  readonly reference: ImageReference;
}

/** A use whose image a registry was asked about. */
export interface AskedUse extends ReadableUse {
  readonly fact: ImageFact;
}

/** The uses with a reference that the runtime can parse, without those that are skipped by design. */
export function* readableUses(facts: Facts): Iterable<ReadableUse> {
  for (const use of facts.uses) {
    if (use.skip === null && use.parsed.ok) yield { use, reference: use.parsed.reference };
  }
}

/**
 * The uses whose image a registry was asked about and which its answer decides, with what it said. In the local profile
 * that leaves out what the local rules judge: what is loaded, and what neither the node nor the registry has.
 */
export function* askedUses(facts: Facts): Iterable<AskedUse> {
  for (const { use, reference } of readableUses(facts)) {
    const fact = facts.images.get(referenceKey(reference));
    if (fact && localPull(use, facts) === 'as-registry') yield { use, reference, fact };
  }
}

/** The same, with what the pod's kubelet will meet. */
export function* accessedUses(facts: Facts): Iterable<AskedUse & { readonly access: Access }> {
  for (const asked of askedUses(facts)) yield { ...asked, access: accessOf(asked.use, facts) };
}
