import type { Answer, UnverifiedReason } from '../../core/answer/answer.ts';

/** One error of a registry's body. */
export interface RegistryError {
  /** Upper case, or null when the body gave none. */
  readonly code: string | null;
  readonly message: string | null;
}

/** What a body turned out to be. Only `registry` (the distribution error shape) speaks for a registry. */
export type BodyKind = 'registry' | 'json' | 'html' | 'text' | 'empty';

/** Which kind of credential took part: none, a token got with a credential, or the credential itself (Basic). */
export type SentAs = 'anonymous' | 'token' | 'basic';

/** An answer of a registry or its token service, reduced to what its meaning may depend on. */
export interface Seen {
  readonly stage: 'token' | 'manifest';
  readonly status: number;
  readonly kind: BodyKind;
  readonly errors: readonly RegistryError[];
  readonly sentAs: SentAs;
  /** True when the answer carries a `WWW-Authenticate` challenge. */
  readonly isChallenged: boolean;
  /** `error` of the Bearer challenge (RFC 6750): `insufficient_scope`, `invalid_token`. */
  readonly challengeError: string | null;
  /** `service` of the Bearer challenge: which token service the registry believes (`registry.docker.io`). */
  readonly challengeService: string | null;
  /** True when a token went along, an anonymous one too. */
  readonly isTokenSent: boolean;
  /** The repository that was asked about: `library/nginx`. */
  readonly repository: string;
  /** What was asked for. */
  readonly subject: 'tag' | 'digest';
  /** True when a redirect led to another origin, which gave this answer. */
  readonly isForeign: boolean;
}

/** An answer without its evidence; `found` is decided elsewhere, from the content. */
export type Meaning =
  | { readonly state: 'absent'; readonly what: 'repository' | 'tag' | 'digest'; readonly isReserved?: true }
  | {
      readonly state: 'denied';
      readonly why: Extract<Answer, { state: 'denied' }>['why'];
      readonly lacks?: string;
    }
  | { readonly state: 'unverified'; readonly reason: UnverifiedReason };

/** What one product says otherwise than the specification has it. */
export interface Dialect {
  /** Reads an answer that the general matrix would read wrongly; null: nothing special. */
  explain?(seen: Seen): Meaning | null;
}

/** The registry says that the repository, or what was asked for in it, does not exist. */
export const absent = (what: 'repository' | 'tag' | 'digest'): Meaning => ({ state: 'absent', what });
/** The registry refuses. */
export const denied = (why: Extract<Answer, { state: 'denied' }>['why']): Meaning => ({ state: 'denied', why });
/** The answer proves nothing about the image. */
export const unverified = (reason: UnverifiedReason): Meaning => ({ state: 'unverified', reason });
