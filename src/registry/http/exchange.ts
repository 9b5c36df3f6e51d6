import { NetworkError, toNetworkError } from './network-error.ts';
import type { Dispatcher } from './undici.ts';
import { untilAborted } from './until-aborted.ts';

/** One HTTP request. */
export interface WireRequest {
  readonly method: 'HEAD' | 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Bytes of the body to read at most; what is beyond is not read. */
  readonly maxBytes: number;
  /** Milliseconds until the headers, and between two pieces of the body. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Its answer. */
export interface WireResponse {
  readonly method: WireRequest['method'];
  /** The URL that answered. */
  readonly url: URL;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** True when the body was longer than `maxBytes`. */
  readonly isTruncated: boolean;
}

/**
 * Sends one request and reads the answer. Follows no redirect and retries nothing.
 *
 * @throws NetworkError when no complete answer came
 */
export async function exchange(dispatcher: Dispatcher, wire: WireRequest): Promise<WireResponse> {
  try {
    // undici looks at the signal only once it has a connection.
    const response = await untilAborted(
      dispatcher.request({
        origin: wire.url.origin,
        path: `${wire.url.pathname}${wire.url.search}`,
        method: wire.method,
        headers: wire.headers,
        body: wire.body ?? null,
        signal: wire.signal,
        headersTimeout: wire.timeoutMs,
        bodyTimeout: wire.timeoutMs,
      }),
      wire.signal,
    );
    const { body, isTruncated } = await readBody(response.body, wire.maxBytes);
    return {
      method: wire.method,
      url: wire.url,
      status: response.statusCode,
      headers: response.headers,
      body,
      isTruncated,
    };
  } catch (error) {
    if (wire.signal.aborted && wire.signal.reason instanceof NetworkError) throw wire.signal.reason;
    throw toNetworkError(error);
  }
}

async function readBody(
  stream: AsyncIterable<Buffer>,
  maxBytes: number,
): Promise<{ body: Buffer; isTruncated: boolean }> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    length += piece.length;
    // Leaving the loop destroys the stream and with it the connection.
    if (length > maxBytes) return { body: Buffer.concat(pieces).subarray(0, maxBytes), isTruncated: true };
  }
  return { body: Buffer.concat(pieces), isTruncated: false };
}

/** The first value of a header, or null. */
export function header(response: Pick<WireResponse, 'headers'>, name: string): string | null {
  const value = response.headers[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined ? null : first;
}

/** All values of a header that may come several times. */
export function headerList(response: Pick<WireResponse, 'headers'>, name: string): readonly string[] {
  const value = response.headers[name];
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
