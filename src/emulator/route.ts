import type { Endpoint } from './options.ts';

/** What a request is about. */
export interface Route {
  readonly endpoint: Endpoint;
  /** '' when the path names none. */
  readonly repository: string;
  /** Tag, digest or ''. */
  readonly reference: string;
}

const resource = /^\/v2\/(?<repository>.+)\/(?<kind>manifests|blobs|tags)\/(?<reference>[^/]+)$/;

/** Reads a path of the distribution API; the token endpoint's repository comes from its scope. */
export function route(url: URL, tokenPath: string): Route {
  const path = decodeURIComponent(url.pathname);
  if (path === tokenPath) {
    return { endpoint: 'token', repository: scopedRepository(url.searchParams.get('scope')), reference: '' };
  }
  if (path === '/v2/' || path === '/v2') return { endpoint: 'ping', repository: '', reference: '' };
  const found = resource.exec(path)?.groups;
  if (found === undefined) return { endpoint: 'other', repository: '', reference: '' };
  return {
    endpoint: found.kind as Endpoint,
    repository: found.repository!,
    reference: found.kind === 'tags' ? '' : found.reference!,
  };
}

/** The repository of `repository:<name>:<actions>`, or ''. */
export function scopedRepository(scope: string | null): string {
  return /^repository:(?<name>.+):[a-z,*]*$/.exec(scope ?? '')?.groups?.name ?? '';
}
