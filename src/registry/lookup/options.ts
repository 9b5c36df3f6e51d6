import type { Identity, Withholding } from '../../core/answer/answer.ts';
import type { Platform } from '../../core/platform/platform.ts';
import type { ImageReference } from '../../core/reference/reference.ts';
import type { RelocatedName } from '../../core/reference/relocations.ts';
import type { Credential, Sensitive } from '../../core/secrecy/sensitive.ts';
import type { RegistrySettings } from '../../core/settings/settings.ts';

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

/** A pull secret of a pod whose credential is known. */
export interface SecretIdentity {
  readonly identity: Identity;
  readonly credential: Sensitive<Credential>;
  /** Why it is not tried; its answer is unverified. */
  readonly withheld?: Withholding;
}

/** One image to look up. Requests with the same `referenceKey` are asked once, with the secrets of all. */
export interface LookupRequest {
  readonly reference: ImageReference;
  readonly secrets: readonly SecretIdentity[];
  /** Why nobody is asked; every answer is unverified. */
  readonly withheld?: Withholding;
  /** Where its publisher moved it: asked as a stranger when nobody finds the image itself. */
  readonly relocatedNames?: readonly RelocatedName[];
  /** Platforms to read beyond existence; without it `ImageFact.manifest` stays null. */
  readonly expectPlatforms?: readonly Platform[];
}

/** How to ask. Times are milliseconds. */
export interface LookupOptions {
  readonly registries: readonly RegistrySettings[];
  readonly keychain: Keychain;
  /** Requests in flight over all hosts. */
  readonly concurrency: number;
  /** Total time; what is not done by then is unverified `budget`. */
  readonly timeoutMs: number;
  /** Time for one reference asked by one identity, retries included; default 30 000. Beyond it: unverified `timeout`. */
  readonly perLookupMs?: number;
  /** True: nothing is sent, everything is unverified `offline`. */
  readonly offline: boolean;
  /**
   * True: a host on an internal address is asked only if `registries` names it; else it is unverified `internal`. For runs
   * where a stranger's chart chooses the hosts.
   */
  readonly isGuarded?: boolean;
  /** Ends the whole run early: what is left is unverified `budget`. */
  readonly signal?: AbortSignal;
  /** Called for each manifest that was read and that the registry counts as a pull against its limit (Docker Hub). */
  readonly onCountedPull?: () => void;
  /** Called after each reference. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Environment to read HTTP_PROXY, HTTPS_PROXY and NO_PROXY from; without it no proxy is used. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}
