/** Domains whose names below belong to different customers and which the Public Suffix List does not know as such. */
const SHARED_DOMAINS = [
  'azurecr.io',
  'azurecr.cn',
  'azurecr.us',
  'amazonaws.com',
  'amazonaws.com.cn',
  'on.aws',
  'pkg.dev',
  'jfrog.io',
];

/**
 * Whether two host names belong to one owner. Loads the Public Suffix List only when asked: most registries never need
 * it.
 */
export async function isSameRegistrableDomain(one: string, other: string): Promise<boolean> {
  if (SHARED_DOMAINS.some((domain) => one.endsWith(`.${domain}`))) return false;
  const { getDomain } = await import('tldts');
  const domain = getDomain(one, { allowPrivateDomains: true });
  return domain !== null && domain === getDomain(other, { allowPrivateDomains: true });
}

/** Whether a pattern of `trusted-realms` stands for a host name; `*.` stands for one or more labels. */
export function matchesHost(pattern: string, hostname: string): boolean {
  const own = pattern.toLowerCase();
  return own.startsWith('*.') ? hostname.endsWith(own.slice(1)) : hostname === own;
}
