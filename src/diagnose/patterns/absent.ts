import type { Pattern } from './pattern.ts';

/** The registry says that it has no such thing. */
export const ABSENT: readonly Pattern[] = [
  // containerd core/remotes/docker/fetcher.go: content at %v not found: a child or a layer, since the tag resolved before
  { kind: 'child-missing', text: /content at \S+\/(?:manifests|blobs)\/sha256:[0-9a-f]+ not found[^\n]*/ },
  // the same from a proxy cache: could not fetch content descriptor %v (%v) from remote
  { kind: 'child-missing', text: /could not fetch content descriptor sha256:[0-9a-f]+[^\n]* from remote: not found/ },
  // distribution errcode BLOB_UNKNOWN; dockerd; containers/image: fetching blob
  {
    kind: 'child-missing',
    text: /unknown blob|blob unknown[^\n]*|BLOB_UNKNOWN[^\n]*|[Ff]etching blob: [^\n]*404[^\n]*/,
  },
  // NAME_UNKNOWN of distribution, GHCR, ECR, Google
  {
    kind: 'repository-not-found',
    text: /name unknown[^\n]*|NAME_UNKNOWN[^\n]*|repository name not known to registry|RepositoryNotFoundException|[Tt]he repository with name '[^']*' does not exist[^\n]*|repository \S+ not found/,
  },
  // Quay TAG_EXPIRED
  {
    kind: 'not-found',
    text: /TAG_EXPIRED|was deleted or has expired[^\n]*/,
    happened: 'the tag was deleted or has expired',
  },
  // Harbor's own words, through any runtime (harbor#22415)
  { kind: 'not-found', text: /resource not found: repo \S+, tag \S+ not found/ },
  // MANIFEST_UNKNOWN of distribution, GHCR, Docker Hub, ECR; Harbor NOT_FOUND
  {
    kind: 'not-found',
    text: /manifest for \S+ not found[^\n]*|manifest unknown[^\n]*|MANIFEST_UNKNOWN[^\n]*|artifact \S+ not found|[Rr]equested image not found|[Tt]ag \S+ not found in repository [^\n]*/,
  },
  // containerd core/remotes/docker/resolver.go: %s: not found
  { kind: 'not-found', text: /(?<=\S): not found["\s]*$/ },
  {
    kind: 'not-found',
    text: /unexpected status(?: code)?[^\n]*: 404 Not Found|failed with status code \[manifests [^\]]*\]: 404[^\n]*|StatusCode: 404[^\n]*|404 \(?Not Found\)?/,
  },
  // as people and tools shorten it
  { kind: 'not-found', text: /\bimage not found\b/i },
  // grpc: the code alone, when the text is cut off
  { kind: 'not-found', text: /code = NotFound/ },
];
