/** What decides when an object of a release is created, and when it is deleted again. */
export interface InstallOrder {
  readonly kind: string;
  readonly name: string;
  /** Helm's hook events, in lower case; empty for an ordinary resource. */
  readonly events: readonly string[];
  /** `helm.sh/hook-weight`; 0 when it is missing or no number. */
  readonly weight: number;
  /** `helm.sh/hook-delete-policy`, in lower case. */
  readonly deletePolicies: readonly string[];
  /** What Argo CD makes of it; null when the object has none of Argo CD's own annotations for order. */
  readonly argo: ArgoOrder | null;
}

/** `argocd.argoproj.io/hook` and `argocd.argoproj.io/sync-wave`. */
export interface ArgoOrder {
  /** `PreSync`, `Sync`, `PostSync` and others; empty when the annotation is missing. */
  readonly hooks: readonly string[];
  /** Null when the annotation is missing or no number. */
  readonly wave: number | null;
}
