import { accessTo, findCredential, parseBasic } from '../access.ts';
import { type Answer, answerWith, type Context, type Exchange, json, replyFor } from '../exchange.ts';
import type { Situation } from '../reply.ts';
import { scopedRepository } from '../route.ts';
import type { Principal } from '../tokens.ts';

/** GET and POST of the token endpoint (docs/reference/registries.md#s1-2, docs/reference/registries.md#s2-3). */
export function answerToken(context: Context, exchange: Exchange): Answer {
  const isPost = exchange.method === 'POST';
  const form = isPost ? new URLSearchParams(exchange.body) : exchange.url.searchParams;
  const repository = scopedRepository(form.get('scope'));
  const principal = isPost ? fromForm(context, form) : fromHeader(context, exchange);
  const situation = situationOf(context, exchange, form, principal);
  const reply = situation === null ? 'issue' : replyFor(context, situation);
  if (reply !== 'issue') return answerWith(context, { ...exchange, route: { ...exchange.route, repository } }, reply);
  const token = context.tokens.issue({ principal: principal ?? 'anonymous', repository });
  const { tokenLifetimeSeconds } = context.options;
  return json(200, {
    [isPost ? 'access_token' : 'token']: token,
    ...(tokenLifetimeSeconds === undefined ? {} : { expires_in: tokenLifetimeSeconds }),
  });
}

/** Null principal: a credential was sent and is refused. */
function situationOf(
  context: Context,
  exchange: Exchange,
  form: URLSearchParams,
  principal: Principal | null,
): Situation | null {
  if (exchange.method === 'POST' && !context.flavour.takesPost) return 'token-post';
  if (principal === null) return 'token-rejected';
  if (form.getAll('scope').length > 1) return 'token-several-scopes';
  const repository = scopedRepository(form.get('scope'));
  if (repository === '') return null;
  const access = accessTo(context, principal, repository);
  if (access === 'read') return null;
  if (principal === 'anonymous') return access === 'absent' ? 'token-anonymous-absent' : 'token-anonymous-private';
  return access === 'absent' ? 'token-absent' : 'token-no-access';
}

function fromHeader(context: Context, exchange: Exchange): Principal | null {
  const header = exchange.headers.authorization;
  if (header === undefined) return 'anonymous';
  const basic = parseBasic(header);
  return basic && findCredential(context.options, basic.username, basic.password);
}

function fromForm(context: Context, form: URLSearchParams): Principal | null {
  const refresh = form.get('refresh_token');
  if (refresh !== null) return findCredential(context.options, null, refresh);
  const password = form.get('password');
  if (password === null) return 'anonymous';
  return findCredential(context.options, form.get('username') ?? '', password);
}
