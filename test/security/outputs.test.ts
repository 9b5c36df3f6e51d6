import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startEmulator } from '../../src/emulator/index.ts';
import { runNode } from '../support/run-node.ts';
import { makeDirectory } from '../support/temp-directory.ts';
import { refuse, serve } from '../unit/registry/support.ts';

vi.setConfig({ testTimeout: 120_000 });

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** One credential for each way in which the product gets one; no two share a piece of text. */
const CREDENTIALS = {
  configured: ['conf-user', 'Configured+w0rd/=x1'],
  declared: ['decl-user', 'Declared-w0rd-2!'],
  github: ['x-access-token', 'ghs_GithubTokenOfTheWorkflow3'],
  docker: ['dock-user', 'DockerConfig%w0rd 4'],
  helper: ['help-user', 'Helper;w0rd,5'],
  data: ['data-user', 'InData&w0rd=6'],
  stringData: ['text-user', 'InStringData<w0rd>7'],
  dead: ['dead-user', 'DeadSecret"w0rd"8'],
  set: ['set-user', 'FromTheEnvironment9'],
  proxy: ['prox-user', 'ProxyW0rdTen'],
} as const;

const FORMS = Object.entries(CREDENTIALS).flatMap(([name, [user, password]]) => {
  const encodings = (['base64', 'base64url', 'hex'] as const).flatMap((form) => [
    Buffer.from(password).toString(form),
    Buffer.from(`${user}:${password}`).toString(form),
  ]);
  const texts = [password, encodeURIComponent(password), JSON.stringify(password).slice(1, -1), ...encodings];
  return [...new Set(texts.flatMap((text) => [text, text.replace(/=+$/, '')]))].map((text) => ({ name, text }));
});

/** The credentials that a text shows, and in which form. */
const leaks = (text: string) => {
  const lower = text.toLowerCase();
  return FORMS.filter(({ text: form }) => lower.includes(form.toLowerCase())).map(
    ({ name, text: form }) => `${name}: ${form}`,
  );
};

const dockerConfig = (host: string, [username, password]: readonly [string, string]) =>
  JSON.stringify({ auths: { [host]: { username, password, auth: base64(`${username}:${password}`) } } });

const pod = (name: string, image: string, secrets = '') => `---
apiVersion: v1
kind: Pod
metadata: {name: ${name}}
spec:
  ${secrets}
  containers: [{name: c, image: "${image}"}]
`;

