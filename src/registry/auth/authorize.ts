import type { Credential } from '../../core/secrecy/sensitive.ts';
import type { HostState } from '../host/state.ts';
import { cachedGrant, tokenKey } from '../host/token-cache.ts';
import { refineQuirk } from '../hosts/index.ts';
import type { Challenge } from '../http/challenge.ts';
import { untilAborted } from '../http/until-aborted.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { type SentAs, unverified } from '../outcome/seen.ts';
import { decideRealm } from './realm.ts';
import { basic, fetchToken, rememberSent } from './token.ts';

/** What a request carries. */
export interface Authorization {
  /** The header's value, or null. */
  readonly value: string | null;
  readonly sentAs: SentAs;
  /** The key of the token, to know it again; null without one. */
  readonly tokenKey: string | null;
  readonly isFresh: boolean;
  /** Why the credential was not sent, or null. */
  readonly note: string | null;
}

/** Either that, or the end of the matter: the token service refuses, or may not be asked. */
export type Authorized =
  | { readonly ok: true; readonly authorization: Authorization }
  | { readonly ok: false; readonly outcome: Outcome };

/** A request without a credential. */
export function bare(note: string | null): Authorization {
  return { value: null, sentAs: 'anonymous', tokenKey: null, isFresh: true, note };
}

/** Basic, straight to the registry's own origin. */
export function withBasic(host: HostState, credential: Credential): Authorization {
  rememberSent(host, credential);
  return { value: `Basic ${basic(credential)}`, sentAs: 'basic', tokenKey: null, isFresh: true, note: null };
}

/** What a token is asked for. */
export interface BearerRequest {
  readonly realm: string;
  readonly service: string | null;
  readonly scope: string;
  readonly credential: Credential | null;
  readonly note: string | null;
  /** A token that the registry has just refused, or null. */
  readonly stale: string | null;
  readonly signal: AbortSignal;
  /** The manifest's URL, for the evidence when the token service may not be asked. */
  readonly about: string;
}

/** Gets a token, from the cache or from the realm, if the realm may be asked at all. */
export async function withBearer(host: HostState, request: BearerRequest): Promise<Authorized> {
  const decision = await decideRealm(request.realm, {
    registry: host.base,
    quirk: host.quirk,
    isInsecure: host.isInsecure,
    configured: host.trustedRealms,
  });
  if (decision.use === 'refuse') return { ok: false, outcome: refusedRealm(request.about, decision.why) };
  host.quirk = refineQuirk(host.quirk, decision.url, request.service);
  const isForeign = request.credential !== null && decision.use === 'anonymous';
  const credential = isForeign ? null : request.credential;
  const note = isForeign
    ? `the credential was not sent: the token service ${decision.url.host} is not the registry’s own`
    : request.note;
  const wanted = { realm: decision.url, service: request.service, scope: request.scope, credential };
  const key = tokenKey(wanted);
  const { grant, isFresh } = await untilAborted(
    cachedGrant(host.tokens, key, () => fetchToken(host, wanted, note), {
      now: () => performance.now(),
      stale: request.stale,
    }),
    request.signal,
  );
  if (!grant.ok) return { ok: false, outcome: grant.outcome };
  const sentAs = credential ? 'token' : 'anonymous';
  return { ok: true, authorization: { value: `Bearer ${grant.token}`, sentAs, tokenKey: key, isFresh, note } };
}

/** The scope of the resource's own challenge, if it speaks of this repository; else the one that pulling needs. */
export function scopeOf(challenge: Challenge | null, repository: string): string {
  const offered = (challenge?.parameters.get('scope') ?? '').split(/\s+/);
  const own = offered.find(
    (scope) => /^repository(?:\([^)]*\))?:.+:[a-z,*]+$/.test(scope) && scope.includes(repository),
  );
  return own ?? `repository:${repository}:pull`;
}

function refusedRealm(url: string, why: string): Outcome {
  const evidence = {
    method: 'GET',
    url,
    status: 401,
    code: null,
    message: `its token service was not asked: ${why}`,
  } as const;
  return { meaning: unverified('protocol'), evidence, waitMs: null };
}
