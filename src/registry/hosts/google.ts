import type { HostQuirk } from './quirk.ts';

/** Google Artifact Registry, which also serves the gcr.io names; registry.k8s.io redirects to it. */
export const google: HostQuirk = {
  id: 'google',
  matches: (host) =>
    host.endsWith('-docker.pkg.dev') || host === 'gcr.io' || host.endsWith('.gcr.io') || host === 'registry.k8s.io',
  trustedRealms: ['gcr.io', '*.gcr.io', '*.pkg.dev'],
};
