import { createHash } from 'node:crypto';
import type { Credential } from '../../core/secrecy/sensitive.ts';
import type { Outcome } from '../outcome/outcome.ts';

/** A token, or why there is none. */
export type Grant =
  | { readonly ok: true; readonly token: string; readonly expiresAt: number }
  | { readonly ok: false; readonly outcome: Outcome };

/** Tokens of a run, by token service, scope and credential; requests for the same one at the same time share it. */
export type TokenCache = Map<string, Promise<Grant>>;

/** What a token is for. */
export interface TokenKey {
  readonly realm: URL;
  readonly service: string | null;
  readonly scope: string;
  readonly credential: Credential | null;
}

/** Names a token without holding the credential itself. */
export function tokenKey({ realm, service, scope, credential }: TokenKey): string {
  const who = credential
    ? createHash('sha256')
        .update(JSON.stringify([credential.username, credential.password]))
        .digest('hex')
    : 'anonymous';
  return JSON.stringify([realm.href, service, scope, who]);
}

/**
 * Gives a token from the cache, or fetches it. A failure is given to everyone who waits for it and then forgotten.
 *
 * @param now milliseconds of the monotonic clock that `expiresAt` uses
 * @param stale a token that the registry refused: it is not given again
 */
export async function cachedGrant(
  cache: TokenCache,
  key: string,
  fetchGrant: () => Promise<Grant>,
  { now, stale }: { now: () => number; stale: string | null },
): Promise<{ grant: Grant; isFresh: boolean }> {
  const pending = cache.get(key);
  const known = pending ? await pending : null;
  if (known && (!known.ok || (known.expiresAt > now() && known.token !== stale)))
    return { grant: known, isFresh: false };
  // Whoever waited with us may have begun to replace it already.
  const replaced = cache.get(key);
  if (replaced && replaced !== pending) return { grant: await replaced, isFresh: true };
  const fetched = fetchGrant();
  cache.set(key, fetched);
  const grant = await fetched;
  if (!grant.ok && cache.get(key) === fetched) cache.delete(key);
  return { grant, isFresh: true };
}
