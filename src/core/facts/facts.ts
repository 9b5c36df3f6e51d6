import type { ImageFact } from '../answer/answer.ts';
import type { Owners } from '../host/ownership.ts';
import type { Confidence, Location, RelatedLocation } from '../place/location.ts';
import type { Platform } from '../platform/platform.ts';
import type { NodeTerm } from '../platform/pod-platforms.ts';
import type { ParsedReference } from '../reference/reference.ts';
import type { Credential, Sensitive } from '../secrecy/sensitive.ts';
import type { InstallOrder } from './install-order.ts';

export type Profile = 'registry' | 'local';
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

/** One entry of `imagePullSecrets` exactly as rendered. */
export interface PullSecretEntry {
  /** The secret's name, or null when the entry is malformed. */
  readonly name: string | null;
  /** What is wrong with the entry, one lower-case sentence, or null. */
  readonly problem: string | null;
  /** The rendered value, as JSON text, for messages. */
  readonly rendered: string;
  /** Where an entry with a problem stands, as a JSON pointer in the document of the pod or the account. */
  readonly pointer?: string;
  /** True when it stands where Kubernetes does not look (on a container, beside the pod spec): the pod has no such entry. */
  readonly isMisplaced?: boolean;
}

/** One place of the rendered release that names an image. */
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

/** One `auths` entry of a pull secret. */
export interface SecretRegistryEntry {
  /** The key as written: `https://index.docker.io/v1/`, `ghcr.io/acme`. */
  readonly key: string;
  /** Null when the entry has no usable credential. */
  readonly credential: Sensitive<Credential> | null;
  /** What is wrong with the entry, or null. */
  readonly problem: string | null;
}

/** A pull secret that the chart renders, or an object that creates one (ExternalSecret, SealedSecret…). */
export interface SecretFact {
  readonly name: string;
  /** `*` for an object that creates it in namespaces chosen at run time (ClusterExternalSecret). */
  readonly namespace: string;
  /** The object's kind: `Secret`, `ExternalSecret`, `SealedSecret`. */
  readonly kind: string;
  /** `type` of the Secret, or null. */
  readonly type: string | null;
  /** Null when the content cannot be known (external). */
  readonly entries: readonly SecretRegistryEntry[] | null;
  /**
   * What makes the whole secret useless to the kubelet: wrong type, key, base64, JSON, one unreadable `auth`; one lower-case
   * sentence each. Faults that concern one entry only stand in the entry.
   */
  readonly problems: readonly string[];
  /** When the object is created. */
  readonly order: InstallOrder;
  /** The field in which `problems` are, as a JSON pointer in its document. */
  readonly faultPointer?: string;
  readonly source: string;
  readonly documentIndex: number;
  readonly location: Location | null;
}

export interface ServiceAccountFact {
  readonly name: string;
  readonly namespace: string;
  readonly pullSecrets: readonly PullSecretEntry[];
  /** 'rendered' by the chart or 'declared' in the configuration. */
  readonly origin: 'rendered' | 'declared';
  /** When it is created; null when it is declared. */
  readonly order: InstallOrder | null;
  readonly source: string | null;
  readonly documentIndex: number | null;
}

/** A secret declared in the configuration to exist in the cluster. */
export interface DeclaredPullSecret {
  readonly name: string;
  /** Null: any namespace. */
  readonly namespace: string | null;
  /** What it covers, matched as the kubelet matches; empty: everything. */
  readonly registries: readonly string[];
  readonly credential: Sensitive<Credential> | null;
  /** Why its credential is not used in this run, half a sentence. */
  readonly withheld?: string;
}

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
  /** The value that `required` misses, as the values of the whole chart name it: `redis.image.tag`; null when that is not told. */
  readonly requiredValue: string | null;
  /** API versions that the templates ask the cluster for; sorted. */
  readonly apiVersions: readonly string[];
  /** Whether they ask for the version of the cluster. */
  readonly asksKubeVersion: boolean;
  /** Whether they take something from the cluster. */
  readonly usesLookup: boolean;
}

/** Where an image is in the local cluster's stores (local profile). */
export interface LocalImageFact {
  readonly image: string;
  /** Names of the stores that have it: `minikube`, `kind kind-control-plane`, `docker`. */
  readonly presentIn: readonly string[];
  /** Nodes of the cluster that lack it although others have it: `kind shop-worker2`. */
  readonly missingFrom?: readonly string[];
  /** Other tags of the same repository, with the store. */
  readonly otherTags: readonly { readonly store: string; readonly tag: string }[];
}

/** What the local cluster looks like (local profile). */
export interface LocalFacts {
  /** The cluster whose nodes pull: `minikube` · `kind` · `k3d` · `docker` · `containerd`; null when none is reachable. */
  readonly cluster: { readonly kind: string; readonly name: string; readonly store: string } | null;
  /** Why nothing could be asked, or null. */
  readonly unavailable: string | null;
  readonly images: ReadonlyMap<string, LocalImageFact>;
}

/** A value in the user's own files that matters or fails to matter (found by provenance renders). */
export interface ValueFact {
  readonly kind: 'dead' | 'mangled' | 'override-required' | 'pinned-tag';
  readonly message: string;
  readonly help: string;
  readonly cause: 'B' | 'C' | 'D' | null;
  readonly image: string | null;
  readonly location: Location | null;
  readonly confidence: Confidence;
  readonly related: readonly RelatedLocation[];
  readonly replacement: { readonly location: Location; readonly text: string; readonly description: string } | null;
  readonly useIds: readonly string[];
}

/** Everything the rules may look at, for one target. Immutable. */
export interface Facts {
  readonly target: {
    readonly name: string;
    /** The chart or the manifests, in words for messages. */
    readonly chart: string | null;
    readonly values: readonly string[];
    readonly namespace: string;
    readonly profile: Profile;
    readonly platforms: readonly Platform[];
    readonly allowedRegistries: readonly string[];
    /** True for a whole helm command: what it renders is applied as it is. */
    readonly isHelmCommand: boolean;
    /** Whether it may be the first install of the release. */
    readonly mayInstall: boolean;
    /** Whether the nodes bring their own credential, of registries of which the configuration says so or denies it, under their one name. */
    readonly nodeRegistries: ReadonlyMap<string, boolean>;
  };
  /** Who the user is, as far as that is known; absent: not known. */
  readonly owners?: Owners;
  readonly renderFailure: RenderFailure | null;
  readonly uses: readonly ImageUse[];
  /** By `referenceKey`. */
  readonly images: ReadonlyMap<string, ImageFact>;
  readonly secrets: readonly SecretFact[];
  readonly serviceAccounts: readonly ServiceAccountFact[];
  readonly declaredSecrets: readonly DeclaredPullSecret[];
  readonly local: LocalFacts | null;
  readonly valueFacts: readonly ValueFact[];
  /** Templates (`ImageUse.source`) that print an image which does not parse and that read the cluster with `lookup`; absent when none does. */
  readonly lookupSources?: readonly string[];
  /** Why not everything was looked at, half a sentence; absent when everything was. */
  readonly unfinished?: string;
}
