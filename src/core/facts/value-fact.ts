import type { Confidence, Location, RelatedLocation, Suggestion } from '../place/location.ts';

/** A value in the user's own files that matters or fails to matter (found by provenance renders). */
export interface ValueFact {
  readonly kind: 'dead' | 'mangled' | 'override' | 'pinned-tag';
  readonly message: string;
  readonly help: string;
  readonly cause: 'B' | 'C' | 'D' | null;
  readonly image: string | null;
  readonly location: Location | null;
  readonly confidence: Confidence;
  readonly related: readonly RelatedLocation[];
  readonly suggestion: Suggestion | null;
  readonly useIds: readonly string[];
}
