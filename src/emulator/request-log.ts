import type { Exchange } from './exchange.ts';
import type { LoggedRequest } from './options.ts';

/** What a request looks like in the log. */
export function logged(server: LoggedRequest['server'], exchange: Exchange): LoggedRequest {
  const { headers, method, route, url } = exchange;
  const header = headers.authorization;
  const scheme = header?.split(' ')[0]?.toLowerCase();
  const keys = [...new Set(url.searchParams.keys())];
  return {
    server,
    endpoint: route.endpoint,
    method,
    path: url.pathname,
    query: Object.fromEntries(keys.map((key) => [key, url.searchParams.getAll(key)])),
    repository: route.repository,
    authorization: header === undefined ? 'none' : scheme === 'basic' || scheme === 'bearer' ? scheme : 'other',
    username: scheme === 'basic' ? (Buffer.from(header!.slice(6), 'base64').toString().split(':')[0] ?? null) : null,
    accept: headers.accept ?? '',
  };
}
