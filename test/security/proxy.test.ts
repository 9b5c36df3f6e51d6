import { expect, test } from 'vitest';
import { createDispatchers } from '../../src/registry/http/dispatcher.ts';
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
