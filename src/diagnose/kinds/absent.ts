import { registryInPath } from '../../core/host/registry-host.ts';
import { quote } from '../../core/text/quote.ts';
import { referenceOf } from '../case/case.ts';
import type { Kind } from '../case/kind.ts';
import { CHECK } from '../case/phrases.ts';

/** What the registry says it does not have. */
export const ABSENT = {
  'child-missing': {
    rule: 'child-manifest-missing',
    cause: 'E',
    aspect: 'tag',
    happened: (_, { registry }) =>
      `${registry} has the tag, but no longer serves a manifest or layer that it needs; cleaning "untagged" versions does that`,
    help: () => 'push the image again, and leave the untagged versions of multi-platform images alone',
    next: (words) => [`docker buildx imagetools inspect ${words.image}`],
    texts: {
      absent: [
        // containerd core/remotes/docker/fetcher.go: content at %v not found: a child or a layer, since the tag
        // resolved before
        { text: /content at \S+\/(?:manifests|blobs)\/sha256:[0-9a-f]+ not found[^\n]*/ },
        // the same from a proxy cache: could not fetch content descriptor %v (%v) from remote
        { text: /could not fetch content descriptor sha256:[0-9a-f]+[^\n]* from remote: not found/ },
        // distribution errcode BLOB_UNKNOWN; dockerd; containers/image: fetching blob
        {
          text: /unknown blob|blob unknown[^\n]*|BLOB_UNKNOWN[^\n]*|[Ff]etching blob: [^\n]*404[^\n]*/,
        },
      ],
    },
  },
  'repository-not-found': {
    rule: 'repository-not-found',
    cause: 'E',
    aspect: 'repository',
    mayHaveMoved: true,
    isAskedOutside: true,
    happened: (found, { registry, host }) => {
      const reference = referenceOf(found);
      const second = reference === null ? null : registryInPath(reference);
      return second === null
        ? `${registry} has no repository ${quote(reference?.repository ?? '')}`
        : `the name has two registries, ${host} and ${quote(second)}; on ${host} nobody can own the name ${quote(second)}, so there is no such repository`;
    },
    help: (found) => {
      const reference = referenceOf(found);
      const second = reference === null ? null : registryInPath(reference);
      if (reference === null || second === null) return 'correct the repository in the values, or push the image';
      return `drop one of the two registries in the values: write ${quote(reference.raw.slice(reference.raw.indexOf(reference.repository)))}, or take ${quote(second)} out of the repository; no pull secret helps`;
    },
    next: (words) => [words.describe],
    texts: {
      absent: [
        // NAME_UNKNOWN of distribution, GHCR, ECR, Google
        {
          text: /name unknown[^\n]*|NAME_UNKNOWN[^\n]*|repository name not known to registry|RepositoryNotFoundException|[Tt]he repository with name '[^']*' does not exist[^\n]*|repository \S+ not found/,
        },
      ],
    },
  },
  'not-found': {
    rule: 'tag-not-found',
    cause: 'B',
    aspect: 'tag',
    mayHaveMoved: true,
    isAskedOutside: true,
    happened: ({ said, quote: text }, { registry, what }) => {
      if (said?.runtime === 'containerd') return `${registry} has no ${what}, or no such repository`;
      // dockerd says no more than that, also for a manifest that an index lists.
      return `${registry} has no ${what}${text === 'manifest unknown' ? ', or no longer serves a manifest that it lists' : ''}`;
    },
    help: () => `correct the tag in the values, or push it; ${CHECK}`,
    next: (words) => [words.tags],
    texts: {
      absent: [
        // Quay TAG_EXPIRED
        {
          text: /TAG_EXPIRED|was deleted or has expired[^\n]*/,
          happened: 'the tag was deleted or has expired',
        },
        // Harbor's own words, through any runtime (harbor#22415)
        { text: /resource not found: repo \S+, tag \S+ not found/ },
        // MANIFEST_UNKNOWN of distribution, GHCR, Docker Hub, ECR; Harbor NOT_FOUND
        {
          text: /manifest for \S+ not found[^\n]*|manifest unknown[^\n]*|MANIFEST_UNKNOWN[^\n]*|artifact \S+ not found|[Rr]equested image not found|[Tt]ag \S+ not found in repository [^\n]*/,
        },
        // containerd core/remotes/docker/resolver.go: %s: not found
        { text: /(?<=\S): not found["\s]*$/ },
        {
          text: /unexpected status(?: code)?[^\n]*: 404 Not Found|failed with status code \[manifests [^\]]*\]: 404[^\n]*|StatusCode: 404[^\n]*|404 \(?Not Found\)?/,
        },
        // as people and tools shorten it
        { text: /\bimage not found\b/i },
        // grpc: the code alone, when the text is cut off
        { text: /code = NotFound/ },
      ],
    },
  },
  'digest-not-found': {
    rule: 'digest-not-found',
    cause: 'E',
    aspect: 'digest',
    mayHaveMoved: true,
    happened: (_, { registry, what }) => `${registry} has no ${what}: it was deleted, or never pushed there`,
    help: () => 'push the image again, or pin a digest that exists',
    next: (words) => [words.tags],
  },
  'reserved-name': {
    rule: 'repository-not-found',
    cause: 'E',
    aspect: 'repository',
    happened: (found) => {
      const name = referenceOf(found)?.repository ?? '';
      return `the name resolves to ${quote(`docker.io/${name}`)}, where only Docker publishes, and Docker Hub has no such repository; no pull secret helps`;
    },
    help: (found) => {
      const last = referenceOf(found)?.repository.split('/').at(-1) ?? 'NAME';
      const name = `name its registry in the values, as in ${quote(`ghcr.io/OWNER/${last}`)}, or correct the spelling`;
      // A node with another name than those of local clusters is none of one.
      if (found.pods.some(({ node }) => node !== null)) return name;
      return `load it into the cluster, if it was built on this machine for a local one (cause A); else ${name}`;
    },
    next: (words) => [words.isNodeKnown ? words.describe : words.load],
  },
} satisfies Readonly<Record<string, Kind>>;
