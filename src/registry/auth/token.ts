import type { Credential } from '../../core/secrecy/sensitive.ts';
import type { HostState } from '../host/state.ts';
import type { Grant, TokenKey } from '../host/token-cache.ts';
import { header, type WireRequest, type WireResponse } from '../http/exchange.ts';
import { toNetworkError } from '../http/network-error.ts';
import { follow } from '../http/redirects.ts';
import { outcomeOf, unanswered, unclear } from '../outcome/outcome.ts';

const MAX_BYTES = 64 * 1024;
/** The token specification's default (docs/reference/registries.md#s2-3). */
const DEFAULT_LIFETIME_S = 60;
/** The user name that Docker gives to an identity token. */
const IDENTITY_TOKEN_USER = '<token>';

/**
 * Fetches a token: GET with Basic as crane does; POST (OAuth2) where the service has no GET, and for identity tokens.
 * Never throws; what went wrong is the outcome.
 *
 * @param wanted its `credential` is null for an anonymous token
 * @param note what the reader must know, for the evidence
 */
export async function fetchToken(host: HostState, wanted: TokenKey, note: string | null): Promise<Grant> {
  const { credential } = wanted;
  if (credential) rememberSent(host, credential);
  const get = getRequest(host, wanted);
  const isIdentityToken = credential?.username === IDENTITY_TOKEN_USER;
  let last: WireRequest = isIdentityToken ? postRequest(host, wanted, credential) : get;
  try {
    let response = await send(host, last, credential);
    if (credential && last === get && (response.status === 404 || response.status === 405)) {
      last = postRequest(host, wanted, credential);
      response = await send(host, last, credential);
    }
    if (response.status === 200) {
      const grant = readToken(response);
      if (grant.ok) host.sentSecrets.add(grant.token);
      return grant;
    }
    const sentAs = credential ? 'token' : 'anonymous';
    const context = {
      stage: 'token',
      sentAs,
      subject: 'tag',
      isForeign: false,
      isTokenSent: false,
      repository: /^repository:(.+):[^:]*$/.exec(wanted.scope)?.[1] ?? '',
      dialect: host.quirk,
      isTextShown: host.isTextShown,
      secrets: host.sentSecrets,
      note,
    } as const;
    return { ok: false, outcome: outcomeOf(response, context) };
  } catch (error) {
    return { ok: false, outcome: unanswered(last.method, last.url, toNetworkError(error), host.sentSecrets) };
  }
}

/** Notes the forms in which a credential may turn up in a text, so that no text shows them. */
export function rememberSent({ sentSecrets }: HostState, { username, password }: Credential): void {
  const texts = [password, `${username}:${password}`].map((text) => Buffer.from(text));
  const encoded = texts.flatMap((bytes) =>
    (['base64', 'base64url', 'hex'] as const).map((form) => bytes.toString(form)),
  );
  const escaped = [encodeURIComponent(password), new URLSearchParams([['', password]]).toString().slice(1)];
  const quoted = JSON.stringify(password).slice(1, -1);
  // Without its padding, base64 is found with and without it.
  for (const form of [password, quoted, ...escaped, ...encoded]) sentSecrets.add(form.replace(/(?<=.{4})=+$/, ''));
}

/** The value that follows `Basic `. */
export function basic({ username, password }: Credential): string {
  return Buffer.from(`${username}:${password}`).toString('base64');
}

async function send(host: HostState, request: WireRequest, credential: Credential | null): Promise<WireResponse> {
  const options = { isInsecure: host.isInsecure, mayLeaveOrigin: credential === null, send: host.send };
  return (await follow(request, options)).response;
}

function getRequest(host: HostState, { realm, service, scope, credential }: TokenKey): WireRequest {
  const url = new URL(realm);
  url.hash = '';
  if (service !== null) url.searchParams.set('service', service);
  url.searchParams.set('scope', scope);
  const headers: Record<string, string> = { accept: 'application/json' };
  if (credential) headers.authorization = `Basic ${basic(credential)}`;
  return { method: 'GET', url, headers, ...limits(host) };
}

function postRequest(host: HostState, { realm, service, scope }: TokenKey, credential: Credential): WireRequest {
  const url = new URL(realm);
  url.hash = '';
  const form = new URLSearchParams({ client_id: 'pullproof', scope });
  if (service !== null) form.set('service', service);
  if (credential.username === IDENTITY_TOKEN_USER) {
    form.set('grant_type', 'refresh_token');
    form.set('refresh_token', credential.password);
  } else {
    form.set('grant_type', 'password');
    form.set('username', credential.username);
    form.set('password', credential.password);
  }
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
  return { method: 'POST', url, headers, body: form.toString(), ...limits(host) };
}

/** A token may be shared by several lookups, so it ends with the run and not with one of them. */
function limits(host: HostState): Pick<WireRequest, 'maxBytes' | 'timeoutMs' | 'signal'> {
  return { maxBytes: MAX_BYTES, timeoutMs: host.requestTimeoutMs, signal: host.runSignal };
}

function readToken(response: WireResponse): Grant {
  const nothing = (why: string): Grant => ({ ok: false, outcome: unclear(response, 'protocol', why) });
  if (/\bhtml\b/i.test(header(response, 'content-type') ?? ''))
    return nothing('the token service answered with an HTML page');
  let value: unknown;
  try {
    value = JSON.parse(response.body.toString('utf8'));
  } catch {
    return nothing('the token service did not answer with JSON');
  }
  const record = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const token = [record.token, record.access_token].find(
    (text) => typeof text === 'string' && /^[\x21-\x7e]+$/.test(text),
  );
  if (typeof token !== 'string') return nothing('the token service’s answer holds no token');
  const seconds =
    typeof record.expires_in === 'number' && record.expires_in > 0 ? record.expires_in : DEFAULT_LIFETIME_S;
  // A token is not used in the last tenth of its life: it must survive the request that carries it.
  return { ok: true, token, expiresAt: performance.now() + seconds * 900 };
}
