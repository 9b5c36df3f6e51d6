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
  /**
   * The cluster whose nodes pull: `minikube` · `kind` · `k3d` · `docker` · `containerd`; null when none is reachable.
   */
  readonly cluster: { readonly kind: string; readonly name: string; readonly store: string } | null;
  /** Why nothing could be asked, or null. */
  readonly unavailable: string | null;
  readonly images: ReadonlyMap<string, LocalImageFact>;
}
