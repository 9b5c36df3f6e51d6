/** Docker Hub's one name in references (distribution/reference, `normalize.go`). */
export const DOCKER_HUB = 'docker.io';

/**
 * Its older name, which the parser of references and the kubelet's keyring take for the same; they know no other alias.
 */
export const DOCKER_HUB_INDEX = 'index.docker.io';

/** The host that clients ask for its manifests and blobs. */
export const DOCKER_HUB_API = 'registry-1.docker.io';

/** The host that gives tokens for it. */
export const DOCKER_HUB_AUTH = 'auth.docker.io';

/** `service` in the challenge of its API. */
export const DOCKER_HUB_SERVICE = 'registry.docker.io';

/** What Docker and the kubelet file Docker Hub's credential under: the address of its first version. */
export const DOCKER_HUB_SERVER = `https://${DOCKER_HUB_INDEX}/v1/`;

/** The names of Docker Hub that people write into files and references (docs/reference/registries.md#s4-1). */
export const DOCKER_HUB_NAMES: ReadonlySet<string> = new Set([
  DOCKER_HUB,
  DOCKER_HUB_INDEX,
  DOCKER_HUB_API,
  'registry.hub.docker.com',
]);
