/** The names of Docker Hub that people write into files and references (registries.md §4). */
const dockerHubNames: ReadonlySet<string> = new Set([
  'docker.io',
  'index.docker.io',
  'registry-1.docker.io',
  'registry.hub.docker.com',
]);

/**
 * The host that a key of a credentials file stands for: without scheme, trailing slash, `/v1/` or `/v2/`, in lower case,
 * Docker Hub under its one name. Hosts are then compared whole: a part of a name never matches.
 *
 * @param key `ghcr.io`, `https://ghcr.io/`, `https://index.docker.io/v1/`, `localhost:5000`
 * @returns null for a key with a path of its own (`ghcr.io/acme`), which speaks for no whole host
 */
export function registryHost(key: string): string | null {
  const host = key
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '')
    .replace(/\/v[12]$/, '');
  if (host === '' || host.includes('/')) return null;
  return dockerHubNames.has(host) ? 'docker.io' : host;
}

/** What a credential helper is asked for: Docker Hub has kept the address of its first version. */
export function serverAddress(host: string): string {
  return host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
}
