import type { Answer } from '../../core/answer/answer.ts';
import type { ImageReference } from '../../core/reference/reference.ts';
import type { Credential, Sensitive } from '../../core/secrecy/sensitive.ts';
import type { Session } from '../host/session.ts';
import type { HostState } from '../host/state.ts';
import { NetworkError, toNetworkError } from '../http/network-error.ts';
import { withRetry } from '../http/retry.ts';
import { hintOf, type Outcome, toAnswer, unanswered } from '../outcome/outcome.ts';
import { manifestUrl, resolveOnce } from './resolve.ts';

/**
 * Asks a host about one reference as one identity, with retries, within the time of one lookup. A host that is known to
 * be dead is not asked again.
 *
 * @param credential null asks anonymously
 */
export async function lookUpAs(
  session: Session,
  host: HostState,
  reference: ImageReference,
  credential: Sensitive<Credential> | null,
): Promise<Answer> {
  const url = manifestUrl(host, reference);
  if (session.signal.aborted) return toAnswer(unanswered('HEAD', url, toNetworkError(session.signal.reason)), 0);
  if (host.breaker.dead) return toAnswer(notAsked(host.breaker.dead, url), 0);
  const lookup = session.lookupSignal();
  try {
    const request = { reference, credential: credential?.reveal() ?? null, signal: lookup.signal };
    const { result, attempts } = await withRetry(() => resolveOnce(host, request), {
      hintOf,
      remainingMs: () => Math.min(session.remainingMs(), lookup.endsAt - performance.now()),
      isWorthIt: () => host.breaker.isWorthRetrying,
      signal: lookup.signal,
    });
    host.breaker.record(result);
    return toAnswer(result, attempts);
  } finally {
    lookup.done();
  }
}

function notAsked({ meaning, evidence }: Outcome, url: URL): Outcome {
  const reason = meaning.state === 'unverified' ? meaning.reason : 'network';
  return unanswered(
    'HEAD',
    url,
    new NetworkError(reason, `not asked any more: ${evidence.message ?? 'the host does not answer'}`),
  );
}
