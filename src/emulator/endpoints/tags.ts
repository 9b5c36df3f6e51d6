import { answerIn, json } from '../exchange.ts';
import type { Reader } from './resource.ts';

/** `/v2/<name>/tags/list?n=&last=`, with `Link` to the next page (docs/reference/registries.md#s1-4). */
export const readTags: Reader = (context, exchange, repository) => {
  const { flavour, options } = context;
  const query = exchange.url.searchParams;
  const asked = query.get('n');
  const count = asked === null ? (options.pageSize ?? flavour.pageSize) : Number(asked);
  if (!Number.isInteger(count) || count < 0) return answerIn(context, exchange, 'page-too-large');
  if (flavour.maxPageSize !== null && count > flavour.maxPageSize) return answerIn(context, exchange, 'page-too-large');
  const pushed = [...repository.tags.keys()];
  const all = flavour.tagOrder === 'lexical' ? pushed.sort() : pushed;
  const name = exchange.route.repository;
  if (flavour.ignoresPaging) return json(200, { name, tags: all });
  const start = all.indexOf(query.get('last') ?? '') + 1;
  const page = all.slice(start, start + count);
  const last = page.at(-1);
  const isMore = start + count < all.length && last !== undefined;
  const next = new URLSearchParams({ last: last ?? '', n: String(count) });
  const link = isMore ? { link: `</v2/${name}/tags/list?${next}>; rel="next"` } : {};
  return json(200, { name, tags: page }, link);
};
