import type { Credential } from '../../core/secrecy/sensitive.ts';
import { type Asker, inAdvance, inReply } from '../auth/asker.ts';
import type { Authorization, Authorized } from '../auth/authorize.ts';
import { isSafeForCredentials } from '../guard/named-url.ts';
import type { HostState } from '../host/state.ts';
import type { WireResponse } from '../http/exchange.ts';
import { type Followed, follow } from '../http/redirects.ts';
import type { Outcome } from '../outcome/outcome.ts';
import type { SentAs } from '../outcome/seen.ts';
import { awaitFirstContact, learn } from './first-contact.ts';
import { isUnsent, ping } from './ping.ts';

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
    learn(host, followed, first.authorization);
  } finally {
    release();
  }
  if (followed.isForeign) return reply(followed, first.authorization);
  const unsent = isUnsent(asker, first.authorization, followed) ? await ping(host, question.signal) : null;
  if (followed.response.status !== 401 && unsent === null) return reply(followed, first.authorization);
  const second = await inReply(host, asker, question, unsent ?? followed.response, first.authorization);
  if (second === null) return reply(followed, first.authorization);
  if (!second.ok) return second;
  const last = await send(host, second.authorization, question);
  // A token that is refused with a Basic challenge is Harbor's "no rights" (docs/reference/registries.md#s4-7): where
  // the credential itself is refused next, that is all it said. Another host may answer one repository this way.
  const isHarbors = first.authorization.tokenKey !== null && second.authorization.sentAs === 'basic';
  if (isHarbors && last.response.status === 401 && !last.isForeign) return reply(followed, first.authorization);
  return reply(last, second.authorization);
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
