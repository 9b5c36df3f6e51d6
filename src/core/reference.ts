/**
 * An image reference after parsing and normalisation (distribution/reference, `reference.go` and `normalize.go`).
 * Owned by the reference parser; see `parseReference`.
 */
export interface ImageReference {
  /** The text as rendered. */
  readonly raw: string;
  /** Host and port, normalised: `docker.io`, `ghcr.io`, `localhost:5000`. */
  readonly host: string;
  /** Path without host: `library/nginx`, `acme/api`. */
  readonly repository: string;
  /** The tag as written, or null. */
  readonly tag: string | null;
  /** The digest as written (`sha256:…`), or null. It wins over the tag. */
  readonly digest: string | null;
  /** True when the text named a registry host itself (`ghcr.io/…`), false for `nginx` or `acme/api`. */
  readonly hasExplicitHost: boolean;
}

/** Why a text is no reference. `code` is stable, `message` follows the runtime's own words. */
export interface ReferenceProblem {
  readonly code:
    | 'empty'
    | 'whitespace'
    | 'scheme'
    | 'uppercase'
    | 'empty-tag'
    | 'empty-repository'
    | 'double-slash'
    | 'bad-tag'
    | 'bad-digest'
    | 'unsupported-digest'
    | 'too-long'
    | 'hex-name'
    | 'template-residue'
    | 'not-a-string'
    | 'invalid';
  /** One lower-case sentence that names what is wrong, quoting the offending part. */
  readonly message: string;
  /** What to write instead, when it can be said. */
  readonly hint: string | null;
  /** A corrected reference, when there is exactly one (lower-cased, scheme removed). */
  readonly corrected: string | null;
}

export type ParsedReference =
  | { readonly ok: true; readonly reference: ImageReference }
  | { readonly ok: false; readonly raw: string; readonly problem: ReferenceProblem };
