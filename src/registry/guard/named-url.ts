import { isInternal, isLoopback } from './address.ts';

/**
 * Says why a URL that a registry names, in a challenge or a redirect, must not be asked; null when it may.
 *
 * @param target what the registry named
 * @param registry where the registry itself is asked
 * @param isInsecure plain http is allowed by configuration
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

/**
 * Whether a credential may be sent to this URL at all: https, loopback, or plain http that the configuration allows.
 */
export function isSafeForCredentials(url: URL, isInsecure: boolean): boolean {
  return url.protocol === 'https:' || isLoopback(url.hostname) || isInsecure;
}
