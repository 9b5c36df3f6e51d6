import dns, { type LookupAddress } from 'node:dns';
import type { AddressInfo } from 'node:net';
import { createServer, isIP } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { guardedLookup } from '../../../../src/registry/http/guarded-lookup.ts';
import { lookUp, type RunOptions, refuse, serve, serveManifest, settings, show } from '../support.ts';

/** What names resolve to while a test runs; a name server of our own would need a port that nobody may take. */
const names = new Map<string, readonly string[]>();
const asked: string[] = [];

beforeEach(() => {
  names.clear();
  asked.length = 0;
  const lookup = (hostname: string, options: { all?: boolean }, done: (...answer: unknown[]) => void) => {
    asked.push(hostname);
    const found = (isIP(hostname) ? [hostname] : (names.get(hostname) ?? [])).map((address) => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }));
    if (found.length === 0) return done(Object.assign(new Error(`no ${hostname}`), { code: 'ENOTFOUND' }));
    return options.all ? done(null, found) : done(null, found[0]!.address, found[0]!.family);
  };
  vi.spyOn(dns, 'lookup').mockImplementation(lookup as unknown as typeof dns.lookup);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const guarded = async (image: string, run: RunOptions = {}) => {
  const [fact] = await lookUp([image], { isGuarded: true, ...run });
  return { says: fact!.answers.map(show), evidence: fact!.answers.map(({ answer }) => answer.evidence) };
};

