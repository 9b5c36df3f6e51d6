import { isIndex } from '../content/media-types.ts';
import { type Answer, answerIn } from '../exchange.ts';
import type { Reader } from './resource.ts';

/** `/v2/<name>/manifests/<tag or digest>`. */
export const readManifest: Reader = (context, exchange, repository) => {
  const { reference } = exchange.route;
  const isDigest = reference.includes(':');
  const digest = isDigest ? reference : repository.tags.get(reference);
  const stored = digest === undefined ? undefined : repository.manifests.get(digest);
  if (stored === undefined) {
    if (repository.spec.expiredTags?.includes(reference) === true) return answerIn(context, exchange, 'tag-expired');
    return answerIn(context, exchange, isDigest ? 'digest-absent' : 'tag-absent');
  }
  if (context.flavour.enforcesAccept && !accepts(exchange.headers.accept, stored.mediaType)) {
    return answerIn(context, exchange, isIndex(stored.mediaType) ? 'index-not-accepted' : 'manifest-not-accepted');
  }
  return {
    status: 200,
    headers: {
      'content-type': stored.mediaType,
      ...(repository.spec.omitsDigest === true ? {} : { 'docker-content-digest': stored.digest }),
      ...context.flavour.manifestHeaders,
    },
    body: stored.bytes,
  } satisfies Answer;
};

/** A wildcard does not count: distribution and GHCR look for the exact type (docs/reference/registries.md#s1-3). */
function accepts(header: string | undefined, mediaType: string): boolean {
  return (header ?? '').split(',').some((part) => part.split(';')[0]!.trim() === mediaType);
}
