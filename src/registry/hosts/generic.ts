import type { HostQuirk } from './quirk.ts';

/** Any other registry: the distribution specification and nothing else. */
export const generic: HostQuirk = {
  id: 'generic',
  matches: () => true,
};
