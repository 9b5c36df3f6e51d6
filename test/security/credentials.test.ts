import { expect, test } from 'vitest';
import { podPullSecrets } from '../../src/core/access/pull-secrets.ts';
import { sensitive } from '../../src/core/secrecy/sensitive.ts';
import { createHostState } from '../../src/registry/host/state.ts';
import type { Keychain } from '../../src/registry/index.ts';
import { credentialsOf } from '../../src/registry/lookup/host-credentials.ts';
import { factsFrom } from '../support/facts.ts';
import { judgePod, podOf } from '../support/judge-pod.ts';
import { emulate, json, lookUp, refuse, secret, serve, serveManifest, settings } from '../unit/registry/support.ts';

const PASSWORD = 'Very+secret/pass=word "1"';
const USER = 'robot';

/** A registry of a stranger: asks for a credential and notes what it gets. */
const attacker = () =>
  serve((_, response) => refuse(response, 401, 'UNAUTHORIZED', '', { 'www-authenticate': 'Basic realm="mine"' }));

const credentialsTried = (image: string, fixture: Parameters<typeof factsFrom>[0]) => {
  const facts = factsFrom({ manifests: podOf(image, '  imagePullSecrets: [{name: s}]\n'), ...fixture });
  return podPullSecrets(facts.uses[0]!, facts).flatMap(({ credentials }) => credentials);
};

test('a declared credential without registries goes nowhere: the chart chooses the host', () => {
  const declared = { name: 's', username: USER, password: PASSWORD };
  expect(credentialsTried('attacker.example/x:1', { 'pull-secrets': [declared] })).toEqual([]);
  expect(
    credentialsTried('ghcr.io/x/y:1', { 'pull-secrets': [{ ...declared, registries: ['ghcr.io'] }] }),
  ).toHaveLength(1);
  expect(
    credentialsTried('attacker.example/ghcr.io/y:1', { 'pull-secrets': [{ ...declared, registries: ['ghcr.io'] }] }),
  ).toEqual([]);
});

test('Docker Hub’s declared credential does not go to a host that the kubelet mistakes for Docker Hub', () => {
  const declared = {
    name: 's',
    username: USER,
    password: PASSWORD,
    registries: ['https://index.docker.io/v1/', 'index.docker.io'],
  };
  expect(credentialsTried('Attacker/x:1', { 'pull-secrets': [declared] })).toEqual([]);
  expect(credentialsTried('localhost/x:1', { 'pull-secrets': [declared] })).toEqual([]);
  expect(credentialsTried('x:1', { 'pull-secrets': [declared] })).toHaveLength(1);
});

test('a hostile chart with a secret for its own host gets its own credential back, and none of ours', async () => {
  const evil = await attacker();
  const ours: Keychain = {
    credentialsFor: async (host) =>
      ['ghcr.io', 'docker.io'].includes(host)
        ? [{ credential: sensitive({ username: USER, password: PASSWORD }), source: 'ours', isExplicit: true }]
        : [],
  };
  const registries = [settings('ghcr.io', { credential: sensitive({ username: USER, password: PASSWORD }) })];
  const run = { registries, secrets: [secret('own', 'chart', 'chart-password')] };
  await lookUp([`${evil.host}/acme/api:1`, `${evil.host}/ghcr.io/acme/api:1`], { ...run, ...{ keychain: ours } });
  const sent = new Set(evil.requests.flatMap(({ authorization }) => authorization ?? []));
  expect([...sent]).toEqual([`Basic ${Buffer.from('chart:chart-password').toString('base64')}`]);
});

test('credentials that were found lying about do not go to a configured endpoint on another machine', async () => {
  // The proxy stands for the other machine.
  const mirror = await attacker();
  const asked: string[] = [];
  const run = async (isExplicit: boolean) => {
    const keychain: Keychain = {
      credentialsFor: async (host) => {
        asked.push(host);
        return host === 'registry.example'
          ? [{ credential: sensitive({ username: USER, password: PASSWORD }), source: 's', isExplicit }]
          : [];
      },
    };
    const registries = [settings('registry.example', { endpoint: 'http://mirror.example', insecure: true })];
    const [fact] = await lookUp(['registry.example/a/b:1'], {
      registries,
      env: { HTTP_PROXY: mirror.url },
      ...{ keychain },
    });
    return fact!.answers.map(({ identity }) => identity.kind);
  };
  expect(await run(false)).toEqual(['anonymous']);
  // Over plain http not even what is known for the mirror itself.
  expect(asked).toEqual(['registry.example']);
  expect(mirror.requests.every(({ authorization }) => authorization === null)).toBe(true);
  expect(await run(true)).toEqual(['anonymous', 'credential']);
});

