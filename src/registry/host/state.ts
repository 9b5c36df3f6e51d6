import type { RegistrySettings } from '../../core/settings/settings.ts';
import { isLoopback } from '../guard/address.ts';
import { isWellKnown, quirkOf } from '../hosts/index.ts';
import type { HostQuirk } from '../hosts/quirk.ts';
import type { WireRequest, WireResponse } from '../http/exchange.ts';
import { type Breaker, createBreaker } from './breaker.ts';
import type { TokenCache } from './token-cache.ts';

/** How a host wants to be addressed, as far as it has said. */
export type KnownChallenge =
  | { readonly scheme: 'none' | 'basic' }
  | {
      readonly scheme: 'bearer';
      readonly realm: string;
      readonly service: string | null;
      /** True while it is what a quirk says, not the host itself. */
      readonly isForeknown: boolean;
    };

/** Everything a run knows about one registry host. The mutable fields are what it learns on the way. */
export interface HostState {
  readonly host: string;
  /** Where it is really asked, without a trailing slash in the path. */
  readonly base: URL;
  readonly isInsecure: boolean;
  readonly trustedRealms: readonly string[] | null;
  /** True when the configuration or an input names this registry. */
  readonly isNamed: boolean;
  /** True when what it says in its own words may be shown: a well-known registry, or a named one. */
  readonly isTextShown: boolean;
  /** True when the configuration names an endpoint: a mirror or a cache. */
  readonly isMirror: boolean;
  /** Why what this machine has stored for it is not used in this run, half a sentence, or null. */
  readonly storedWithheld: string | null;
  readonly tokens: TokenCache;
  /** Every credential and token that the run has sent, in every form: no text from outside may show one. */
  readonly sentSecrets: Set<string>;
  readonly breaker: Breaker;
  /** Milliseconds for one request. */
  readonly requestTimeoutMs: number;
  /** Ends with the run. */
  readonly runSignal: AbortSignal;
  /** Sends one request within the limits of the host and of the run. */
  send(request: WireRequest): Promise<WireResponse>;
  quirk: HostQuirk;
  challenge: KnownChallenge | null;
  /** Set while the first request finds out how the host wants to be addressed. */
  firstContact: Promise<void> | null;
  /** The challenge of `/v2/`, once it was asked for; null inside: there is none. */
  ping: Promise<WireResponse | null> | null;
}

/** What the run gives to each of its hosts. */
export type HostServices = Pick<HostState, 'tokens' | 'sentSecrets' | 'requestTimeoutMs' | 'runSignal' | 'send'>;

/**
 * Prepares the state of a host.
 *
 * @param host as references name it
 * @param settings of the configuration for this host, or null
 */
export function createHostState(host: string, settings: RegistrySettings | null, services: HostServices): HostState {
  const quirk = quirkOf(host);
  const endpoint = settings?.endpoint ?? null;
  const base = new URL(endpoint ?? quirk.endpoint?.(host) ?? defaultEndpoint(host));
  base.pathname = base.pathname.replace(/\/+$/, '').replace(/\/v2$/, '');
  return {
    ...services,
    host,
    base,
    quirk,
    isInsecure: settings?.insecure ?? false,
    trustedRealms: settings?.trustedRealms ?? null,
    isNamed: settings !== null,
    isTextShown: settings !== null || isWellKnown(host),
    isMirror: endpoint !== null,
    storedWithheld: settings?.storedWithheld ?? null,
    breaker: createBreaker(),
    challenge: endpoint === null ? foreknown(quirk, base) : null,
    firstContact: null,
    ping: null,
  };
}

/** A registry on this machine speaks plain http, as containerd and crane take it; every other one https. */
function defaultEndpoint(host: string): string {
  const url = new URL(`https://${host}`);
  return isLoopback(url.hostname) && url.port !== '' ? `http://${host}` : `https://${host}`;
}

function foreknown(quirk: HostQuirk, base: URL): KnownChallenge | null {
  if (!quirk.challenge) return null;
  const { realmPath, service } = quirk.challenge;
  return { scheme: 'bearer', realm: new URL(realmPath, base).href, service, isForeknown: true };
}
