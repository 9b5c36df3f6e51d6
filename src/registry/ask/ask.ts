import type { Credential } from '../../core/secrecy/sensitive.ts';
import { type Authorization, type Authorized, bare, scopeOf, withBasic, withBearer } from '../auth/authorize.ts';
import { isSafeForCredentials } from '../guard/named-url.ts';
import { redactUrl } from '../guard/redact.ts';
import type { HostState } from '../host/state.ts';
import type { WireResponse } from '../http/exchange.ts';
import { type Followed, follow } from '../http/redirects.ts';
import { untilAborted } from '../http/until-aborted.ts';
import type { Outcome } from '../outcome/outcome.ts';
import type { SentAs } from '../outcome/seen.ts';
import { awaitFirstContact, challengeOf, learn } from './first-contact.ts';

/** One request about a repository. */
export interface Question {
  readonly method: 'HEAD' | 'GET';
  readonly url: URL;
  readonly accept: string | null;
  /** Bytes of the body at most. */
  readonly maxBytes: number;
  readonly repository: string;
  readonly signal: AbortSignal;
  /** True: a redirect is answer enough. */
  readonly isRedirectAnAnswer?: boolean;
}

/** The registry's answer, or the end of the matter before it (the token service refused). */
export type Reply =
  | {
      readonly ok: true;
      readonly response: WireResponse;
      readonly sentAs: SentAs;
      readonly isForeign: boolean;
      readonly isTokenSent: boolean;
      readonly note: string | null;
    }
  | { readonly ok: false; readonly outcome: Outcome };

/**
 * Asks a registry as one identity: authorises in advance when it is known how, else answers the challenge of the 401.
 * The credential goes to the registry's own origin or to its own token service only.
 *
 * @param credential of the identity; null asks anonymously
 * @throws NetworkError when no answer came
 */
export async function ask(host: HostState, credential: Credential | null, question: Question): Promise<Reply> {
  const isUnsafe = credential !== null && !isSafeForCredentials(host.base, host.isInsecure);
  const asker: Asker = isUnsafe
    ? { credential: null, note: 'the credential was not sent over plain http' }
    : { credential, note: null };
  const release = await awaitFirstContact(host, question.signal);
  let first: Authorized;
  let followed: Followed;
  try {
    first = await inAdvance(host, asker, question);
    if (!first.ok) return first;
    followed = await send(host, first.authorization, question);
    learn(host, followed);
  } finally {
    release();
  }
  if (followed.isForeign) return reply(followed, first.authorization);
  const unsent = isUnsent(asker, first.authorization, followed) ? await ping(host, question) : null;
  if (followed.response.status !== 401 && unsent === null) return reply(followed, first.authorization);
  const second = await inReply(host, asker, question, unsent ?? followed.response, first.authorization);
  if (second === null) return reply(followed, first.authorization);
  if (!second.ok) return second;
  return reply(await send(host, second.authorization, question), second.authorization);
}

/** Whether the registry refused without a challenge, so that the credential never got to it. */
function isUnsent({ credential }: Asker, { value, note }: Authorization, { response }: Followed): boolean {
  if (credential === null || value !== null || note !== null) return false;
  return response.status === 404 || ((response.status === 401 || response.status === 403) && !challengeOf(response));
}

/**
 * Asks `/v2/` for a challenge, as crane and CRI-O do: some registries hide from strangers what they do not want to show, with a
 * 404 and no challenge. Once for each host; null when there is none.
 */
function ping(host: HostState, { signal, maxBytes }: Question): Promise<WireResponse | null> {
  host.ping ??= (async () => {
    const url = new URL(host.base);
    url.pathname = `${host.base.pathname.replace(/\/$/, '')}/v2/`;
    const headers = { 'user-agent': 'pullproof' };
    const request = {
      method: 'GET',
      url,
      headers,
      maxBytes,
      signal: host.runSignal,
      timeoutMs: host.requestTimeoutMs,
    } as const;
    const options = { isInsecure: host.isInsecure, mayLeaveOrigin: false, send: host.send };
    const { response } = await follow(request, options);
    return response.status === 401 && challengeOf(response) ? response : null;
  })().catch(() => null);
  return untilAborted(host.ping, signal);
}

interface Asker {
  readonly credential: Credential | null;
  readonly note: string | null;
}

async function inAdvance(host: HostState, { credential, note }: Asker, question: Question): Promise<Authorized> {
  const known = host.challenge;
  if (known?.scheme === 'bearer') {
    const scope = scopeOf(null, question.repository);
    const authorized = await withBearer(host, { ...known, scope, credential, note, stale: null, ...about(question) });
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

/** Answers a challenge; null when there is nothing more to try. */
async function inReply(
  host: HostState,
  { credential, note }: Asker,
  question: Question,
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
    scope: scopeOf(challenge, question.repository),
    credential,
    note,
    // A token from the cache may have died; one that was fetched for this request is what the registry refuses.
    stale: sent.isFresh ? null : (sent.value?.replace('Bearer ', '') ?? null),
    ...about(question),
  };
  if (challenge.parameters.get('error') === 'insufficient_scope' && sent.tokenKey !== null) return null;
  const next = await withBearer(host, request);
  return next.ok && next.authorization.value === sent.value ? null : next;
}

function about({ url, signal }: Question): { about: string; signal: AbortSignal } {
  return { about: redactUrl(url), signal };
}

function send(host: HostState, authorization: Authorization, question: Question): Promise<Followed> {
  const headers: Record<string, string> = { 'user-agent': 'pullproof' };
  if (question.accept !== null) headers.accept = question.accept;
  if (authorization.value !== null) headers.authorization = authorization.value;
  const { method, url, maxBytes, signal } = question;
  const request = { method, url, headers, maxBytes, signal, timeoutMs: host.requestTimeoutMs };
  return follow(request, {
    isInsecure: host.isInsecure,
    mayLeaveOrigin: true,
    isStopped: question.isRedirectAnAnswer ?? false,
    send: host.send,
  });
}

function reply({ response, isForeign }: Followed, { sentAs, tokenKey, note }: Authorization): Reply {
  return { ok: true, response, sentAs, isForeign, isTokenSent: tokenKey !== null, note };
}
