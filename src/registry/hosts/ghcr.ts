import { registryInPath } from '../../core/host/registry-host.ts';
import type { Seen } from '../outcome/seen.ts';
import type { HostQuirk } from './quirk.ts';

const SCOPES = /token provided does not match expected scopes/i;

/**
 * GitHub's container registry. Every request without a token is a 401, also for public images, so the token is fetched
 * first (docs/reference/registries.md#s1-1, docs/reference/registries.md#s1-2).
 */
export const ghcr: HostQuirk = {
  id: 'ghcr',
  matches: (host) => host === 'ghcr.io' || host.endsWith('.ghcr.io'),
  challenge: { realmPath: '/token', service: 'ghcr.io' },
  explain(seen) {
    if (isImpossibleOwner(seen)) return { state: 'absent', what: 'repository', isReserved: true };
    return lacksScope(seen) ? { state: 'denied', why: 'rejected', lacks: 'read:packages' } : null;
  },
};

/** Whether the token may read no packages at all: it is refused for every image, a public one too. */
function lacksScope(seen: Seen): boolean {
  if (seen.status !== 403 || seen.sentAs === 'anonymous') return false;
  return seen.errors.some(({ message }) => SCOPES.test(message ?? ''));
}

/**
 * Whether the registry refuses a name whose owner is a host (`ghcr.io/docker.io/acme/api`): nobody on GitHub can be
 * called so.
 */
function isImpossibleOwner(seen: Seen): boolean {
  return (
    (seen.status === 401 || seen.status === 403) &&
    seen.sentAs === 'anonymous' &&
    !seen.isForeign &&
    seen.errors.some(({ code }) => code === 'DENIED' || code === 'UNAUTHORIZED') &&
    registryInPath({ host: 'ghcr.io', repository: seen.repository }) !== null
  );
}
