/**
 * A range in a file of the user. Lines and columns start at 1; `endColumn` is exclusive (the column after the last
 * character).
 */
export interface Location {
  /** Relative to the working directory, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A second place that matters for a finding, with a sentence that says why. */
export interface RelatedLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** How sure the location is: `exact` = proved by a render, `approximate` = heuristic, `none` = no location. */
export type Confidence = 'exact' | 'approximate' | 'none';

/** A change to make, wherever the text stands. */
export interface Correction {
  /** The text that should stand there. */
  readonly replacement: string;
  /** What it does, in words. */
  readonly description: string;
}

/** A change to make in one line of one file. Columns start at 1, `endColumn` is exclusive. */
export interface Suggestion extends Correction {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Where a violation is caused, as provenance found it. */
export interface Placement {
  readonly location: Location | null;
  readonly confidence: Confidence;
  readonly related: readonly RelatedLocation[];
  readonly suggestion: Suggestion | null;
  /** What to do, when the place says it better than the rule could. */
  readonly help?: string;
  /** Lines for people: the flag that sets it, why the place is not certain. They are shown with the evidence. */
  readonly notes?: readonly string[];
}