test.each([
  ['http://ghcr.io:80', []],
  ['http://ghcr.io', []],
  ['https://ghcr.io:8443', ['ghcr.io:8443']],
  ['https://mirror.example', ['mirror.example']],
  ['http://mirror.example', []],
  ['https://ghcr.io', ['ghcr.io']],
])('endpoint %s, insecure: what was found lying about is that of %j', async (endpoint, hosts) => {
  const entry = (source: string, isExplicit: boolean) => ({
    credential: sensitive({ username: USER, password: PASSWORD }),
    source,
    isExplicit,
  });
  const keychain: Keychain = { credentialsFor: async (host) => [entry(host, false), entry('configured', true)] };
  const state = createHostState('ghcr.io', settings('ghcr.io', { endpoint, insecure: true }), {
    sentSecrets: new Set<string>(),
    tokens: new Map(),
    requestTimeoutMs: 1,
    runSignal: AbortSignal.abort(),
    send: () => Promise.reject(new Error('unused')),
  });
  const given = await credentialsOf(state, keychain);
  expect(given.filter(({ isExplicit }) => !isExplicit).map(({ source }) => source)).toEqual(hosts);
  expect(given.some(({ isExplicit }) => isExplicit)).toBe(true);
});

test('the GitHub token does not go over plain http, whatever the endpoint says', async () => {
  // The proxy stands for the network between here and GHCR.
  const wire = await attacker();
  const keychain: Keychain = {
    credentialsFor: async () => [
      { credential: sensitive({ username: USER, password: PASSWORD }), source: 'github-token', isExplicit: false },
    ],
  };
  const registries = [settings('ghcr.io', { endpoint: 'http://ghcr.io:80', insecure: true })];
  await lookUp(['ghcr.io/a/b:1'], { registries, env: { HTTP_PROXY: wire.url }, ...{ keychain } });
  expect(wire.requests.length).toBeGreaterThan(0);
  expect(wire.requests.every(({ authorization }) => authorization === null)).toBe(true);
});

test('a challenge that was asked for at /v2/ does not lead a credential to a foreign realm', async () => {
  const realm = await serve((_, response) => json(response, 200, { token: 'given' }));
  const hidden = await serve((request, response) =>
    request.url === '/v2/'
      ? refuse(response, 401, 'UNAUTHORIZED', '', {
          'www-authenticate': `Bearer realm="${realm.url.replace('127.0.0.1', '10.0.0.1')}/token"`,
        })
      : refuse(response, 404, 'NAME_UNKNOWN'),
  );
  const [fact] = await lookUp([`${hidden.host}/a/b:1`], { secrets: [secret('s', USER, PASSWORD)] });
  expect(fact!.answers[1]!.answer).toMatchObject({ state: 'unverified', reason: 'protocol' });
  expect([...hidden.requests, ...realm.requests].every(({ authorization }) => authorization === null)).toBe(true);
});

test('a /v2/ that redirects away is not followed with the credential', async () => {
  const other = await attacker();
  const hidden = await serve((request, response) =>
    request.url === '/v2/'
      ? response.writeHead(307, { location: `${other.url}/v2/` }).end()
      : refuse(response, 404, 'NAME_UNKNOWN'),
  );
  await lookUp([`${hidden.host}/a/b:1`], { secrets: [secret('s', USER, PASSWORD)] });
  expect(other.requests).toEqual([]);
});

const FORMS = (() => {
  const pair = Buffer.from(`${USER}:${PASSWORD}`);
  const word = Buffer.from(PASSWORD);
  const encodings = ['base64', 'base64url', 'hex'] as const;
  const plain = [PASSWORD, encodeURIComponent(PASSWORD), new URLSearchParams([['', PASSWORD]]).toString().slice(1)];
  const encoded = encodings.flatMap((form) => [pair.toString(form), word.toString(form)]);
  return [...new Set([...plain, ...encoded, ...encoded.map((text) => text.replace(/=+$/, ''))])];
})();

/** Whether a text shows the credential in any form. */
const shows = (text: string) => FORMS.filter((form) => text.toLowerCase().includes(form.toLowerCase()));

