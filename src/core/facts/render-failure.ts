import type { Location } from '../place/location.ts';

/** A chart that did not render. */
export interface RenderFailure {
  readonly kind: string;
  readonly message: string;
  readonly location: Location | null;
  /** What to do, when the value that causes it is known. */
  readonly help?: string;
  /** What the templates on the way to the failure show; absent when nothing. */
  readonly hints?: RenderHints;
}

/** What may lie behind a failing template. */
export interface RenderHints {
  /**
   * The value that `required` misses, as the values of the whole chart name it: `redis.image.tag`; null when that is
   * not told.
   */
  readonly requiredValue: string | null;
  /** API versions that the templates ask the cluster for; sorted. */
  readonly apiVersions: readonly string[];
  /** Whether they ask for the version of the cluster. */
  readonly asksKubeVersion: boolean;
  /** Whether they take something from the cluster. */
  readonly usesLookup: boolean;
}
