import type { HostQuirk } from './quirk.ts';

/**
 * Azure Container Registry: its token service lives on the registry's own host; 401 also for a wrong repository or tag
 * (docs/reference/registries.md#s4-4).
 */
export const azure: HostQuirk = {
  id: 'azure',
  matches: (host) => host.endsWith('.azurecr.io') || host.endsWith('.azurecr.cn') || host.endsWith('.azurecr.us'),
};
