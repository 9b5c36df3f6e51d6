import type { FailingPod } from '../case/pod.ts';
import type { Classified } from '../classify/classify.ts';
import type { PodBook } from './pods.ts';

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

/** What came out of all observations. */
export interface FailingNow {
  readonly failures: readonly PodFailure[];
  /** By pod key: secrets that the pod names and the cluster does not have. */
  readonly missingSecrets: ReadonlyMap<string, readonly string[]>;
  /**
   * Of these pods nothing else is known that would explain anything, and nothing shows that their images were pulled.
   */
  readonly unexplained: readonly UnexplainedPod[];
  /** Images that failed and were pulled since. */
  readonly recovered: readonly string[];
  readonly pods: PodBook;
}

/** A pod of which the input says only that its pull secrets could not be read. */
export interface UnexplainedPod {
  readonly key: string;
  readonly pod: FailingPod | null;
  readonly quote: string;
}
