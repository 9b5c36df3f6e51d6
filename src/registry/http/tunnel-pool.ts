import { NetworkError } from './network-error.ts';
import { type Dispatcher, Pool } from './undici.ts';
import { untilAborted } from './until-aborted.ts';

/**
 * Creates the connections to a proxy itself. undici takes a proxy that closes the connection instead of answering
 * CONNECT for a passing fault and connects again at once and for ever, and waits five minutes for one that says
 * nothing: both end here with an error.
 *
 * @param timeoutMs for the answer to CONNECT
 */
export function createTunnelPool(proxy: URL, options: object, timeoutMs: number): Dispatcher {
  const pool = new Pool(proxy, options);
  const tunnel = pool.connect.bind(pool);
  const connect = async (request: Dispatcher.ConnectOptions): Promise<Dispatcher.ConnectData> => {
    const stop = new AbortController();
    const late = new NetworkError('timeout', `the proxy ${proxy.host} gave no answer within ${timeoutMs / 1000} s`);
    const timer = setTimeout(() => stop.abort(late), timeoutMs);
    try {
      return await untilAborted(tunnel({ ...request, signal: stop.signal }), stop.signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'UND_ERR_SOCKET') throw error;
      throw new NetworkError('network', `the proxy ${proxy.host} closed the connection without an answer`);
    } finally {
      clearTimeout(timer);
    }
  };
  return Object.assign(pool, { connect });
}
