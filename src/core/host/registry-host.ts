import { DOCKER_HUB, DOCKER_HUB_NAMES, DOCKER_HUB_SERVER } from './docker-hub.ts';

/** The name of an image without tag and digest. */
export interface ImageName {
  /** Host and port, normalised: `docker.io`, `ghcr.io`, `localhost:5000`. */
  readonly host: string;
  /** Path without host: `library/nginx`, `acme/api`. */
  readonly repository: string;
}

/**
 * The one name of the registry behind a host: lower case, and Docker Hub's aliases as `docker.io`. It is what
 * allow-lists, the credentials and endpoints of a check, and reports compare. Not for what the runtime does: references
 * resolve as written, and pull secrets match as the kubelet matches (`keyring.ts`).
 *
 * @param host host and port as a reference names them
 */
export function canonicalHost(host: string): string {
  const lower = host.toLowerCase();
  return DOCKER_HUB_NAMES.has(lower) ? DOCKER_HUB : lower;
}

/** Whether a host is Docker Hub under any of its names. */
export function isDockerHub(host: string): boolean {
  return canonicalHost(host) === DOCKER_HUB;
}

/** Prints `host/repository` with the registry's one name. */
export function canonicalName({ host, repository }: ImageName): string {
  return `${canonicalHost(host)}/${repository}`;
}

/**
 * The registry that a key of a credentials file stands for: without scheme, trailing slash, `/v1/` or `/v2/`, under its
 * one name. Hosts are then compared whole: a part of a name never matches.
 *
 * @param key `ghcr.io`, `https://ghcr.io/`, `https://index.docker.io/v1/`, `localhost:5000`
 * @returns null for a key with a path of its own (`ghcr.io/acme`), which speaks for no whole host
 */
export function registryOfKey(key: string): string | null {
  const host = key
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '')
    .replace(/\/v[12]$/, '');
  return host === '' || host.includes('/') ? null : canonicalHost(host);
}

/** What a credential is filed under for a registry, by Docker and in pull secrets. */
export function serverAddress(host: string): string {
  return host === DOCKER_HUB ? DOCKER_HUB_SERVER : host;
}

/**
 * Registries whose owners' names hold no dot: Docker IDs are letters and digits, names on GitHub letters, digits and
 * "-".
 */
const NAMES_WITHOUT_DOTS: ReadonlySet<string> = new Set([DOCKER_HUB, 'ghcr.io']);

/**
 * The host that stands where an owner belongs, as in `docker.io/registry.k8s.io/pause`: two values each bring a
 * registry. Nobody can own such a name, so it does not exist, and no pull secret helps.
 *
 * @returns null elsewhere: on other registries (a proxy's project may be called `docker.io`) the name may be right
 */
export function registryInPath({ host, repository }: ImageName): string | null {
  const [owner = '', ...rest] = repository.split('/');
  return rest.length > 0 && owner.includes('.') && NAMES_WITHOUT_DOTS.has(canonicalHost(host)) ? owner : null;
}
