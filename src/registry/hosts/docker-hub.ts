import { DOCKER_HUB, DOCKER_HUB_API, DOCKER_HUB_AUTH, DOCKER_HUB_SERVICE } from '../../core/host/docker-hub.ts';
import { isDockerHub, registryInPath } from '../../core/host/registry-host.ts';
import type { Seen } from '../outcome/seen.ts';
import type { HostQuirk } from './quirk.ts';

/** The namespace of the Docker Official Images. */
const RESERVED = /^library\/[^/]+$/;

/**
 * Docker Hub. HEAD never counts against its limit, GET of a manifest does; a repository that does not exist and a
 * private one look the same: the token is issued, the manifest is a 401 `insufficient_scope`
 * (docs/reference/registries.md#s4-1).
 */
export const dockerHub: HostQuirk = {
  id: 'docker-hub',
  matches: isDockerHub,
  endpoint: () => `https://${DOCKER_HUB_API}`,
  trustedRealms: [DOCKER_HUB_AUTH],
  isGetCounted: true,
  explain: (seen) => (isReservedName(seen) ? { state: 'absent', what: 'repository', isReserved: true } : null),
};

/**
 * Whether Docker Hub itself refuses a name below `library/`, where only Docker publishes
 * (docs/reference/registries.md#s4-1), or one that begins with a host, which nobody can own: then it does not exist.
 * Another service behind an endpoint names itself otherwise in its challenge, and may have its own reasons.
 */
function isReservedName(seen: Seen): boolean {
  return (
    seen.stage === 'manifest' &&
    seen.status === 401 &&
    seen.isTokenSent &&
    !seen.isForeign &&
    seen.challengeService === DOCKER_HUB_SERVICE &&
    seen.challengeError === 'insufficient_scope' &&
    seen.errors.some(({ code }) => code === 'UNAUTHORIZED') &&
    (RESERVED.test(seen.repository) || registryInPath({ host: DOCKER_HUB, repository: seen.repository }) !== null)
  );
}
