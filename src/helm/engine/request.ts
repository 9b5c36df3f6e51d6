/** What the host sends to the engine; `engine/ABI.md` describes it. */

/** A file as it goes to the engine: raw bytes under a name. */
export interface NamedBytes {
  /** For chart files: path below the chart with forward slashes; for values files: the name as the user wrote it. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One file of a chart directory. */
export interface ChartFile extends NamedBytes {
  /** True for a socket, fifo or device: Helm refuses it unless `.helmignore` leaves it out. */
  readonly irregular?: boolean;
}

/** A chart as bytes: the files of a directory, or one archive. */
export type ChartBytes =
  | { readonly kind: 'directory'; readonly root: string; readonly files: readonly ChartFile[] }
  | { readonly kind: 'archive'; readonly name: string; readonly bytes: Uint8Array };

/** One path that a `--set-file` argument reads, with its content. */
export interface SetFileBytes extends NamedBytes {
  /** The argument as given: `key=path`. */
  readonly arg: string;
}

/** One render: everything that can influence the output. Immutable. */
export interface RenderRequest {
  readonly chart: ChartBytes;
  readonly values: readonly NamedBytes[];
  readonly setFiles: readonly SetFileBytes[];
  readonly set: readonly string[];
  readonly setString: readonly string[];
  readonly setJson: readonly string[];
  readonly setLiteral: readonly string[];
  readonly release: { readonly name: string; readonly namespace: string; readonly isUpgrade: boolean };
  readonly kubeVersion: string | null;
  readonly apiVersions: readonly string[];
  readonly includeCrds: boolean;
  readonly skipTests: boolean;
  readonly noHooks: boolean;
  readonly skipSchemaValidation: boolean;
  readonly showOnly: readonly string[];
  /** True: random, certificate and clock functions are instant and fixed (checks); false: as Helm has them (render). */
  readonly deterministic: boolean;
  /** Return what `helm template` prints. */
  readonly text: boolean;
  /** Return the parsed documents. */
  readonly documents: boolean;
  /** Return each document's own YAML too. */
  readonly documentText: boolean;
}
