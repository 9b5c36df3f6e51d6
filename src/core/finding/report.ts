import type { ImageState } from '../answer/image-state.ts';
import type { Profile } from '../facts/facts.ts';
import type { ImageUse } from '../facts/image-use.ts';
import type { Confidence, Location, RelatedLocation, Suggestion } from '../place/location.ts';
import type { Cause, Severity } from './rule.ts';

export type Verdict = 'pass' | 'fail' | 'unverified';

/** A use as reports show it (docs/reference/contract.md#s4). */
export interface ReportedUse {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly container: string;
  readonly role: ImageUse['role'];
  readonly source: string;
  readonly pullPolicy: string;
  readonly pullSecrets: readonly string[];
  readonly serviceAccount: string | null;
}

/** One finding (docs/reference/contract.md#s4). */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly cause: Cause | null;
  readonly message: string;
  readonly help: string;
  readonly target: string;
  readonly image: string | null;
  readonly location: Location | null;
  readonly confidence: Confidence;
  readonly related: readonly RelatedLocation[];
  readonly suggestion?: Suggestion;
  readonly uses: readonly ReportedUse[];
  /** What the registry said, and to whom; lines for people. */
  readonly evidence: readonly string[];
  /** True: nothing is proved wrong, but it could not be verified. */
  readonly unverified: boolean;
  /** True: the line may hold a credential, so reports do not quote it. */
  readonly isSecretLine?: true;
}

export interface SuppressedFinding extends Finding {
  readonly reason: string;
  /** `YYYY-MM-DD`, or null for no end. */
  readonly until: string | null;
}

export interface ReportedImage {
  readonly reference: string;
  /** Normalised as the runtime resolves it; '' when it cannot be parsed. */
  readonly resolved: string;
  readonly target: string;
  readonly state: ImageState;
  /** Local profile: found in its registry, where the node's store does not count or does not have it. */
  readonly willBePulled?: true;
  readonly digest?: string;
  /** `os/arch[/variant]`, sorted, with compressed bytes when known. */
  readonly platforms?: readonly { readonly platform: string; readonly digest: string; readonly size: number | null }[];
  /** One line for each identity that asked. */
  readonly evidence?: readonly string[];
  readonly uses: readonly ReportedUse[];
}

/** One row of the coverage table: a pod and a registry, with the secret that serves it. */
export interface CoverageRow {
  readonly target: string;
  readonly workload: string;
  readonly registry: string;
  /** In words: `secret ghcr-secret (in the chart)`, `anonymous`, `none`. */
  readonly servedBy: string;
  readonly ok: boolean | null;
}

export interface ReportedTarget {
  readonly name: string;
  readonly chart: string | null;
  readonly values: readonly string[];
  readonly namespace: string;
  readonly profile: Profile;
}

/**
 * The whole result; every output format is a function of it (docs/reference/contract.md#s4). Sorted, without a clock.
 */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: {
    readonly name: 'pullproof';
    readonly version: string;
    readonly helm: string;
    readonly kubernetes: string;
  };
  readonly verdict: Verdict;
  readonly targets: readonly ReportedTarget[];
  readonly images: readonly ReportedImage[];
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly coverage: readonly CoverageRow[];
  /** Manifests that were read and that Docker Hub counts as pulls against its limit; left out: none. */
  readonly dockerHubPulls?: number;
  readonly counts: {
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
    readonly images: number;
    readonly found: number;
    readonly absent: number;
    readonly denied: number;
    readonly unverified: number;
    readonly skipped: number;
    readonly open: number;
  };
}
