import { readBlob } from './endpoints/blobs.ts';
import { readManifest } from './endpoints/manifests.ts';
import { answerPing, answerResource } from './endpoints/resource.ts';
import { readTags } from './endpoints/tags.ts';
import { answerToken } from './endpoints/token.ts';
import { type Answer, type Context, type Exchange, json } from './exchange.ts';
import type { Endpoint } from './options.ts';

const endpoints: Readonly<Record<Endpoint, (context: Context, exchange: Exchange) => Answer>> = {
  ping: answerPing,
  token: answerToken,
  manifests: (context, exchange) => answerResource(context, exchange, readManifest),
  tags: (context, exchange) => answerResource(context, exchange, readTags),
  blobs: (context, exchange) => answerResource(context, exchange, readBlob),
  other: () => ({ status: 404, headers: { 'content-type': 'text/plain' }, body: Buffer.from('404 page not found\n') }),
};

/** What the healthy registry answers. It is read-only: anything but GET and HEAD is 405, except a POST for a token. */
export function answer(context: Context, exchange: Exchange): Answer {
  const isRead = exchange.method === 'GET' || exchange.method === 'HEAD';
  const isTokenPost = exchange.method === 'POST' && exchange.route.endpoint === 'token';
  if (!isRead && !isTokenPost) {
    return json(405, { errors: [{ code: 'UNSUPPORTED', message: 'The operation is unsupported.' }] });
  }
  return endpoints[exchange.route.endpoint](context, exchange);
}
