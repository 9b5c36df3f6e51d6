import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createContent } from '../../support/content-server.ts';
import { PAYLOAD } from './payload.ts';

/** A request as it arrived, whole. */
export interface Arrived {
  readonly line: string;
  readonly authorization: string | null;
  /** Every header but Authorization, and the first MiB of the body. */
  readonly rest: string;
}

/** A server that notes every request. */
export interface Recorder {
  readonly host: string;
  readonly url: string;
  readonly requests: Arrived[];
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A registry that misbehaves as the first part of the repository says; `sound` is honest. */
export function startRegistry(hostname: string, stranger: () => Recorder): Promise<Recorder> {
  const content = createContent();
  content.image({ os: 'linux', architecture: 'amd64' }, '1');
  const behaviours: Record<string, Answer> = {
    sound: content.handle,
    redirect: (request, response) => response.writeHead(307, { location: `${stranger().url}${request.url}` }).end(),
    realm: (_, response) => challenge(response, 'Bearer realm="https://owned.example/token",service="x",scope="y"'),
    inside: (_, response) => challenge(response, 'Bearer realm="http://169.254.169.254/latest/meta-data",service="x"'),
    words: (_, response) => refuse(response, 500, PAYLOAD),
    flood: (request, response) => (request.method === 'HEAD' ? refuse(response, 500, '') : flood(response)),
    silent: (_, response) => void response.writeHead(200, { 'content-length': '1000' }).write('{'),
    headers: (_, response) => response.writeHead(404, { 'x-long': 'x'.repeat(200_000) }).end(),
    pages: (request, response) => pages(request, response),
  };
  return start(hostname, (request, response) => {
    const behaviour = behaviours[/^\/v2\/([^/]+)\//.exec(request.url ?? '')?.[1] ?? ''];
    if (behaviour) return behaviour(request, response);
    const { authorization } = request.headers;
    if (!authorization) return challenge(response, 'Basic realm="mine"');
    return refuse(response, 403, `${authorization} is ${Buffer.from(authorization.slice(6), 'base64')}`);
  });
}

/** A proxy that lets nothing through over TLS and asks for a credential over plain http. */
export async function startWire(): Promise<Recorder> {
  return start('127.0.0.1', (_, response) => challenge(response, 'Basic realm="wire"'));
}

async function start(hostname: string, answer: Answer): Promise<Recorder> {
  const requests: Arrived[] = [];
  const server = createServer((request, response) => {
    void note(request, requests).then(() => answer(request, response));
  });
  server.on('connect', (request, socket) => {
    socket.on('error', () => {});
    void note(request, requests).then(() => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `${hostname}:${(server.address() as AddressInfo).port}`;
  return { host, url: `http://${host}`, requests, close: () => close(server) };
}

async function note(request: IncomingMessage, requests: Arrived[]): Promise<void> {
  const { authorization = null, ...headers } = request.headers;
  let body = '';
  if (request.method !== 'CONNECT') for await (const part of request) if (body.length < 1 << 20) body += part;
  requests.push({ line: `${request.method} ${request.url}`, authorization, rest: JSON.stringify(headers) + body });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}

function challenge(response: ServerResponse, text: string): void {
  response.writeHead(401, { 'www-authenticate': text, 'content-type': 'application/json' }).end('{}');
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ errors: [{ code: 'DENIED', message, detail: message }] }));
}

function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/vnd.oci.image.manifest.v1+json' });
  const part = Buffer.alloc(1 << 20, '[');
  const more = () => {
    while (!response.destroyed && response.write(part));
  };
  response.on('drain', more).on('error', () => {});
  more();
}

function pages(request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url!, 'http://x');
  if (!pathname.endsWith('/tags/list')) {
    refuse(response, 404, 'no');
    return;
  }
  const tags = Array.from({ length: 1000 }, (_, index) => `2.${index}`);
  const link = `<${pathname}?n=1000&last=${Math.random()}>; rel="next"`;
  response.writeHead(200, { 'content-type': 'application/json', link }).end(JSON.stringify({ name: 'x', tags }));
}
