import type { Facts } from '../facts/facts.ts';
import type { ImageUse } from '../facts/image-use.ts';
import type { ValueFact } from '../facts/value-fact.ts';
import type { Confidence, Correction, Location, RelatedLocation, Suggestion } from '../place/location.ts';

export type Severity = 'error' | 'warning' | 'note';
/** A · not loaded locally, B · wrong tag, C · pull policy, D · access, E · not in the registry, F · network. */
export type Cause = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
/**
 * Which text of the release a violation is about; provenance finds the line that sets it. image: all of it, or the part
 * that is at fault · build: what says which build of the image is meant, the tag if there is one.
 */
export type Aspect =
  | 'image'
  | 'build'
  | 'registry'
  | 'repository'
  | 'tag'
  | 'digest'
  | 'pull-policy'
  | 'pull-secrets'
  | 'none';

/** A field of a rendered document. */
export interface RenderedField {
  readonly source: string;
  readonly documentIndex: number;
  /** JSON pointer in the document. */
  readonly pointer: string;
}

/** What a rule reports: a finding without place and without configured severity. */
export interface Violation {
  /** One lower-case sentence: what, quoting the value, and what the registry or the cluster does. */
  readonly message: string;
  /** What to do, imperative. */
  readonly help: string;
  /** The image as rendered, or null. */
  readonly image: string | null;
  /** The uses concerned, sorted; empty for findings about no image. */
  readonly uses: readonly ImageUse[];
  readonly aspect: Aspect;
  /** With the aspect `pull-secrets`: which entry, by its secret's name or as rendered; absent: any. */
  readonly about?: string;
  /** With `about`: what of the secret's content is wrong, where the secret is one of the release. */
  readonly content?: 'registries' | 'passwords';
  /**
   * With the aspect `pull-secrets`: true when the entry may be right in another shape (a name in place of a map), which
   * is tried then.
   */
  readonly isMisshapen?: boolean;
  /** The object of the release that is wrong, where that is not the one with the image: its template, and its kind. */
  readonly object?: { readonly source: string; readonly kind: string };
  /** The rendered field that is wrong, when it is none of the image's own; its template line is pointed at. */
  readonly field?: RenderedField;
  /** Set when this one is milder or harder than the rule's default. */
  readonly severity?: Severity;
  /** Set when this one's cause differs from the rule's. */
  readonly cause?: Cause | null;
  /** True when nothing is proved wrong but something could not be verified. */
  readonly isUnverified?: boolean;
  /** Lines for people: what the registry said, which identity asked. */
  readonly evidence?: readonly string[];
  /** Known already (render errors, value facts); otherwise provenance finds it. */
  readonly location?: Location;
  readonly confidence?: Confidence;
  readonly related?: readonly RelatedLocation[];
  /** The text that should stand where the aspect's text stands, when exactly one is right. */
  readonly correction?: Correction;
  /** The change to make, when its range is known already. */
  readonly suggestion?: Suggestion;
}

/** A rule: data and a pure function over facts. One file each in `src/rules`. */
export interface Rule {
  /** Kebab-case, permanent. */
  readonly id: string;
  /** One line: what it proves. */
  readonly summary: string;
  readonly severity: Severity | 'unverified';
  readonly cause: Cause | null;
  /** What single violations may say instead, see `Violation.cause`. */
  readonly otherCauses?: readonly Cause[];
  /** The version that brought it, `MAJOR.MINOR`; never changed. */
  readonly since: `${number}.${number}`;
  /** Profiles in which it runs. */
  readonly profiles: readonly ('registry' | 'local')[];
  readonly needsNetwork: boolean;
  /** The value facts that it reports. They cost renders, which are made only where a rule that reports them is on. */
  readonly valueFacts?: readonly ValueFact['kind'][];
  check(facts: Facts): Iterable<Violation>;
}

/** A violation with the rule that reported it. */
export interface RuleViolation {
  readonly rule: Rule;
  readonly violation: Violation;
}
