import type { Location } from '../place/location.ts';
import type { Credential, Sensitive } from '../secrecy/sensitive.ts';
import type { InstallOrder } from './install-order.ts';

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
  /**
   * True when it stands where Kubernetes does not look (on a container, beside the pod spec): the pod has no such
   * entry.
   */
  readonly isMisplaced?: boolean;
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
   * What makes the whole secret useless to the kubelet: wrong type, key, base64, JSON, one unreadable `auth`; one
   * lower-case sentence each. Faults that concern one entry only stand in the entry.
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
