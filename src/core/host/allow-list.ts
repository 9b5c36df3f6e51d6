import { canonicalHost, type ImageName } from './registry-host.ts';

/**
 * Whether a list of registries (`ghcr.io`, `ghcr.io/acme`, `*.example.com`) allows a reference; an empty list allows
 * everything. `*` stands for one label of the host, the path is compared by whole components, so that `ghcr.io/acme`
 * does not let `ghcr.io/acme-evil` in. Hosts are compared under the registry's one name.
 */
export function isAllowed(entries: readonly string[], reference: ImageName): boolean {
  return entries.length === 0 || entries.some((entry) => allows(entry, reference));
}

function allows(entry: string, { host, repository }: ImageName): boolean {
  const [pattern = '', ...path] = entry
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '')
    .split('/');
  const labels = canonicalHost(pattern).split('.');
  const own = canonicalHost(host).split('.');
  if (labels.length !== own.length || labels.some((label, index) => label !== '*' && label !== own[index]))
    return false;
  const components = repository.split('/');
  return path.every((component, index) => component === components[index]);
}
