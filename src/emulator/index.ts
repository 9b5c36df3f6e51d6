import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { answer } from './answer.ts';
import { buildStore } from './content/store.ts';
import { answerFromBlobHost } from './endpoints/blobs.ts';
import type { Answer, Context, Exchange } from './exchange.ts';
import { createFaultBook, faultAnswer } from './faults.ts';
import { flavours } from './flavours/index.ts';
import { listen, readBody } from './listener.ts';
import type { EmulatorOptions, Fault, LoggedRequest } from './options.ts';
import { send } from './reply.ts';
import { logged } from './request-log.ts';
import { route } from './route.ts';
import { createTokenBook } from './tokens.ts';

export type { CredentialSpec, EmulatorOptions, Fault, ImageSpec, LoggedRequest, RepositorySpec } from './options.ts';
export type { Situation } from './reply.ts';

/** A running registry. */
export interface Emulator {
  /** `http://127.0.0.1:PORT`, or https with `tls`. */
  readonly url: string;
  /** `127.0.0.1:PORT`: the host for references. */
  readonly host: string;
  /** Every request so far, in order of arrival. */
  readonly requests: readonly LoggedRequest[];
  /** The digest that a tag has; throws for one that the content does not hold. */
  digestOf(repository: string, tag: string): string;
  /** The highest number of requests that were open at the same time. */
  maxInFlight(): number;
  /** Stops at once; hanging requests are cut. */
  close(): Promise<void>;
}

/**
 * Starts a read-only registry on 127.0.0.1 that behaves as GHCR, or as another product
 * (docs/reference/registries.md#s4).
 */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const flavour = flavours[options.flavour ?? 'ghcr'];
  const store = await buildStore(options.repositories);
  const faults = createFaultBook(options.faults ?? []);
  const requests: LoggedRequest[] = [];
  const stopping = new AbortController();
  const scheme = options.tls ? 'https' : 'http';
  let context: Context;
  let open = 0;
  let maxOpen = 0;

  const serve = (server: LoggedRequest['server']): RequestListener => {
    const handle = async (request: IncomingMessage, response: ServerResponse) => {
      const exchange = await readExchange(request, flavour.tokenPath);
      const entry = logged(server, exchange);
      requests.push(entry);
      maxOpen = Math.max(maxOpen, ++open);
      response.once('close', () => open--);
      if (options.latencyMs) await sleep(options.latencyMs, undefined, { signal: stopping.signal });
      if (server === 'blobs') return deliver(response, exchange, answerFromBlobHost(store, exchange));
      const does = faults.take(exchange);
      if (does?.kind === 'hang') return;
      if (does?.kind === 'reset') return void request.socket.resetAndDestroy();
      if (does?.kind === 'delay') await sleep(does.ms, undefined, { signal: stopping.signal });
      const broken = does === null ? null : faultAnswer(context, exchange, does);
      const given = broken ?? answer(context, exchange);
      options.onAnswer?.(entry, given.status, broken === null && does?.kind !== 'truncate');
      deliver(response, exchange, given, does);
    };
    return (request, response) => void handle(request, response).catch(() => response.destroy());
  };

  const blobs = await listen(options, 0, serve('blobs'));
  const registry = await listen(options, options.port ?? 0, serve('registry'));
  const host = `127.0.0.1:${registry.port}`;
  context = {
    options,
    flavour,
    store,
    tokens: createTokenBook(options.tokenLifetimeSeconds),
    origin: `${scheme}://${host}`,
    blobOrigin: `${scheme}://127.0.0.1:${blobs.port}`,
  };
  return {
    url: context.origin,
    host,
    requests,
    maxInFlight: () => maxOpen,
    digestOf(repository, tag) {
      const digest = store.get(repository)?.tags.get(tag);
      if (digest === undefined) throw new Error(`the emulator has no ${repository}:${tag}`);
      return digest;
    },
    async close() {
      stopping.abort();
      await Promise.all([registry.close(), blobs.close()]);
    },
  };
}

async function readExchange(request: IncomingMessage, tokenPath: string): Promise<Exchange> {
  const url = new URL(request.url ?? '/', 'http://emulator');
  const body = await readBody(request);
  return { method: request.method ?? 'GET', url, headers: request.headers, body, route: route(url, tokenPath) };
}

function deliver(response: ServerResponse, exchange: Exchange, given: Answer, does: Fault['does'] | null = null): void {
  if (does?.kind !== 'truncate') {
    send(response, exchange.method === 'HEAD', given.status, given.headers, given.body);
    return;
  }
  response.writeHead(given.status, { ...given.headers, 'content-length': String(given.body.byteLength + 1) });
  response.write(given.body.subarray(0, Math.ceil(given.body.byteLength / 2)), () => response.destroy());
}
