import { type RelocatedName, relocatedNames } from '../../core/reference/relocations.ts';
import { type Case, referenceOf } from '../case/case.ts';
import type { Classified } from '../classify/classify.ts';
import { type FailureKind, kindInfo } from '../kinds/index.ts';

/** A case with the kind of its failure. */
export interface FailureCase extends Case {
  readonly kind: FailureKind;
  readonly said: Classified | null;
}

/**
 * Where the image of a case may be now that its publisher moved it; null where no move is known, or none would explain
 * the case.
 */
export function movedName(found: Pick<FailureCase, 'parsed' | 'kind'>): RelocatedName | null {
  const reference = referenceOf(found);
  return reference === null || !kindInfo(found.kind).mayHaveMoved ? null : (relocatedNames(reference)[0] ?? null);
}
