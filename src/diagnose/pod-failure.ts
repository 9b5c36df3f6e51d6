import type { Classified } from './classify.ts';
import type { FailingPod } from './types.ts';

/** One image of one pod (or of a bare message) and what it fails with now. */
export interface PodFailure {
  readonly pod: FailingPod | null;
  readonly image: string | null;
  /** Null: it fails, and the input does not say why (`vague`), or with a text that is not known. */
  readonly said: Classified | null;
  readonly isVague: boolean;
  readonly quote: string;
  readonly pullPolicy: string;
  /** `ReplicaSet/api-7d9f`, where no pod could be made; else null. */
  readonly owner: string | null;
}
