import type { Exchange } from './exchange.ts';
import type { Endpoint } from './options.ts';

/** One request that arrived. It holds no credential, only its kind and user name. */
export interface LoggedRequest {
  /** Which of the emulator's two servers got it. */
  readonly server: 'registry' | 'blobs';
  readonly endpoint: Endpoint;
  readonly method: string;
  readonly path: string;
  /** Each parameter's values, in order. */
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly repository: string;
  readonly authorization: 'none' | 'basic' | 'bearer' | 'other';
  /** The user name of Basic, or null. */
  readonly username: string | null;
  readonly accept: string;
}

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
