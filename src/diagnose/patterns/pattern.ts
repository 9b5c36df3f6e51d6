import type { FailureKind } from '../kinds.ts';

/** One known text of a runtime or the kubelet. */
export interface Pattern {
  readonly kind: FailureKind;
  /** Fits anywhere in the message. No nested repetition: it runs over hostile text. */
  readonly text: RegExp;
  /** What happened, where the kind's own sentence would say too much or too little; follows the image and a colon. */
  readonly happened?: string;
  /** A sentence to add to what happened: what is misleading about the text. */
  readonly remark?: string;
  /** What to change, where the kind's own sentence would be wrong. */
  readonly help?: string;
}
