import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { certificates, testAuthority } from '../../../support/tls.ts';
import { answersTo, emulate, lookUp, serve, serveManifest, settings, show } from '../support.ts';

const repositories = { 'acme/api': { visibility: 'public', tags: { '1': { kind: 'image' } } } } as const;

test.each([
  ['no authority', 'server', null, 'anonymous: unverified tls (no answer)'],
  ['its authority', 'server', testAuthority, 'anonymous: found (200)'],
  ['its authority, wrong name', 'wrongHost', testAuthority, 'anonymous: unverified tls (no answer)'],
  ['its authority, expired', 'expired', testAuthority, 'anonymous: unverified tls (no answer)'],
] as const)('https with %s (%s)', async (_, name, ca, expected) => {
  const emulator = await emulate({ repositories, tls: certificates[name] });
  const registries = [settings('registry.example', { endpoint: emulator.url, ca })];
  const [fact] = await lookUp(['registry.example/acme/api:1'], { registries });
  expect(fact!.answers.map(show)).toEqual([expected]);
  // A certificate does not get better by asking again.
  expect(fact!.answers[0]!.answer.evidence.attempts).toBe(1);
});

test('plain http where https is asked: unverified tls', async () => {
  const server = await serve((_, response) => serveManifest(response));
  const registries = [settings('registry.example', { endpoint: server.url.replace('http:', 'https:') })];
  expect(await answersTo('registry.example/acme/api:1', { registries })).toEqual([
    'anonymous: unverified tls (no answer)',
  ]);
});

test('a name that does not exist: unverified dns', async () => {
  expect(await answersTo('registry.invalid/acme/api:1', { perLookupMs: 20_000 })).toEqual([
    'anonymous: unverified dns (no answer)',
  ]);
});

test('HTTPS_PROXY is used by CONNECT, NO_PROXY is honoured, and this machine is never asked through a proxy', async () => {
  const emulator = await emulate({ repositories, tls: certificates.server });
  const connects: string[] = [];
  const proxy = createServer((_, response) => response.writeHead(500).end()).on('connect', (request, client) => {
    connects.push(request.url!);
    const upstream = connect(Number(new URL(emulator.url).port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as { port: number };
  const env = { HTTPS_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: 'direct.invalid' };
  try {
    const registries = [
      settings('registry.example', { ca: testAuthority }),
      settings('own.example', { endpoint: emulator.url, ca: testAuthority }),
    ];
    const texts = ['registry.example/acme/api:1', 'direct.invalid/acme/api:1', 'own.example/acme/api:1'];
    const facts = await lookUp(texts, { registries, env });
    expect(facts.map(({ answers }) => answers.map(show))).toEqual([
      // The certificate is for 127.0.0.1: the tunnel stands, the name is still checked.
      ['anonymous: unverified tls (no answer)'],
      ['anonymous: unverified dns (no answer)'],
      ['anonymous: found (200)'],
    ]);
    expect(connects).toEqual(['registry.example:443']);
  } finally {
    proxy.closeAllConnections();
    proxy.close();
  }
});

test('nothing keeps the process alive when a lookup is done', async () => {
  const emulator = await emulate({ repositories });
  const script = `
    const { lookUpImages } = await import(${JSON.stringify(new URL('../../../../src/registry/index.ts', import.meta.url).href)});
    const reference = { raw: '', host: ${JSON.stringify(emulator.host)}, repository: 'acme/api', tag: '1', digest: null, hasExplicitHost: true };
    const keychain = { credentialsFor: async () => [] };
    const facts = await lookUpImages([{ reference, secrets: [] }], { registries: [], keychain, concurrency: 4, timeoutMs: 3_600_000, offline: false });
    for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
    const left = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout' || kind.startsWith('TCP'));
    console.log(facts.values().next().value.answers[0].answer.state, JSON.stringify(left));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  expect([status, output.trim()]).toEqual([0, 'found []']);
});
