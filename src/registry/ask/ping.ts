import type { Asker } from '../auth/asker.ts';
import type { Authorization } from '../auth/authorize.ts';
import type { HostState } from '../host/state.ts';
import { challengeOf } from '../http/challenge.ts';
import type { WireResponse } from '../http/exchange.ts';
import { type Followed, follow } from '../http/redirects.ts';
import { untilAborted } from '../http/until-aborted.ts';
import { MAX_ERROR_BYTES } from './media-types.ts';

/** Whether the registry refused without a challenge, so that the credential never got to it. */
export function isUnsent({ credential }: Asker, { value, note }: Authorization, { response }: Followed): boolean {
  if (credential === null || value !== null || note !== null) return false;
  return response.status === 404 || ((response.status === 401 || response.status === 403) && !challengeOf(response));
}

/**
 * Asks `/v2/` for a challenge, as crane and CRI-O do: some registries hide from strangers what they do not want to
 * show, with a 404 and no challenge. Once for each host; null when there is none.
 */
export function ping(host: HostState, signal: AbortSignal): Promise<WireResponse | null> {
  host.ping ??= (async () => {
    const url = new URL(host.base);
    url.pathname = `${host.base.pathname.replace(/\/$/, '')}/v2/`;
    const headers = { 'user-agent': 'pullproof' };
    const request = {
      method: 'GET',
      url,
      headers,
      maxBytes: MAX_ERROR_BYTES,
      signal: host.runSignal,
      timeoutMs: host.requestTimeoutMs,
    } as const;
    const options = { isInsecure: host.isInsecure, mayLeaveOrigin: false, send: host.send };
    const { response } = await follow(request, options);
    return response.status === 401 && challengeOf(response) ? response : null;
  })().catch(() => null);
  return untilAborted(host.ping, signal);
}
