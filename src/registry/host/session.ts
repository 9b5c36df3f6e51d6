import { setMaxListeners } from 'node:events';
import pLimit, { type LimitFunction } from 'p-limit';
import { canonicalHost } from '../../core/host/registry-host.ts';
import type { RegistrySettings } from '../../core/settings/settings.ts';
import { createDispatchers, type Dispatchers } from '../http/dispatcher.ts';
import { exchange, type WireResponse } from '../http/exchange.ts';
import { guardedLookup } from '../http/guarded-lookup.ts';
import { NetworkError } from '../http/network-error.ts';
import { guardInternal, UNGUARDED } from './internal-hosts.ts';
import { type LookupSignal, lookupSignal, seconds } from './lookup-signal.ts';
import { createHostState, type HostState } from './state.ts';
import type { TokenCache } from './token-cache.ts';

/** Lookups, requests and connections of one host at the same time. */
export const PER_HOST = 128;
const DEFAULT_LOOKUP_MS = 30_000;
const MAX_REQUEST_MS = 10_000;

/** The limits of a run. Times are milliseconds. */
export interface SessionOptions {
  readonly registries: readonly RegistrySettings[];
  /** Requests in flight over all hosts. */
  readonly concurrency: number;
  /** Total time; what is not done by then is unverified `budget`. */
  readonly timeoutMs: number;
  /**
   * Time for one reference asked by one identity, retries included; default 30 000. Beyond it: unverified `timeout`.
   */
  readonly perLookupMs?: number;
  /**
   * True: a host on an internal address is asked only if `registries` names it; else it is unverified `internal`. For
   * runs where a stranger's chart chooses the hosts.
   */
  readonly isGuarded?: boolean;
  /** Ends the whole run early: what is left is unverified `budget`. */
  readonly signal?: AbortSignal;
  /** Called for each manifest that was read and that the registry counts as a pull against its limit (Docker Hub). */
  readonly onCountedPull?: () => void;
  /** Environment to read HTTP_PROXY, HTTPS_PROXY and NO_PROXY from; without it no proxy is used. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** One run of `lookUpImages`: its limits, its connections, and what it knows about each host. */
export interface Session {
  readonly signal: AbortSignal;
  /** Milliseconds for one identity and one reference. */
  readonly perLookupMs: number;
  /** Milliseconds left of the whole run. */
  remainingMs(): number;
  /**
   * The state of the registry behind a host, one for all its names; `perHost` bounds how many of its lookups run at
   * once.
   */
  host(name: string): { readonly state: HostState; readonly perHost: LimitFunction };
  /** Why a host is not asked at all, or null. */
  refusalOf(host: HostState): NetworkError | null;
  /** Gives a signal that ends after the time of one lookup, or with the run. */
  lookupSignal(): LookupSignal;
  /** Every credential and token that was sent, in every form. */
  readonly sentSecrets: ReadonlySet<string>;
  /** Ends all connections and timers. */
  end(): Promise<void>;
}

/** Starts a run: the total time counts from here. */
export function startSession(options: SessionOptions): Session {
  const endsAt = performance.now() + options.timeoutMs;
  const perLookupMs = options.perLookupMs ?? DEFAULT_LOOKUP_MS;
  const run = new AbortController();
  // Every request listens; Node 20 takes more than ten for a leak and warns.
  setMaxListeners(0, run.signal);
  const outOfTime = () =>
    run.abort(new NetworkError('budget', `the time for all registries (${seconds(options.timeoutMs)}) is over`));
  const cancel = () => run.abort(new NetworkError('budget', 'the run was cancelled'));
  const timer = setTimeout(outOfTime, options.timeoutMs);
  options.signal?.addEventListener('abort', cancel, { once: true });
  if (options.signal?.aborted) cancel();

  const requests = pLimit(options.concurrency);
  const tokens: TokenCache = new Map();
  const sentSecrets = new Set<string>();
  const requestTimeoutMs = Math.min(MAX_REQUEST_MS, Math.ceil(perLookupMs / 2));
  const internalHosts = options.isGuarded ? guardInternal(options.registries) : UNGUARDED;
  const dispatchersByKind = new Map<string, Dispatchers>();
  const dispatchersFor = (ca: string | null, isGuarded: boolean): Dispatchers => {
    const kind = JSON.stringify([ca, isGuarded]);
    const known = dispatchersByKind.get(kind);
    if (known) return known;
    const created = createDispatchers({
      connectionsPerHost: PER_HOST,
      connectTimeoutMs: requestTimeoutMs,
      ca,
      ...(isGuarded ? { lookup: guardedLookup } : {}),
      env: options.env ?? {},
    });
    dispatchersByKind.set(kind, created);
    return created;
  };

  const hosts = new Map<string, { state: HostState; perHost: LimitFunction }>();
  const createHost = (name: string) => {
    const settings = options.registries.find(({ host }) => host === name) ?? null;
    // Made before anything is sent: an unusable proxy is the user's mistake and no registry's.
    dispatchersFor(settings?.ca ?? null, options.isGuarded ?? false);
    const ofHost = pLimit(PER_HOST);
    const send: HostState['send'] = (request) =>
      ofHost(() =>
        requests(async () => {
          request.signal.throwIfAborted();
          const problem = internalHosts.problemOf(request.url, state);
          if (problem) throw problem;
          const isGuarded = !(await internalHosts.mayBeInternal(request.url, state));
          const response = await exchange(dispatchersFor(settings?.ca ?? null, isGuarded).for(request.url), request);
          if (state.quirk.isGetCounted && isManifestRead(response)) options.onCountedPull?.();
          return response;
        }),
      );
    const services = { tokens, sentSecrets, requestTimeoutMs, runSignal: run.signal, send };
    const state = createHostState(name, settings, services);
    return { state, perHost: pLimit(PER_HOST) };
  };

  return {
    signal: run.signal,
    sentSecrets,
    perLookupMs,
    remainingMs: () => endsAt - performance.now(),
    host(host) {
      const name = canonicalHost(host);
      const known = hosts.get(name) ?? createHost(name);
      hosts.set(name, known);
      return known;
    },
    refusalOf: (host) => internalHosts.problemOf(host.base, host),
    lookupSignal: () => lookupSignal(run.signal, perLookupMs),
    async end() {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', cancel);
      run.abort(new NetworkError('budget', 'the run is over'));
      await Promise.all([...dispatchersByKind.values()].map((dispatchers) => dispatchers.destroy()));
    },
  };
}

/** Whether a manifest was read: HEAD and refusals are not counted (docs/reference/registries.md#s4-1). */
function isManifestRead({ method, status, url }: WireResponse): boolean {
  return method === 'GET' && status === 200 && url.pathname.includes('/manifests/');
}
