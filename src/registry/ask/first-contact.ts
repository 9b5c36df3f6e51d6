import type { Authorization } from '../auth/authorize.ts';
import type { HostState } from '../host/state.ts';
import { challengeOf } from '../http/challenge.ts';
import type { Followed } from '../http/redirects.ts';
import { untilAborted } from '../http/until-aborted.ts';

/**
 * Lets one request find out how a new host wants to be addressed while the others wait: they save their 401. The caller
 * calls what it gets back when it has an answer.
 */
export async function awaitFirstContact(host: HostState, signal: AbortSignal): Promise<() => void> {
  if (host.challenge) return () => {};
  if (host.firstContact) {
    await untilAborted(host.firstContact, signal);
    return () => {};
  }
  let release = () => {};
  host.firstContact = new Promise((resolve) => {
    release = resolve;
  });
  return release;
}

/**
 * Remembers how a host wants to be addressed, from the answer of any request. The Basic challenge with which Harbor
 * refuses a token (docs/reference/registries.md#s4-7) says nothing new.
 */
export function learn(host: HostState, { response, isForeign }: Followed, sent: Authorization): void {
  if (response.status !== 401 || isForeign) {
    host.challenge ??= { scheme: 'none' };
    return;
  }
  const challenge = challengeOf(response);
  if (!challenge || (challenge.scheme === 'basic' && sent.tokenKey !== null)) return;
  host.challenge =
    challenge.scheme === 'basic'
      ? { scheme: 'basic' }
      : {
          scheme: 'bearer',
          realm: challenge.parameters.get('realm') ?? '',
          service: challenge.parameters.get('service') ?? null,
          isForeknown: false,
        };
}
