import type { HostQuirk } from './quirk.ts';

/** Quay: an expired tag is a 404 `TAG_EXPIRED`, which the general matrix knows (docs/reference/registries.md#s4-5). */
export const quay: HostQuirk = {
  id: 'quay',
  matches: (host) => host === 'quay.io',
};
