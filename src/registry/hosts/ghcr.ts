import type { HostQuirk } from './quirk.ts';

/**
 * GitHub's container registry. Every request without a token is a 401, also for public images, so the token is fetched
 * first (registries.md §1.1, §1.2).
 */
export const ghcr: HostQuirk = {
  id: 'ghcr',
  matches: (host) => host === 'ghcr.io' || host.endsWith('.ghcr.io'),
  challenge: { realmPath: '/token', service: 'ghcr.io' },
};
