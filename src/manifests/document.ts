/** One rendered Kubernetes document, parsed by Helm's own YAML library inside the engine. */
export interface ManifestDocument {
  /** Template path as Helm prints it (`api/templates/deployment.yaml`), or the manifest file as given. */
  readonly source: string;
  /** Position among the documents of the same source, from 0. */
  readonly index: number;
  /** The object as the API server would see it; null when the document is empty or no mapping. */
  readonly object: unknown;
  /** The document's own YAML text, or null when it was not asked for. */
  readonly text: string | null;
  readonly hookEvents: readonly string[];
  readonly isTest: boolean;
  readonly isCrd: boolean;
}
