import type { Credential, Sensitive } from '../../core/secrecy/sensitive.ts';

/** A credential that the keychain knows for a host. */
export interface KeychainEntry {
  readonly credential: Sensitive<Credential>;
  /** Where it comes from, in words: `github-token`, `Docker's config.json`. */
  readonly source: string;
  /** True when the user named it for this host on purpose: it is tried even where everything is public. */
  readonly isExplicit: boolean;
  /** Why it is not used in this run, half a sentence; its answer is unverified `untrusted`. */
  readonly withheld?: string;
}

/** Where the credentials of hosts come from. */
export interface Keychain {
  /**
   * Gives the credentials for exactly this host, best first; an empty list when there is none.
   *
   * @param host as references name it: `ghcr.io`, `docker.io`, `localhost:5000`
   */
  credentialsFor(host: string): Promise<readonly KeychainEntry[]>;
}