/** A port of this machine that counts who connects. */
async function listen(): Promise<{
  readonly port: number;
  readonly connections: () => number;
  close(): Promise<void>;
}> {
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, connections: () => count, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

describe('a host that is internal by its text', () => {
  test.each(['10.0.0.5:5000', '169.254.169.254', 'metadata.google.internal', '[fd00:ec2::254]:80'])(
    '%s is not asked: unverified, with the reason',
    async (host) => {
      const { says, evidence } = await guarded(`${host}/acme/api:1`);
      expect(says).toEqual(['anonymous: unverified internal (no answer)']);
      expect(evidence[0]).toMatchObject({ attempts: 0, message: `"${host}" is an internal address` });
      expect(asked).toEqual([]);
    },
  );

  test('this machine is not asked either, unless the configuration names it', async () => {
    const registry = await serve((_, response) => serveManifest(response));
    expect((await guarded(`${registry.host}/acme/api:1`)).says).toEqual(['anonymous: unverified internal (no answer)']);
    expect(registry.requests).toEqual([]);
    const run = { registries: [settings(registry.host)] };
    expect((await guarded(`${registry.host}/acme/api:1`, run)).says).toEqual(['anonymous: found (200)']);
    const mirror = { registries: [settings('registry.corp.example', { endpoint: registry.url })] };
    expect((await guarded('registry.corp.example/acme/api:1', mirror)).says).toEqual(['anonymous: found (200)']);
  });

  test('naming one port does not name another', async () => {
    const registry = await serve((_, response) => serveManifest(response));
    const other = { registries: [settings('127.0.0.1:1')] };
    expect((await guarded(`${registry.host}/acme/api:1`, other)).says).toEqual([
      'anonymous: unverified internal (no answer)',
    ]);
    expect(registry.requests).toEqual([]);
  });
});

describe('a name that leads to internal addresses only', () => {
  test('is not connected to', async () => {
    const inside = await listen();
    names.set('registry.evil.example', ['127.0.0.1']);
    const { says, evidence } = await guarded(`registry.evil.example:${inside.port}/acme/api:1`);
    expect(says).toEqual(['anonymous: unverified internal (no answer)']);
    expect(evidence[0]).toMatchObject({
      attempts: 0,
      message: 'the name "registry.evil.example" leads to internal addresses only',
    });
    expect(inside.connections()).toBe(0);
    await inside.close();
  });

  test('is asked when it is named', async () => {
    const registry = await serve((_, response) => serveManifest(response));
    const port = new URL(registry.url).port;
    names.set('registry.corp.example', ['127.0.0.1']);
    const host = `registry.corp.example:${port}`;
    const run = { registries: [settings(host, { endpoint: `http://${host}` })] };
    expect((await guarded(`${host}/acme/api:1`, run)).says).toEqual(['anonymous: found (200)']);
  });

  test.each([
    'ghcr.io',
    'registry-1.docker.io',
    'quay.io',
    'registry.k8s.io',
    'acme.azurecr.io',
    'europe-docker.pkg.dev',
  ])('%s is asked all the same: it may sit behind a private endpoint', async (host) => {
    names.set(host, ['127.0.0.1']);
    // Port 443 of this machine: refused, but tried.
    expect((await guarded(`${host}/acme/api:1`)).says[0]).not.toContain('internal');
  });

  test('a redirect and a token service are under the same guard', async () => {
    const inside = await listen();
    names.set('inside.evil.example', ['127.0.0.1']);
    const elsewhere = `https://inside.evil.example:${inside.port}`;
    const redirecting = await serve((_, response) => {
      response.writeHead(307, { location: `${elsewhere}/v2/acme/api/manifests/1` });
      response.end();
    });
    const challenging = await serve((_, response) =>
      refuse(response, 401, 'UNAUTHORIZED', '', { 'www-authenticate': `Bearer realm="${elsewhere}/token"` }),
    );
    for (const registry of [redirecting, challenging]) {
      const run = { registries: [settings(registry.host)] };
      const { says, evidence } = await guarded(`${registry.host}/acme/api:1`, run);
      expect(says).toEqual(['anonymous: unverified internal (no answer)']);
      expect(evidence[0]!.message).toBe('the name "inside.evil.example" leads to internal addresses only');
    }
    expect(inside.connections()).toBe(0);
    await inside.close();
  });

  test('a named registry may have its token service on its own domain, and where it says', async () => {
    const inside = await listen();
    for (const name of ['registry.corp.example', 'auth.corp.example', 'login.sso.example'])
      names.set(name, ['127.0.0.1']);
    for (const realm of ['auth.corp.example', 'login.sso.example']) {
      const registry = await serve((_, response) =>
        refuse(response, 401, 'UNAUTHORIZED', '', {
          'www-authenticate': `Bearer realm="https://${realm}:${inside.port}/"`,
        }),
      );
      const host = `registry.corp.example:${new URL(registry.url).port}`;
      const own = settings(host, { endpoint: `http://${host}`, trustedRealms: ['login.sso.example'] });
      expect((await guarded(`${host}/acme/api:1`, { registries: [own] })).says[0]).not.toContain('internal');
    }
    expect(inside.connections()).toBeGreaterThan(1);
    await inside.close();
  });

  test('not through a proxy, which resolves names itself', async () => {
    const proxy = await serve((_, response) => serveManifest(response));
    names.set('registry.corp.example', ['10.0.0.7']);
    const run = {
      registries: [settings('other.example')],
      env: { http_proxy: proxy.url, https_proxy: proxy.url },
    };
    expect((await guarded('registry.corp.example/acme/api:1', run)).says[0]).not.toContain('internal');
  });
});

test('the connection gets the public addresses of a name that has both', () => {
  const answer = (all: boolean) =>
    new Promise((resolve) => {
      guardedLookup('both.example', { all }, (error, address, family) => resolve([error, address, family]));
    });
  names.set('both.example', ['10.0.0.1', '203.0.113.7', '::1']);
  const open: LookupAddress[] = [{ address: '203.0.113.7', family: 4 }];
  return expect(Promise.all([answer(true), answer(false)])).resolves.toEqual([
    [null, open, undefined],
    [null, '203.0.113.7', 4],
  ]);
});

test('without the guard a person asks their own network', async () => {
  const registry = await serve((_, response) => serveManifest(response));
  const [fact] = await lookUp([`${registry.host}/acme/api:1`]);
  expect(fact!.answers.map(show)).toEqual(['anonymous: found (200)']);
});

describe('what a host says in its own words', () => {
  const silent = (status: number, code: string) =>
    serve((_, response) => refuse(response, status, code, 'the secret of the inside'));
  const said = async (host: string, run: RunOptions = {}) =>
    (await lookUp([`${host}/acme/api:1`], run))[0]!.answers[0]!;

  test('is not shown when nobody named it; status and code are', async () => {
    const registry = await silent(403, 'DENIED');
    const { evidence } = (await said(registry.host)).answer;
    expect(evidence).toMatchObject({ status: 403, code: 'DENIED', message: null });
  });

  test('a code that is none is a text too', async () => {
    const registry = await silent(403, 'PASSWORD_IS_HUNTER2');
    expect((await said(registry.host)).answer.evidence).toMatchObject({ status: 403, code: null, message: null });
  });

  test('is shown when it is named', async () => {
    const registry = await silent(403, 'DENIED');
    const { evidence } = (await said(registry.host, { registries: [settings(registry.host)] })).answer;
    expect(evidence).toMatchObject({ status: 403, code: 'DENIED', message: 'the secret of the inside' });
  });
});
