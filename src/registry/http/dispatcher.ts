import type { LookupFunction } from 'node:net';
import tls from 'node:tls';
import { UserError } from '../../core/errors/user-error.ts';
import { isLoopback } from '../guard/address.ts';
import { createTunnelPool } from './tunnel-pool.ts';
import { Agent, type Dispatcher, EnvHttpProxyAgent } from './undici.ts';

/** How connections are made. */
export interface DispatcherOptions {
  /** Connections to one origin. */
  readonly connectionsPerHost: number;
  /** Milliseconds for name, TCP and TLS together. */
  readonly connectTimeoutMs: number;
  /** PEM text of an authority that is trusted beside the usual ones, or null. */
  readonly ca: string | null;
  /** How names are resolved for direct connections, when not as usual; a proxy resolves names itself. */
  readonly lookup?: LookupFunction;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Gives the dispatcher for an origin: proxies apply as Go applies them, so never to the machine itself. */
export interface Dispatchers {
  for(url: URL): Dispatcher;
  /** Ends all connections at once, also those in use. */
  destroy(): Promise<void>;
}

/**
 * Creates the connections of one set of options. They are kept alive until `destroy`. NODE_EXTRA_CA_CERTS and the
 * system's settings for authorities stay in force: `ca` is added to them.
 */
export function createDispatchers(options: DispatcherOptions): Dispatchers {
  const trust = options.ca === null ? {} : { ca: [...usualAuthorities(), options.ca] };
  const common = {
    connections: options.connectionsPerHost,
    connect: { timeout: options.connectTimeoutMs, ...trust, ...(options.lookup ? { lookup: options.lookup } : {}) },
    keepAliveTimeout: 30_000,
  };
  const direct = new Agent(common);
  const proxied = createProxied(options, { ...common, ...(options.ca === null ? {} : { requestTls: trust }) });
  return {
    for: (url) => (proxied && !isLoopback(url.hostname) ? proxied : direct),
    destroy: async () => {
      await Promise.all([direct.destroy(), proxied?.destroy()]);
    },
  };
}

/** What is trusted without `ca`; a Node without `getCACertificates` (before 22.15) has its own list only. */
function usualAuthorities(): readonly string[] {
  return typeof tls.getCACertificates === 'function' ? tls.getCACertificates('default') : tls.rootCertificates;
}

/**
 * The address of a proxy; without a scheme it is http, as curl and Go take it.
 *
 * @throws UserError that names the variable and not its value, which may hold a password
 */
function proxyFrom(env: DispatcherOptions['env'], name: string): string {
  const lower = name.toLowerCase();
  const variable = env[lower] ? lower : name;
  const value = env[variable]?.trim() ?? '';
  if (value === '') return '';
  const url = URL.parse(value.includes('://') ? value : `http://${value}`);
  if (url && ['http:', 'https:'].includes(url.protocol) && isDecodable(url.username) && isDecodable(url.password)) {
    return url.href;
  }
  throw new UserError('PROXY_INVALID', `the environment variable ${variable} holds no address of an http proxy`, {
    hint: 'write http://host:port or http://user:password@host:port; special characters of the password must be percent-encoded',
  });
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function createProxied(
  { env, connectTimeoutMs }: DispatcherOptions,
  options: EnvHttpProxyAgent.Options,
): Dispatcher | null {
  const httpProxy = proxyFrom(env, 'HTTP_PROXY');
  const httpsProxy = proxyFrom(env, 'HTTPS_PROXY');
  if (httpProxy === '' && httpsProxy === '') return null;
  const noProxy = env.no_proxy || env.NO_PROXY || '';
  // Plain http is asked of the proxy itself, as curl and Go do: many proxies refuse a tunnel to port 80.
  const clientFactory = (proxy: URL, own: object) => createTunnelPool(proxy, own, connectTimeoutMs);
  return new EnvHttpProxyAgent({ ...options, httpProxy, httpsProxy, noProxy, proxyTunnel: false, clientFactory });
}
