import type { HostQuirk } from './quirk.ts';

/** Google Artifact Registry, also for gcr.io; registry.k8s.io redirects to it (docs/reference/registries.md#s4-3). */
export const google: HostQuirk = {
  id: 'google',
  matches: (host) =>
    host.endsWith('-docker.pkg.dev') || host === 'gcr.io' || host.endsWith('.gcr.io') || host === 'registry.k8s.io',
  trustedRealms: ['gcr.io', '*.gcr.io', '*.pkg.dev'],
};
