/** Why a text is no reference. `code` is stable, `message` says it in our words, `runtimeError` in the runtime's. */
export interface ReferenceProblem {
  readonly code:
    | 'empty'
    | 'whitespace'
    | 'scheme'
    | 'uppercase'
    | 'empty-host'
    | 'empty-tag'
    | 'empty-repository'
    | 'double-slash'
    | 'bad-tag'
    | 'bad-digest'
    | 'unsupported-digest'
    | 'too-long'
    | 'hex-name'
    | 'template-residue'
    | 'unreplaced'
    | 'not-a-string'
    | 'invalid';
  /** One lower-case sentence that names what is wrong, quoting the offending part. */
  readonly message: string;
  /** What to write instead, when it can be said. */
  readonly hint: string | null;
  /** A corrected reference, when there is exactly one (lower-cased, scheme removed). */
  readonly corrected: string | null;
  /**
   * The error that kubelet and containerd print for this text (`invalid reference format`); null when the API server
   * refuses it before.
   */
  readonly runtimeError: string | null;
}

/** What is wrong with a text, and the text with this one fault removed where that can be said. */
export interface Explanation {
  readonly code: ReferenceProblem['code'];
  readonly message: string;
  readonly hint: string | null;
  readonly fixed?: string;
}
