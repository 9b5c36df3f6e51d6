import type { ImageReference } from '../../core/reference/reference.ts';
import type { Credential } from '../../core/secrecy/sensitive.ts';
import type { HostState } from '../host/state.ts';
import { toNetworkError } from '../http/network-error.ts';
import { type Outcome, outcomeOf, unanswered } from '../outcome/outcome.ts';
import { ask, type Question, type Reply } from './ask.ts';
import { foundByGet, foundByHead } from './found.ts';
import { ACCEPT_MANIFESTS, MAX_ERROR_BYTES, MAX_MANIFEST_BYTES, SCHEMA1_TYPES } from './media-types.ts';

/** What to resolve, as whom. */
export interface ResolveRequest {
  readonly reference: ImageReference;
  readonly credential: Credential | null;
  readonly signal: AbortSignal;
}

/**
 * Makes one try to resolve a reference: HEAD, and after anything but a clear 200 the same by GET, whose body tells what
 * is wrong (HEAD has none). Never throws.
 */
export async function resolveOnce(host: HostState, request: ResolveRequest): Promise<Outcome> {
  const { reference } = request;
  const url = manifestUrl(host, reference);
  let method: Question['method'] = 'HEAD';
  try {
    const head = await askManifest(host, request, 'HEAD');
    if (!head.ok) return head.outcome;
    const clear = head.response.status === 200 ? foundByHead(head.response, reference, head.note) : null;
    if (clear) return clear;
    const isCounted = head.response.status === 429 && host.quirk.isGetCounted;
    if (isCounted) return replyOutcome(host, reference, head);
    method = 'GET';
    const get = await askManifest(host, request, 'GET');
    if (!get.ok) return get.outcome;
    if (get.response.status === 200) return foundByGet(get.response, reference, get.note);
    const outcome = replyOutcome(host, reference, get);
    return isNotAccepted(outcome) ? ((await resolveSchema1(host, request)) ?? outcome) : outcome;
  } catch (error) {
    return unanswered(method, url, toNetworkError(error), host.sentSecrets);
  }
}

/** Whether a 404 is about what we accept and not about the manifest. */
function isNotAccepted({ meaning, evidence }: Outcome): boolean {
  return meaning.state === 'unverified' && evidence.status === 404 && evidence.code === 'MANIFEST_UNKNOWN';
}

/** Finds out whether it is a manifest of schema 1, which runtimes no longer accept; null when it is not. */
async function resolveSchema1(host: HostState, request: ResolveRequest): Promise<Outcome | null> {
  const head = await askManifest(host, request, 'HEAD', `${ACCEPT_MANIFESTS}, ${SCHEMA1_TYPES.join(', ')}`);
  return head.ok && head.response.status === 200 ? foundByHead(head.response, request.reference, head.note) : null;
}

/** Where a host serves a manifest: the digest wins over the tag, and neither means `latest`. */
export function manifestUrl(host: HostState, reference: ImageReference): URL {
  return apiUrl(host, reference.repository, `manifests/${reference.digest ?? reference.tag ?? 'latest'}`);
}

/** A URL below `/v2/<repository>/`, behind the path of the endpoint if it has one. */
export function apiUrl(host: HostState, repository: string, rest: string): URL {
  const url = new URL(host.base);
  url.pathname = `${host.base.pathname.replace(/\/$/, '')}/v2/${repository}/${rest}`;
  return url;
}

/** Classifies a reply that is no success. */
export function replyOutcome(host: HostState, reference: ImageReference, reply: Extract<Reply, { ok: true }>): Outcome {
  return outcomeOf(reply.response, {
    stage: 'manifest',
    sentAs: reply.sentAs,
    subject: reference.digest === null ? 'tag' : 'digest',
    isForeign: reply.isForeign,
    isTokenSent: reply.isTokenSent,
    repository: reference.repository,
    dialect: host.quirk,
    isTextShown: host.isTextShown,
    secrets: host.sentSecrets,
    note: reply.note,
  });
}

async function askManifest(
  host: HostState,
  request: ResolveRequest,
  method: Question['method'],
  accept = ACCEPT_MANIFESTS,
): Promise<Reply> {
  return ask(host, request.credential, {
    method,
    url: manifestUrl(host, request.reference),
    accept,
    maxBytes: method === 'GET' ? MAX_MANIFEST_BYTES : MAX_ERROR_BYTES,
    repository: request.reference.repository,
    signal: request.signal,
  });
}
