import type { HostQuirk } from './quirk.ts';

const NAMES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);

/**
 * Docker Hub. HEAD never counts against its limit, GET of a manifest does; a repository that does not exist and a private
 * one look the same: the token is issued, the manifest is a 401 `insufficient_scope` (registries.md §4).
 */
export const dockerHub: HostQuirk = {
  id: 'docker-hub',
  matches: (host) => NAMES.has(host),
  endpoint: () => 'https://registry-1.docker.io',
  trustedRealms: ['auth.docker.io'],
  isGetCounted: true,
};
