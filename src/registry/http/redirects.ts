import { problemOf } from '../guard/named-url.ts';
import { redactUrl } from '../guard/redact.ts';
import { header, type WireRequest, type WireResponse } from './exchange.ts';
import { NetworkError } from './network-error.ts';

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** What following needs to know. */
export interface FollowOptions {
  readonly isInsecure: boolean;
  /** False: a redirect to another origin is an error (a request with a credential in it must not lose its meaning). */
  readonly mayLeaveOrigin: boolean;
  /** True: a redirect is an answer and is not followed. */
  readonly isStopped?: boolean;
  send(request: WireRequest): Promise<WireResponse>;
}

/** An answer, and whether it came from another origin than was asked. */
export interface Followed {
  readonly response: WireResponse;
  readonly isForeign: boolean;
}

/**
 * Sends a request and follows at most five redirects. `Authorization` is dropped for good once the origin changes, also
 * when a later redirect leads back (distribution-spec; docs/reference/registries.md#s5-3). An internal address or a
 * fall back to plain http is refused.
 *
 * @throws NetworkError `protocol` for a redirect that must not be followed
 */
export async function follow(request: WireRequest, options: FollowOptions): Promise<Followed> {
  const start = request.url;
  let current = request;
  let hasLeft = false;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const response = await options.send(current);
    const location = REDIRECTS.has(response.status) ? header(response, 'location') : null;
    if (location === null || options.isStopped) return { response, isForeign: current.url.origin !== start.origin };
    const target = URL.parse(location, current.url.href);
    if (!target) throw new NetworkError('protocol', 'redirected to something that is no URL');
    if (target.origin !== start.origin) {
      const problem = problemOf(target, start, options.isInsecure);
      if (problem) throw new NetworkError('protocol', `redirected to ${redactUrl(target)}, which ${problem}`);
      if (!options.mayLeaveOrigin)
        throw new NetworkError('protocol', `redirected to ${target.origin}: not followed with a credential`);
      hasLeft = true;
    }
    target.hash = '';
    current = { ...current, url: target, headers: hasLeft ? withoutAuthorization(current.headers) : current.headers };
  }
  throw new NetworkError('protocol', `more than ${MAX_REDIRECTS} redirects`);
}

function withoutAuthorization(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { authorization: _dropped, ...rest } = headers;
  return rest;
}
