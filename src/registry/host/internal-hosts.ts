import type { RegistrySettings } from '../../core/settings/settings.ts';
import { isInternal, isLoopback } from '../guard/address.ts';
import { isSameRegistrableDomain, matchesHost } from '../guard/domain.ts';
import { mayBePrivate } from '../hosts/index.ts';
import { NetworkError } from '../http/network-error.ts';
import type { HostState } from './state.ts';

/**
 * Decides which hosts may lie on internal addresses: a chart of a pull request chooses the hosts that are asked, and a
 * runner inside a network must not ask whatever it names. Redirects and token services are under the same guard.
 */
export interface InternalHosts {
  /** Why a URL is not asked at all, by its text; null when it may be. */
  problemOf(url: URL, host: HostState): NetworkError | null;
  /** Whether the name of a URL may resolve to internal addresses. */
  mayBeInternal(url: URL, host: HostState): Promise<boolean>;
}

/** Without a guard: a person asks from their own machine. */
export const UNGUARDED: InternalHosts = { problemOf: () => null, mayBeInternal: async () => true };

/**
 * Guards against internal hosts that no entry of `registries` names, as host, endpoint or trusted realm. A registry
 * that is named may have its token service and its storage on its own domain. Registries of public clouds may sit
 * behind private endpoints.
 */
export function guardInternal(registries: readonly RegistrySettings[]): InternalHosts {
  const hosts = new Set(
    registries.flatMap(({ host, endpoint }) =>
      [`https://${host}`, endpoint].flatMap((text) => (text === null ? [] : [URL.parse(text)?.host])),
    ),
  );
  const realms = registries.flatMap(({ trustedRealms }) => trustedRealms ?? []);
  const isNamed = ({ host, hostname }: URL) =>
    hosts.has(host) || realms.some((pattern) => matchesHost(pattern, hostname));
  const isOwn = ({ hostname }: URL, { isNamed: own, base }: HostState) =>
    own && (hostname === base.hostname || (isLoopback(hostname) && isLoopback(base.hostname)));
  return {
    problemOf: (url, host) =>
      isInternal(url.hostname) && !isNamed(url) && !isOwn(url, host)
        ? new NetworkError('internal', `"${url.host}" is an internal address`)
        : null,
    mayBeInternal: async (url, host) =>
      isNamed(url) ||
      isOwn(url, host) ||
      mayBePrivate(url.hostname) ||
      (host.isNamed && (await isSameRegistrableDomain(url.hostname, host.base.hostname))),
  };
}