async function release() {
  const echo = await serve((request, response) => {
    const { authorization } = request.headers;
    const challenge = { 'www-authenticate': 'Basic realm="r"' };
    if (!authorization) return refuse(response, 401, 'UNAUTHORIZED', 'who are you', challenge);
    const pair = Buffer.from(authorization.slice(6), 'base64').toString();
    return refuse(response, request.url!.includes('broken') ? 500 : 403, 'DENIED', `${authorization} is ${pair}`);
  });
  const { configured, declared, github, docker, helper, data, stringData, dead, set } = CREDENTIALS;
  const image = { kind: 'image', platform: 'linux/amd64' } as const;
  const ghcr = await startEmulator({
    repositories: {
      'acme/api': { visibility: 'public', tags: { '1': image } },
      'acme/private': { visibility: 'private', readers: ['all'], tags: { '1': image } },
    },
    credentials: [
      ...[configured, declared, github, docker, helper, data, stringData].map(([, password]) => ({
        name: 'all',
        password,
      })),
      { name: 'dead', password: dead[1], expired: true },
    ],
  });
  onTestFinished(() => ghcr.close());
  const cwd = makeDirectory({
    'chart/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
    'chart/values.yaml': 'tag: "1"\ncredentials: {password: ""}\n',
    'chart/templates/pods.yaml': [
      pod('public', 'ghcr.io/acme/api:{{ .Values.tag }}'),
      pod('missing', 'ghcr.io/acme/api:nope', 'imagePullSecrets: [{name: dead}]'),
      pod('data', 'ghcr.io/acme/private:1', 'imagePullSecrets: [{name: data}]'),
      pod('text', 'ghcr.io/acme/private:2', 'imagePullSecrets: [{name: text}, {name: declared}]'),
      pod('broken', 'ghcr.io/acme/private:3', 'imagePullSecrets: [{name: broken}]'),
      pod('map', 'ghcr.io/acme/private:1', 'imagePullSecrets: [{name: "{{ .Values.credentials }}"}]'),
      pod('echo', `${echo.host}/acme/api:1`, 'imagePullSecrets: [{name: text}]'),
      pod('echo-broken', `${echo.host}/acme/broken:1`, 'imagePullSecrets: [{name: text}]'),
      pod('proxied', 'registry.invalid/acme/api:1'),
    ].join(''),
    'chart/templates/secrets.yaml': `apiVersion: v1
kind: Secret
metadata: {name: data}
type: kubernetes.io/dockerconfigjson
data:
  .dockerconfigjson: ${base64(dockerConfig('ghcr.io', data))}
---
apiVersion: v1
kind: Secret
metadata: {name: text}
type: kubernetes.io/dockerconfigjson
stringData:
  .dockerconfigjson: ${JSON.stringify(dockerConfig(echo.host, stringData))}
---
apiVersion: v1
kind: Secret
metadata: {name: dead}
type: kubernetes.io/dockerconfigjson
stringData: {".dockerconfigjson": ${JSON.stringify(dockerConfig('ghcr.io', dead))}}
---
apiVersion: v1
kind: Secret
metadata: {name: broken}
type: kubernetes.io/dockerconfigjson
stringData: {".dockerconfigjson": '{"auths":{"ghcr.io":{"password":"{{ .Values.credentials.password }}"}'}
`,
    'pullproof.yaml': `version: 1
chart: chart
set: ["credentials.password=\${FROM_ENV}"]
registries:
  - {host: ghcr.io, endpoint: "${ghcr.url}", username: ${configured[0]}, password: "\${CONFIGURED}"}
  - {host: "${echo.host}", username: ${configured[0]}, password: "\${CONFIGURED}"}
pull-secrets:
  - {name: declared, registries: [ghcr.io], username: ${declared[0]}, password: "\${DECLARED}"}
`,
    '.docker/config.json': JSON.stringify({
      ...JSON.parse(dockerConfig('ghcr.io', docker)),
      credHelpers: { 'registry.invalid': 'test' },
    }),
    'bin/docker-credential-test': `#!/bin/sh\necho '${JSON.stringify({ Username: helper[0], Secret: helper[1] })}'\n`,
  });
  chmodSync(path.join(cwd, 'bin/docker-credential-test'), 0o755);
  const env = {
    PATH: `${path.join(cwd, 'bin')}:${process.env.PATH}`,
    CONFIGURED: configured[1],
    DECLARED: declared[1],
    FROM_ENV: set[1],
    GITHUB_TOKEN: github[1],
    HTTPS_PROXY: `http://${CREDENTIALS.proxy.join(':')}@${echo.host}`,
    PULLPROOF_DEBUG: '1',
    NODE_DEBUG: 'undici',
    RUNNER_DEBUG: '1',
    ACTIONS_STEP_DEBUG: 'true',
  };
  return { cwd, env };
}

/** Everything that a run wrote: files of its output directory by name. */
const written = (directory: string) =>
  readdirSync(directory)
    .filter((name) => statSync(path.join(directory, name)).isFile())
    .map((name) => [name, readFileSync(path.join(directory, name), 'utf8')] as const);

test('the command shows no credential, in no format, with all debugging on', async () => {
  const { cwd, env } = await release();
  const formats = ['text', 'json', 'github', 'sarif', 'markdown', 'junit'];
  const out = makeDirectory();
  const args = formats.flatMap((format) => ['--format', `${format}=${path.join(out, format)}`]);
  const { code, stdout, stderr } = await runNode(
    'src/cli/index.ts',
    ['check', '--trust', ...args, '--timeout', '20s'],
    {
      cwd,
      env,
    },
  );
  expect(code).toBe(1);
  expect(stderr).toContain('UNDICI');
  const rules = readFileSync(path.join(out, 'json'), 'utf8');
  for (const rule of ['tag-not-found', 'credentials-rejected', 'pull-secret-invalid', 'pull-secret-malformed'])
    expect(rules).toContain(rule);
  expect(leaks(stdout + stderr)).toEqual([]);
  expect(written(out).map(([name]) => name)).toEqual([...formats].sort());
  for (const [name, text] of written(out)) expect([name, leaks(text)]).toEqual([name, []]);
});