test.each([
  ['error body', (text: string) => ({ status: 403, body: { errors: [{ code: text, message: text }] } })],
  ['server error', (text: string) => ({ status: 500, body: { errors: [{ code: 'X', message: text }] } })],
  [
    'redirect path',
    (text: string) => ({
      status: 302,
      headers: { location: `/x/${encodeURIComponent(text)}?q=${encodeURIComponent(text)}` },
    }),
  ],
  [
    'redirect to an internal host',
    (text: string) => ({ status: 302, headers: { location: `http://10.0.0.1/${encodeURIComponent(text)}` } }),
  ],
  [
    'content type',
    (text: string) => ({ status: 200, headers: { 'content-type': `application/${text.replace(/[^\w+.-]/g, '')}` } }),
  ],
  [
    'challenge',
    (text: string) => ({
      status: 401,
      headers: {
        'www-authenticate': `Bearer realm="http://10.0.0.1/${encodeURIComponent(text)}",error="${text.replaceAll('"', '')}"`,
      },
    }),
  ],
])('what a registry echoes in its %s is not shown, in any form', async (_, answer) => {
  for (const form of FORMS) {
    const { host } = await serve((request, response) => {
      if (!request.headers.authorization)
        return refuse(response, 401, 'UNAUTHORIZED', '', { 'www-authenticate': 'Basic realm="r"' });
      if (request.url!.startsWith('/x/')) return refuse(response, 404, 'NAME_UNKNOWN', form);
      const { status, headers = {}, body } = { headers: undefined, body: undefined, ...answer(form) };
      const digest = `sha256:${'a'.repeat(64)}`;
      response.writeHead(status, { 'content-type': 'application/json', 'docker-content-digest': digest, ...headers });
      return response.end(JSON.stringify(body ?? {}));
    });
    const [fact] = await lookUp([`${host}/acme/api:1`], { secrets: [secret('s', USER, PASSWORD)], perLookupMs: 120 });
    expect(shows(JSON.stringify(fact))).toEqual([]);
  }
});

test('a tag that is a credential is no suggestion', async () => {
  const password = 'release-1.2.3-x';
  const { host } = await serve((request, response) => {
    if (!request.headers.authorization)
      return refuse(response, 401, 'UNAUTHORIZED', '', { 'www-authenticate': 'Basic realm="r"' });
    if (request.url!.includes('/tags/list')) return json(response, 200, { tags: [password, 'release-1.2.3-y'] });
    return request.url!.endsWith('/release-1.2.3-z')
      ? refuse(response, 404, 'MANIFEST_UNKNOWN')
      : serveManifest(response);
  });
  const [fact] = await lookUp([`${host}/acme/api:release-1.2.3-z`], { secrets: [secret('s', USER, password)] });
  expect(fact!.nearestTags.map(({ tag }) => tag)).toEqual(['release-1.2.3-y']);
});

test('what looks like a credential where a name belongs is not quoted', async () => {
  const config = JSON.stringify({
    auths: {
      'ghcr.io': { username: USER, password: PASSWORD, auth: Buffer.from(`${USER}:${PASSWORD}`).toString('base64') },
    },
  });
  const rendered = [
    JSON.stringify(config),
    `[{name: ${JSON.stringify(config)}}]`,
    `[${JSON.stringify(config)}]`,
    `[{name: "map[auth:${Buffer.from(PASSWORD).toString('base64')} password:Very+secret/pass=word registry:ghcr.io]"}]`,
    `[{name: ${JSON.stringify(Buffer.from(config).toString('base64'))}}]`,
  ];
  const { host } = await emulate({ repositories: {} });
  for (const secrets of rendered) {
    const manifests = podOf(`${host}/a/b:1`, `  imagePullSecrets: ${secrets}\n`);
    const { findings, messages } = await judgePod(`${host}/a/b:1`, {}, { manifests });
    expect(findings).toContain('pull-secret-malformed');
    expect(shows(messages.join('\n'))).toEqual([]);
    expect(messages.join('\n')).not.toContain('Very+secret');
  }
});

test('an image that holds a password is shown without it', async () => {
  const image = 'https://robot:hunter2hunter2@ghcr.io/acme/api:1';
  const { uses } = factsFrom({ manifests: podOf(image) });
  expect(JSON.stringify(uses)).not.toContain('hunter2');
  expect(uses[0]!.image).toBe('https://***@ghcr.io/acme/api:1');
});
