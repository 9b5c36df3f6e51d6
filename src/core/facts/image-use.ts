import type { Confidence, Location } from '../place/location.ts';
import type { NodeTerm } from '../platform/pod-platforms.ts';
import type { ParsedReference } from '../reference/reference.ts';
import type { InstallOrder } from './install-order.ts';
import type { PullSecretEntry } from './pull-secret.ts';

export type ContainerRole = 'container' | 'init' | 'ephemeral' | 'volume';

/** Why a pod does not start with the release: no replicas, suspended, or started by `helm test` only. */
export type IdleReason = 'scaled-to-zero' | 'suspended' | 'test';

/** The object whose pods use an image. */
export interface Workload {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** After defaulting to the release namespace. */
  readonly namespace: string;
}

/** One use of an image: a field of the rendered release that names it. */
export interface ImageUse {
  /** Unique in a target and stable: `<source>#<index><json pointer>`. */
  readonly id: string;
  readonly target: string;
  /** The image as rendered; '' when the field is empty. */
  readonly image: string;
  readonly parsed: ParsedReference;
  /** Set when the image is not meant for a registry by design (`auto`, `$(params.x)`, `ko://…`): why it is skipped. */
  readonly skip: string | null;
  /** True when it is skipped because a part of it is filled in between this render and the deploy. */
  readonly isOpen?: boolean;
  readonly workload: Workload;
  /** False where an operator makes the pod out of fields of its own. */
  readonly isPod: boolean;
  /** The platforms of the nodes that the pod may run on, alternatives; null when it does not say. */
  readonly nodeTerms: readonly NodeTerm[] | null;
  /** Why nothing pulls it when the release is installed; null when its pod starts then. */
  readonly idle: IdleReason | null;
  readonly container: string;
  readonly role: ContainerRole;
  /** As written, or null when unset. */
  readonly declaredPullPolicy: string | null;
  /** After Kubernetes' defaulting (pkg/apis/core/v1/defaults.go). */
  readonly pullPolicy: 'Always' | 'IfNotPresent' | 'Never' | string;
  /** Secrets named by the pod itself. */
  readonly podPullSecrets: readonly PullSecretEntry[];
  /** The service account's name after defaulting to `default`; null for kinds that are no pods. */
  readonly serviceAccount: string | null;
  /** Template path as Helm prints it (`api/templates/deployment.yaml`), or the manifest file. */
  readonly source: string;
  /** Position of the document among those of `source`, from 0. */
  readonly documentIndex: number;
  /** JSON pointer of the image in the document. */
  readonly pointer: string;
  readonly hookEvents: readonly string[];
  /** When the object is created. */
  readonly order: InstallOrder;
  /** The template line of the image. */
  readonly location: Location | null;
  readonly locationConfidence: Confidence;
}
