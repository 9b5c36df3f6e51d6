/** Why something that a pod needs is not there when the pod is created on the first install. */
export interface Lateness {
  /** later: it is created afterwards, and what creates it waits for the pod · gone: it was deleted before. */
  readonly is: 'later' | 'gone';
  /** What creates it, and when: the end of a sentence that began with the pod. */
  readonly why: string;
  /** How to have it created before. */
  readonly cure: string;
}
