import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createDispatchers } from '../../src/registry/http/dispatcher.ts';
import { exchange } from '../../src/registry/http/exchange.ts';
import { NetworkError } from '../../src/registry/http/network-error.ts';
import type { Dispatcher } from '../../src/registry/http/undici.ts';
import { lookUp, serve, serveManifest, settings } from '../unit/registry/support.ts';

const registries = [settings('registry.example', { endpoint: 'http://registry.example', insecure: true })];

test('a proxy without a scheme is http, as curl and Go take it, and gets its own credential only', async () => {
  const seen: (string | undefined)[] = [];
  const proxy = await serve((request, response) => {
    seen.push(request.headers['proxy-authorization']);
    serveManifest(response);
  });
  for (const address of [proxy.host, `ada:p%40ss@${proxy.host}`]) {
    const [fact] = await lookUp(['registry.example/a/b:1'], { registries, env: { HTTP_PROXY: address } });
    expect(fact!.answers.map(({ answer }) => answer.state)).toEqual(['found']);
    expect(JSON.stringify(fact)).not.toMatch(/ada|p%40ss|p@ss/);
  }
  expect(new Set(seen)).toEqual(new Set([undefined, `Basic ${Buffer.from('ada:p@ss').toString('base64')}`]));
  expect(proxy.requests.every(({ authorization }) => authorization === null)).toBe(true);
});

test.each([
  ['HTTP_PROXY', 'http://ada:100%zz-secret@proxy:3128'],
  ['https_proxy', 'http://ada:se/cret-secret@proxy:3128'],
  ['HTTPS_PROXY', 'socks5://ada:secret@proxy:1080'],
])('an unusable %s is named, and its value is not', (variable, value) => {
  const options = { connectionsPerHost: 1, connectTimeoutMs: 1000, ca: null, env: { [variable]: value } };
  const message = `the environment variable ${variable} holds no address of an http proxy`;
  expect(() => createDispatchers(options)).toThrow(expect.objectContaining({ code: 'PROXY_INVALID', message }));
});

test.each<[string, (socket: Socket) => void, string, string]>([
  ['closes the connection', (socket) => socket.end(), 'network', 'closed the connection without an answer'],
  ['says nothing', () => {}, 'timeout', 'no answer within'],
  [
    'refuses',
    (socket) => socket.end('HTTP/1.1 407 No\r\ncontent-length: 0\r\n\r\n'),
    'network',
    'Proxy response (407)',
  ],
])(
  'a proxy that %s instead of answering CONNECT ends the lookup, and is not asked without end',
  async (_, answer, reason, message) => {
    let connections = 0;
    const sockets = new Set<Socket>();
    const proxy = createServer((socket) => {
      connections += 1;
      sockets.add(socket.on('error', () => {}));
      socket.once('data', () => answer(socket));
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    });
    const { port } = proxy.address() as AddressInfo;
    const env = { HTTPS_PROXY: `http://ada:secret-word@127.0.0.1:${port}` };
    const [fact] = await lookUp(['registry.example/a/b:1'], { env, perLookupMs: 800 });
    expect(fact!.answers[0]!.answer).toMatchObject({ state: 'unverified', reason });
    expect(fact!.answers[0]!.answer.evidence.message).toContain(message);
    expect(JSON.stringify(fact)).not.toContain('secret-word');
    expect(connections).toBeLessThan(10);
  },
);

test('the time limit holds while a connection is still being made', async () => {
  const stuck = { request: () => new Promise<never>(() => {}) } as unknown as Dispatcher;
  const signal = AbortSignal.abort(new NetworkError('budget', 'over'));
  const url = new URL('https://registry.example/');
  const request = { method: 'HEAD', url, headers: {}, maxBytes: 1, timeoutMs: 1000, signal } as const;
  await expect(exchange(stuck, request)).rejects.toMatchObject({ reason: 'budget' });
});
