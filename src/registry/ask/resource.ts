import type { ImageReference } from '../../core/reference/reference.ts';
import type { Credential, Sensitive } from '../../core/secrecy/sensitive.ts';
import type { Session } from '../host/session.ts';
import type { HostState } from '../host/state.ts';
import { NetworkError, toNetworkError } from '../http/network-error.ts';
import { withRetry } from '../http/retry.ts';
import { hintOf, type Outcome, unanswered } from '../outcome/outcome.ts';
import { ask, type Question, type Reply } from './ask.ts';
import { apiUrl, replyOutcome } from './resolve.ts';

/** The reference that is concerned, and the identity that could read its repository. */
export interface ReadAs {
  readonly session: Session;
  readonly host: HostState;
  readonly reference: ImageReference;
  readonly credential: Sensitive<Credential> | null;
}

/** What to read below `/v2/<repository>/`. */
export interface Resource extends Pick<Question, 'method' | 'accept' | 'maxBytes' | 'isRedirectAnAnswer'> {
  /** `manifests/sha256:…`, `blobs/sha256:…`. */
  readonly rest: string;
  /** The query with its question mark, if any. */
  readonly search?: string;
}

/** The answer when it was a success (or a redirect that counts as one), else why not. */
export type ResourceResult =
  | { readonly ok: true; readonly response: Extract<Reply, { ok: true }>['response']; readonly attempts: number }
  | { readonly ok: false; readonly outcome: Outcome; readonly attempts: number };

/** Reads a resource of the repository, with retries, within the time of one lookup. Never throws. */
export async function readResource(as: ReadAs, resource: Resource): Promise<ResourceResult> {
  const { session, host, reference } = as;
  const lookup = session.lookupSignal();
  const url = apiUrl(host, reference.repository, resource.rest);
  url.search = resource.search ?? '';
  const once = async (): Promise<Reply> => {
    try {
      const question = { ...resource, url, repository: reference.repository, signal: lookup.signal };
      const reply = await ask(host, as.credential?.reveal() ?? null, question);
      if (!reply.ok) return reply;
      const { status } = reply.response;
      const isRedirect = resource.isRedirectAnAnswer === true && status >= 300 && status < 400;
      return status === 200 || isRedirect ? reply : { ok: false, outcome: replyOutcome(host, reference, reply) };
    } catch (error) {
      return { ok: false, outcome: unanswered(resource.method, url, toNetworkError(error), host.sentSecrets) };
    }
  };
  try {
    const { result, attempts } = await withRetry(once, {
      hintOf: (reply) => (reply.ok ? null : hintOf(reply.outcome)),
      remainingMs: () => Math.min(session.remainingMs(), lookup.endsAt - performance.now()),
      isWorthIt: () => host.breaker.isWorthRetrying,
      signal: lookup.signal,
    });
    if (!result.ok) return { ok: false, outcome: result.outcome, attempts };
    if (!result.response.isTruncated) return { ok: true, response: result.response, attempts };
    const tooLarge = new NetworkError('protocol', `the answer is larger than ${resource.maxBytes} bytes`);
    return { ok: false, outcome: unanswered(resource.method, url, tooLarge), attempts };
  } finally {
    lookup.done();
  }
}
