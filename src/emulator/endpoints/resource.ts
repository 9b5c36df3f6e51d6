import { accessTo, authenticate } from '../access.ts';
import type { StoredRepository } from '../content/store.ts';
import { type Answer, answerIn, type Context, type Exchange, json } from '../exchange.ts';
import type { Situation } from '../reply.ts';
import type { Principal } from '../tokens.ts';

const validName = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;

/** What an endpoint below a repository answers to somebody who may read it. */
export type Reader = (context: Context, exchange: Exchange, repository: StoredRepository) => Answer;

/** `GET /v2/`: only whether the caller is let in. */
export function answerPing(context: Context, exchange: Exchange): Answer {
  const who = authenticate(context, exchange);
  return 'refused' in who ? answerIn(context, exchange, who.refused) : json(200, {});
}

/**
 * Lets a reader answer, or says why not: not authenticated, invalid name, absent, no access
 * (docs/reference/registries.md#s1-3).
 */
export function answerResource(context: Context, exchange: Exchange, read: Reader): Answer {
  const who = authenticate(context, exchange);
  if ('refused' in who) return answerIn(context, exchange, who.refused);
  const { repository } = exchange.route;
  if (!validName.test(repository)) return answerIn(context, exchange, 'name-invalid');
  const access = accessTo(context, who.principal, repository);
  const stored = context.store.get(repository);
  if (access === 'read' && stored !== undefined) return read(context, exchange, stored);
  return answerIn(context, exchange, refusal(context, exchange, who.principal, access === 'absent'));
}

function refusal(context: Context, exchange: Exchange, principal: Principal, isAbsent: boolean): Situation {
  const isTags = exchange.route.endpoint === 'tags';
  const absent = isTags ? 'repository-absent-tags' : 'repository-absent';
  if (context.flavour.scheme === 'open') return absent;
  if (principal === 'anonymous') return isAbsent ? 'anonymous-absent' : 'anonymous-private';
  if (isAbsent) return absent;
  if (isTags) return 'no-access-tags';
  return principal.isInstallation === true ? 'no-access-installation' : 'no-access-manifests';
}
