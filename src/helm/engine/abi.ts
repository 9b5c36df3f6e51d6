/** The messages between host and engine; `engine/ABI.md` describes them. */

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

/** One document as the engine returns it. */
export interface EngineDocument {
  readonly source: string;
  readonly index: number;
  readonly crd: boolean;
  readonly test: boolean;
  readonly hookEvents: readonly string[];
  readonly object: unknown;
  readonly error?: { readonly message: string; readonly line?: number };
  readonly text?: string;
  /** Only from `parse`: the line of the file on which the document starts, from 1. */
  readonly line?: number;
}

export interface ChartDependency {
  readonly name: string;
  readonly alias?: string;
  readonly version: string;
  readonly repository: string;
  readonly enabled: boolean;
}

/** What Chart.yaml says. */
export interface ChartInfo {
  readonly name: string;
  readonly version: string;
  readonly appVersion: string;
  readonly type: string;
  readonly apiVersion: string;
  readonly dependencies: readonly ChartDependency[];
}

/** Why nothing was rendered. `limit` and `deadline` (the time of the whole run was over) come from the host, all other kinds from the guest. */
export type EngineErrorKind =
  | 'values'
  | 'chart'
  | 'dependency'
  | 'not-installable'
  | 'release-name'
  | 'kube-version'
  | 'schema'
  | 'template'
  | 'yaml'
  | 'show-only'
  | 'constraint'
  | 'request'
  | 'internal'
  | 'limit'
  | 'deadline';

/** A place in a template, counted from 1; the column is in bytes. */
export interface TemplatePlace {
  readonly template: string;
  readonly line: number;
  readonly column?: number;
}

export interface EngineError {
  readonly kind: EngineErrorKind;
  /** What helm prints after `Error: `. */
  readonly message: string;
  readonly template?: string;
  readonly line?: number;
  readonly column?: number;
  readonly file?: string;
  readonly flag?: string;
  readonly detail?: string;
  /** The chain of includes of a template error, outermost first. */
  readonly trace?: readonly TemplatePlace[];
}

export interface EngineFailure {
  readonly ok: false;
  readonly error: EngineError;
  readonly warnings: readonly string[];
}

export interface RenderSuccess {
  readonly ok: true;
  readonly chart: ChartInfo;
  readonly documents: readonly EngineDocument[];
  readonly warnings: readonly string[];
  readonly helm: string;
  readonly kubernetes: string;
  /** Exactly what `helm template` prints; empty when it was not asked for. */
  readonly text: Uint8Array;
}

export type EngineResponse = RenderSuccess | EngineFailure;

export type ParseResponse = { readonly ok: true; readonly documents: readonly EngineDocument[] } | EngineFailure;

export interface EngineInfo {
  /** `v4.3.1` */
  readonly helm: string;
  /** `v1.37.0` */
  readonly kubernetes: string;
  readonly go: string;
}
