import { isLoopback } from '../guard/address.ts';
import { isSameRegistrableDomain, matchesHost } from '../guard/domain.ts';
import { isSafeForCredentials, problemOf } from '../guard/named-url.ts';
import type { HostQuirk } from '../hosts/quirk.ts';

/** What is known about the registry that names a realm. */
export interface RealmContext {
  /** Where the registry is really asked. */
  readonly registry: URL;
  readonly quirk: HostQuirk;
  /** Plain http is allowed by configuration. */
  readonly isInsecure: boolean;
  /** Host names of token services that the configuration trusts, and then no other; null when it says nothing. */
  readonly configured: readonly string[] | null;
}

/** What may be done with a realm. */
export type RealmDecision =
  | { readonly use: 'refuse'; readonly why: string }
  /** `anonymous`: the request may be made, a credential may not go along. */
  | { readonly use: 'anonymous' | 'credential'; readonly url: URL };

/**
 * Decides about the realm of a challenge, which is text from the outside: https unless the registry itself is plain
 * http, no internal address unless the registry is there too, and a credential only for the registry's own host and the
 * configured ones; where none are configured, also for its registrable domain and a known pair (ggcr's transport
 * guards; docs/reference/registries.md#s2-3, docs/reference/registries.md#s5-3).
 */
export async function decideRealm(realm: string, context: RealmContext): Promise<RealmDecision> {
  const url = URL.parse(realm);
  if (!url) return { use: 'refuse', why: 'the realm of its challenge is no URL' };
  const problem = problemOf(url, context.registry, context.isInsecure);
  if (problem) return { use: 'refuse', why: `the realm ${url.origin} ${problem}` };
  return { use: (await isTrusted(url, context)) ? 'credential' : 'anonymous', url };
}

async function isTrusted(url: URL, { registry, quirk, isInsecure, configured }: RealmContext): Promise<boolean> {
  if (!isSafeForCredentials(url, isInsecure)) return false;
  if (url.hostname === registry.hostname || (isLoopback(url.hostname) && isLoopback(registry.hostname))) return true;
  const isListed = (patterns: readonly string[]) => patterns.some((pattern) => matchesHost(pattern, url.hostname));
  if (configured !== null) return isListed(configured);
  if (isListed(quirk.trustedRealms ?? [])) return true;
  return isSameRegistrableDomain(url.hostname, registry.hostname);
}