test('the action shows none either, but in the masks that it asks for', async () => {
  const { cwd, env } = await release();
  const out = makeDirectory({ output: '', summary: '' });
  const { code, stdout, stderr } = await runNode('src/action/index.ts', [], {
    cwd,
    env: {
      ...env,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: cwd,
      GITHUB_OUTPUT: path.join(out, 'output'),
      GITHUB_STEP_SUMMARY: path.join(out, 'summary'),
      'INPUT_GITHUB-TOKEN': CREDENTIALS.github[1],
      'INPUT_REPORT-FILE': 'report.json',
      'INPUT_SARIF-FILE': 'report.sarif',
    },
  });
  expect(code).toBe(1);
  const masks = stdout.match(/^::add-mask::.*$/gm) ?? [];
  expect(masks).toContain(`::add-mask::${CREDENTIALS.github[1]}`);
  expect(leaks(stdout.replace(/^::add-mask::.*$/gm, '') + stderr)).toEqual([]);
  for (const [name, text] of written(out)) expect([name, leaks(text)]).toEqual([name, []]);
  for (const name of ['report.json', 'report.sarif'])
    expect([name, leaks(readFileSync(path.join(cwd, name), 'utf8'))]).toEqual([name, []]);
});

test.each<[string, Record<string, string>, Record<string, string>]>([
  [
    'a broken configuration',
    { 'pullproof.yaml': 'version: 1\nregistries:\n  - {host: ghcr.io, username: u, password: "hunter2-secret\n' },
    {},
  ],
  [
    'a password of another type',
    { 'pullproof.yaml': 'version: 1\nregistries:\n  - {host: ghcr.io, username: u, password: [hunter2-secret]}\n' },
    {},
  ],
  [
    'a credential in a host',
    { 'pullproof.yaml': 'version: 1\nregistries:\n  - {host: "u:hunter2-secret@ghcr.io"}\n' },
    {},
  ],
  [
    'a credential in an endpoint',
    { 'pullproof.yaml': 'version: 1\nregistries:\n  - {host: ghcr.io, endpoint: "https://u:hunter2-secret@h"}\n' },
    {},
  ],
  [
    'a credential for plain http',
    {
      'pullproof.yaml':
        'version: 1\nregistries:\n  - {host: ghcr.io, endpoint: "http://h.example", username: u, password: hunter2-secret}\n',
    },
    {},
  ],
  ['broken credentials of Docker', { '.docker/config.json': '{"auths":{"x.example":{"auth":"hunter2-secret"}' }, {}],
  ['credentials of Docker of another type', { '.docker/config.json': '{"auths":{"x.example":"hunter2-secret"}}' }, {}],
  [
    'a `set` value from the environment that Helm cannot parse',
    {
      'pullproof.yaml': 'version: 1\nchart: .\nset-json: ["a={x${MY_PASSWORD}"]\n',
      'Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
    },
    { MY_PASSWORD: 'hunter2-secret' },
  ],
  ['an unusable proxy', {}, { HTTPS_PROXY: 'http://u:hunter2-secret%zz@proxy:1' }],
])('%s ends with a sentence that does not quote it', async (_, files, env) => {
  const challenge = { 'www-authenticate': 'Basic realm="r"' };
  const { host } = await serve((_request, response) => refuse(response, 401, 'UNAUTHORIZED', '', challenge));
  const cwd = makeDirectory({ 'pod.yaml': pod('p', `${host}/a/b:1`), ...files });
  const given = files['Chart.yaml'] ? [] : ['--manifests', 'pod.yaml'];
  const args = ['check', ...given, '--timeout', '5s'];
  const { code, stdout, stderr } = await runNode('src/cli/index.ts', args, {
    cwd,
    env: { CI: 'true', PULLPROOF_DEBUG: '1', ...env },
  });
  expect([code, stderr.split('\n')[0]]).toEqual([2, expect.stringMatching(/^error: (?!pullproof itself failed)/)]);
  expect(stdout + stderr).not.toContain('hunter2');
});
