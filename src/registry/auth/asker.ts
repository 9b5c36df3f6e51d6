import type { Credential } from '../../core/secrecy/sensitive.ts';
import { redactUrl } from '../guard/redact.ts';
import type { HostState } from '../host/state.ts';
import { challengeOf } from '../http/challenge.ts';
import type { WireResponse } from '../http/exchange.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { type Authorization, type Authorized, bare, scopeOf, withBasic, withBearer } from './authorize.ts';

/** As whom a registry is asked. */
export interface Asker {
  /** Null asks anonymously. */
  readonly credential: Credential | null;
  /** What a reader must know beside the registry's words, or null. */
  readonly note: string | null;
}

/** What a request is about. */
export interface Subject {
  readonly url: URL;
  readonly repository: string;
  readonly signal: AbortSignal;
}

/** Authorises a request in advance, as far as it is known how the host wants to be addressed. */
export async function inAdvance(host: HostState, { credential, note }: Asker, subject: Subject): Promise<Authorized> {
  const known = host.challenge;
  if (known?.scheme === 'bearer') {
    const scope = scopeOf(null, subject.repository);
    const authorized = await withBearer(host, { ...known, scope, credential, note, stale: null, ...about(subject) });
    if (authorized.ok || !known.isForeknown || !isMisfit(authorized.outcome)) return authorized;
    // What we believed about this host does not hold here: let it say itself how it wants to be addressed.
    host.challenge = null;
  }
  return {
    ok: true,
    authorization: known?.scheme === 'basic' && credential ? withBasic(host, credential) : bare(note),
  };
}

function isMisfit({ meaning, evidence }: Outcome): boolean {
  return meaning.state === 'unverified' && meaning.reason === 'protocol' && evidence.status !== null;
}

/**
 * Answers a challenge; null when there is nothing more to try.
 *
 * @param response that carries the challenge
 * @param sent what the request carried that was refused
 */
export async function inReply(
  host: HostState,
  { credential, note }: Asker,
  subject: Subject,
  response: WireResponse,
  sent: Authorization,
): Promise<Authorized | null> {
  const challenge = challengeOf(response);
  if (!challenge) return null;
  if (challenge.scheme === 'basic') {
    return credential && sent.sentAs !== 'basic' ? { ok: true, authorization: withBasic(host, credential) } : null;
  }
  const request = {
    realm: challenge.parameters.get('realm') ?? '',
    service: challenge.parameters.get('service') ?? null,
    scope: scopeOf(challenge, subject.repository),
    credential,
    note,
    // A token from the cache may have died; one that was fetched for this request is what the registry refuses.
    stale: sent.isFresh ? null : (sent.value?.replace('Bearer ', '') ?? null),
    ...about(subject),
  };
  if (challenge.parameters.get('error') === 'insufficient_scope' && sent.tokenKey !== null) return null;
  const next = await withBearer(host, request);
  return next.ok && next.authorization.value === sent.value ? null : next;
}

function about({ url, signal }: Subject): { about: string; signal: AbortSignal } {
  return { about: redactUrl(url), signal };
}
