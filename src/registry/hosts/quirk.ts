import type { Dialect } from '../outcome/seen.ts';

/** What is special about one registry product. One file each in this folder, listed in `index.ts`. */
export interface HostQuirk extends Dialect {
  readonly id: string;
  /** Whether this is the registry behind a host as references name it (`docker.io`, `ghcr.io`). */
  matches(host: string): boolean;
  /** Recognises a self-hosted one by the token service that its challenge names. */
  matchesRealm?(realm: URL, service: string | null): boolean;
  /** Where to really connect, when that is not `https://<host>`. */
  endpoint?(host: string): string;
  /** The Bearer challenge when it is known in advance: saves the first 401. Not used behind a configured `endpoint`. */
  readonly challenge?: { readonly realmPath: string; readonly service: string };
  /** Host names of token services that may receive this registry's credentials. `*.` stands for one or more labels. */
  readonly trustedRealms?: readonly string[];
  /** GET of a manifest counts against a limit: not sent merely to read the text of a 429. */
  readonly isGetCounted?: boolean;
}
