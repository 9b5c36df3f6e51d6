/** What a person needs to argue with a registry. Never holds a credential; query strings are redacted. */
export interface Evidence {
  readonly method: 'HEAD' | 'GET' | 'POST';
  readonly url: string;
  /** HTTP status, or null when no answer came. */
  readonly status: number | null;
  /** The registry's error code (`MANIFEST_UNKNOWN`), or null. */
  readonly code: string | null;
  /** The registry's message or the network error's text, escaped and cut, or null. */
  readonly message: string | null;
  /** Number of tries, at least 1 (0 when nothing was sent). */
  readonly attempts: number;
}

export type UnverifiedReason =
  | 'dns'
  | 'refused'
  | 'timeout'
  | 'tls'
  | 'network'
  | 'server'
  | 'rate-limit'
  | 'protocol'
  | 'offline'
  | 'budget'
  /** The host is on an internal address and nobody named it: not asked. */
  | 'internal'
  /** The registry lets only certain addresses in. */
  | 'firewall'
  /** The reference holds a secret value of `set`: not asked. */
  | 'secret-reference'
  /** The credential holds a secret value of `set`, and nobody named the host: not tried there. */
  | 'secret-credential'
  /** The configuration is not trusted with the credential on this machine: not used. */
  | 'untrusted';

/** Why something is not sent at all. */
export interface Withholding {
  readonly reason: Extract<UnverifiedReason, 'secret-reference' | 'secret-credential' | 'untrusted'>;
  /** Half a sentence for people. */
  readonly why: string;
}

const WITHHOLDINGS: ReadonlySet<UnverifiedReason> = new Set(['secret-reference', 'secret-credential', 'untrusted']);

/** Whether a reason means that something was not sent, to keep a secret here. */
export function isWithholding(reason: UnverifiedReason): boolean {
  return WITHHOLDINGS.has(reason);
}

/** What one registry said about one reference to one identity. */
export type Answer =
  | {
      readonly state: 'found';
      readonly digest: string | null;
      readonly mediaType: string | null;
      readonly evidence: Evidence;
    }
  | {
      readonly state: 'absent';
      readonly what: 'repository' | 'tag' | 'digest';
      /**
       * True when nobody but the registry's owner can publish under this name: no credential would be told otherwise.
       */
      readonly isReserved?: true;
      readonly evidence: Evidence;
    }
  | {
      readonly state: 'denied';
      /**
       * anonymous: no credential was sent · no-access: the credential is valid, the package is not shared · rejected:
       * the credential itself is refused
       */
      readonly why: 'anonymous' | 'no-access' | 'rejected';
      /** What the credential may not do, as its registry calls it, where it says so (`read:packages`). */
      readonly lacks?: string;
      readonly evidence: Evidence;
    }
  | { readonly state: 'unverified'; readonly reason: UnverifiedReason; readonly evidence: Evidence };

/** Who asked. */
export interface Identity {
  /** `anonymous`, `credential:<host>` or `secret:<namespace>/<name>`. */
  readonly id: string;
  readonly kind: 'anonymous' | 'credential' | 'secret';
  /**
   * Where the credential comes from, in words: `github-token`, `pullproof.yaml registries`, `Docker's config.json`,
   * `secret production/ghcr`.
   */
  readonly source: string;
  /**
   * True when the user named this credential for this host on purpose (configuration), false for one found lying about.
   */
  readonly isExplicit: boolean;
}

export interface IdentityAnswer {
  readonly identity: Identity;
  readonly answer: Answer;
}
