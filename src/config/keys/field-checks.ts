/** True for `YYYY-MM-DD` of a day that exists. */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** True for the hosts of the machine itself: `localhost`, `*.localhost`, `127.0.0.0/8`, `[::1]`; a port may follow. */
export function isLoopbackHost(host: string): boolean {
  const name = host
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
  return name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}

/** What is wrong with the host of a registry, one lower-case sentence, or null. */
export function hostProblem(host: string): string | null {
  if (host.includes('://'))
    return `write the host alone, as references name it: "${host.replace(/^.*?:\/\//, '').replace(/\/.*$/, '')}"`;
  if (host.includes('/')) return `write the host alone, without a path: "${host.replace(/\/.*$/, '')}"`;
  if (/^(\[[0-9a-fA-F:.]+\]|[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?)(:\d{1,5})?$/.test(host)) return null;
  return 'expected a host with an optional port, as in "ghcr.io" or "localhost:5000"';
}

interface EndpointContext {
  readonly username?: string | undefined;
  readonly insecure?: boolean | undefined;
}

/**
 * What is wrong with an endpoint (docs/reference/contract.md#s3: https only, or plain http to loopback, or
 * `insecure: true`), or null.
 */
export function endpointProblem(endpoint: string, { username, insecure }: EndpointContext): string | null {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.host === '') {
    return 'expected an http or https URL, as in "https://mirror.example.com"';
  }
  if (url.username !== '' || url.password !== '')
    return 'a URL must not hold a credential: use "username" and "password"';
  if (url.search !== '' || url.hash !== '') return 'expected a URL without "?" and "#"';
  if (url.protocol === 'http:' && username !== undefined && insecure !== true && !isLoopbackHost(url.host)) {
    return `the credential would go over plain http to "${url.host}": use https, or set "insecure: true" to allow it`;
  }
  return null;
}
