import { isInternal, isLoopback } from '../guard/address.ts';
import { parseUrl } from '../guard/parse-url.ts';
import type { HostQuirk } from '../hosts/quirk.ts';

/** Domains whose names below belong to different customers and which the Public Suffix List does not know as such. */
const SHARED_DOMAINS = [
  'azurecr.io',
  'azurecr.cn',
  'azurecr.us',
  'amazonaws.com',
  'amazonaws.com.cn',
  'on.aws',
  'pkg.dev',
  'jfrog.io',
];

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
  const url = parseUrl(realm);
  if (!url) return { use: 'refuse', why: 'the realm of its challenge is no URL' };
  const problem = problemOf(url, context.registry, context.isInsecure);
  if (problem) return { use: 'refuse', why: `the realm ${url.origin} ${problem}` };
  return { use: (await isTrusted(url, context)) ? 'credential' : 'anonymous', url };
}

/**
 * Says why a URL named by a registry must not be asked, or null. Also used for redirects.
 *
 * @param target what the registry named
 * @param registry where the registry itself is asked
 */
export function problemOf(target: URL, registry: URL, isInsecure: boolean): string | null {
  if (target.protocol !== 'https:' && target.protocol !== 'http:') return 'is not https';
  if (target.username !== '' || target.password !== '') return 'holds a user name';
  const isSameHost =
    target.hostname === registry.hostname || (isLoopback(target.hostname) && isLoopback(registry.hostname));
  if (target.protocol === 'http:') {
    const isAllowed = registry.protocol === 'http:' && isSameHost && (isLoopback(target.hostname) || isInsecure);
    if (!isAllowed && target.origin !== registry.origin) return 'is not https';
  }
  return isInternal(target.hostname) && !isSameHost ? 'is an internal address' : null;
}

/** Whether a credential may be sent to this URL at all: https, loopback, or plain http that the configuration allows. */
export function isSafeForCredentials(url: URL, isInsecure: boolean): boolean {
  return url.protocol === 'https:' || isLoopback(url.hostname) || isInsecure;
}

async function isTrusted(url: URL, { registry, quirk, isInsecure, configured }: RealmContext): Promise<boolean> {
  if (!isSafeForCredentials(url, isInsecure)) return false;
  if (url.hostname === registry.hostname || (isLoopback(url.hostname) && isLoopback(registry.hostname))) return true;
  const isListed = (patterns: readonly string[]) => patterns.some((pattern) => matchesHost(pattern, url.hostname));
  if (configured !== null) return isListed(configured);
  if (isListed(quirk.trustedRealms ?? [])) return true;
  return isSameRegistrableDomain(url.hostname, registry.hostname);
}

/** Loads the Public Suffix List only when the names differ: most registries never need it. */
export async function isSameRegistrableDomain(one: string, other: string): Promise<boolean> {
  if (SHARED_DOMAINS.some((domain) => one.endsWith(`.${domain}`))) return false;
  const { getDomain } = await import('tldts');
  const domain = getDomain(one, { allowPrivateDomains: true });
  return domain !== null && domain === getDomain(other, { allowPrivateDomains: true });
}

/** Whether a pattern of `trusted-realms` stands for a host name; `*.` stands for one or more labels. */
export function matchesHost(pattern: string, hostname: string): boolean {
  const own = pattern.toLowerCase();
  return own.startsWith('*.') ? hostname.endsWith(own.slice(1)) : hostname === own;
}
