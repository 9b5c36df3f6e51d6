import type { Cause, Severity } from '../../core/finding/rule.ts';
import type { Placement } from '../../core/place/location.ts';
import type { FailingPod, Runtime } from '../case/pod.ts';
import type { FailureKind } from '../kinds/index.ts';

/** One image that is not pulled, for one cause, with every pod that waits for it. */
export interface ImageFailure {
  /** As the input writes it; null when no line of the input names it. */
  readonly image: string | null;
  readonly kind: FailureKind;
  /** The rule that finds this before a deploy; null when none can (a node's full disk). */
  readonly rule: string | null;
  readonly cause: Cause | null;
  readonly severity: Severity;
  /** True: the failure is real, but it says nothing about the image (a network that is down). */
  readonly unverified: boolean;
  readonly runtime: Runtime | null;
  /** Sorted; empty when the input is a bare message. */
  readonly pods: readonly FailingPod[];
  /** One sentence: what happened. */
  readonly happened: string;
  /** One sentence: what to change. */
  readonly help: string;
  /** Commands to run next, quoted for a shell; POD and NAMESPACE stand for what the input does not say. */
  readonly next: readonly string[];
  /** The text of the input that says so. */
  readonly quote: string;
  /** The line of the chart's values or templates to change; null without a chart, or when it was not found. */
  readonly placement: Placement | null;
}

/** What the input turned out to hold. */
export interface InputSummary {
  readonly pods: number;
  readonly events: number;
  /** Lines of runtime messages outside events. */
  readonly messages: number;
}

/** The result of `diagnose`. Sorted, without a clock: same input, same bytes. */
export interface Diagnosis {
  readonly schemaVersion: 1;
  readonly failures: readonly ImageFailure[];
  /**
   * What else is worth knowing, one sentence each: pulls that failed and succeeded since, pods that fail for another
   * reason.
   */
  readonly notes: readonly string[];
  readonly read: InputSummary;
  /** False: nothing in the input was understood, so nothing can be said. */
  readonly recognised: boolean;
}
