import type { IncomingHttpHeaders } from 'node:http';
import type { Store } from './content/store.ts';
import type { Flavour } from './flavours/index.ts';
import type { EmulatorOptions } from './options.ts';
import { type ReplySpec, replyBody, type Situation } from './reply.ts';
import type { Route } from './route.ts';
import type { TokenBook } from './tokens.ts';

/** What all endpoints share. */
export interface Context {
  readonly options: EmulatorOptions;
  readonly flavour: Flavour;
  readonly store: Store;
  readonly tokens: TokenBook;
  /** `http://127.0.0.1:PORT` of the registry, and of the host that serves redirected blobs. */
  readonly origin: string;
  readonly blobOrigin: string;
}

/** One request, read. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  /** The body of a POST. */
  readonly body: string;
  readonly route: Route;
}

/** What goes back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A JSON answer. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** What this registry says in a situation, or `issue` when it hands out a token all the same. */
export function replyFor(context: Context, situation: Situation): ReplySpec | 'issue' {
  return context.options.replies?.[situation] ?? context.flavour.replies[situation];
}

/** The answer of a situation in which there is nothing to issue. */
export function answerIn(context: Context, exchange: Exchange, situation: Situation): Answer {
  const reply = replyFor(context, situation);
  if (reply === 'issue') throw new Error(`the situation "${situation}" has no answer of its own`);
  return answerWith(context, exchange, reply);
}

/** The answer that a reply describes. */
export function answerWith(context: Context, exchange: Exchange, reply: ReplySpec): Answer {
  const challenge = reply.challenge === undefined ? {} : { 'www-authenticate': challengeFor(context, exchange, reply) };
  const type =
    reply.text === undefined || reply.text.startsWith('{') ? 'application/json' : 'text/plain; charset=utf-8';
  return {
    status: reply.status,
    headers: { 'content-type': type, ...challenge, ...reply.headers },
    body: replyBody(reply, exchange.route),
  };
}

function challengeFor(context: Context, exchange: Exchange, reply: ReplySpec): string {
  const { flavour, options, origin } = context;
  if (flavour.scheme !== 'bearer') return flavour.basicChallenge.replaceAll('{origin}', origin);
  const { endpoint, repository } = exchange.route;
  const scope = endpoint === 'ping' ? flavour.pingScope : `repository:${repository}:pull`;
  const fields = [
    `realm="${options.realm ?? origin + flavour.tokenPath}"`,
    `service="${flavour.service}"`,
    ...(scope === null ? [] : [`scope="${scope}"`]),
    ...(reply.challenge === true ? [] : [`error="${reply.challenge}"`]),
  ];
  return `Bearer ${fields.join(',')}`;
}
