/** What the engine answers; `engine/ABI.md` describes it. */

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

/**
 * Why nothing was rendered. `limit` and `deadline` (the time of the whole run was over) come from the host, all other
 * kinds from the guest.
 */
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
