import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startEmulator } from '../../src/emulator/index.ts';
import { runActionEntry } from '../support/run-action.ts';
import { runNode } from '../support/run-node.ts';
import { makeDirectory } from '../support/temp-directory.ts';
import { refuse, serve } from '../unit/registry/support.ts';

vi.setConfig({ testTimeout: 120_000 });

const PASSWORD = 'Hunter2-Hunter2-x';
const CI = { CI: 'true' };

/** A registry of a stranger, which refuses everybody and notes what it hears. */
async function stranger() {
  const server = await serve((_, response) =>
    refuse(response, 401, 'UNAUTHORIZED', '', { 'www-authenticate': 'Basic realm="mine"' }),
  );
  const heard = () =>
    server.requests.map(({ url, authorization }) => {
      const basic = /^Basic (.*)$/.exec(authorization ?? '')?.[1];
      return `${url} ${basic === undefined ? '' : Buffer.from(basic, 'base64').toString()}`;
    });
  return { host: server.host, heard };
}

const chart = (template: string) => ({
  'api/Chart.yaml': 'apiVersion: v2\nname: api\nversion: 1.0.0\n',
  'api/values.yaml': 'image: {tag: "1"}\nregistry: {password: ""}\n',
  'api/templates/pod.yaml': template,
});

const pod = (image: string, spec = '') => `apiVersion: v1
kind: Pod
metadata: {name: api}
spec:
  ${spec}
  containers: [{name: c, image: "${image}"}]
`;

const config = (set: string, more = '') => `version: 1\n${more}targets: [{name: prod, chart: api, set: ["${set}"]}]\n`;

const check = (cwd: string, args: readonly string[], env: Record<string, string>) =>
  runNode('src/cli/index.ts', ['check', ...args], { cwd, env });

/** Lines are broken at the width. */
const plain = (text: string) => text.replace(/\s+/g, ' ');

const withEnvironment = config('registry.password=${REGISTRY_PASSWORD}');

describe('an image that holds a secret value of `set` is not asked', () => {
  test.each([
    ['as it is', '{{ .Values.registry.password }}', 'x'],
    ['in lower case', 'latest', '{{ .Values.registry.password | lower }}'],
    ['in base64', 'latest', '{{ .Values.registry.password | b64enc | lower | replace "=" "" }}'],
    [
      'behind a user in base64',
      '{{ printf "robot:%s" .Values.registry.password | b64enc | trimSuffix "=" | trimSuffix "=" }}',
      'x',
    ],
    [
      'in hexadecimal',
      'latest',
      '{{ range $i := until (len .Values.registry.password) }}{{ printf "%02x" (index $.Values.registry.password $i) }}{{ end }}',
    ],
  ])('%s', async (_, tag, name) => {
    const { host, heard } = await stranger();
    const image = `${host}/x/${name}:${tag}`;
    const template = pod('IMAGE').replace('"IMAGE"', () => `'${image}'`);
    const cwd = makeDirectory({ ...chart(template), 'pullproof.yaml': withEnvironment });
    const result = await check(cwd, ['--format', 'text', '--format', 'json=r.json'], {
      ...CI,
      REGISTRY_PASSWORD: PASSWORD,
    });
    expect(heard()).toEqual([]);
    expect(plain(result.stdout)).toContain(
      'could not be verified: nobody was asked for it, since it holds the value of the secret variable REGISTRY_PASSWORD',
    );
    expect(result.stdout).toContain('${REGISTRY_PASSWORD}');
    expect(result.stdout).toContain('1 image: 1 unverified · verdict: unverified');
    const shown = `${result.stdout}${result.stderr}${readFileSync(`${cwd}/r.json`, 'utf8')}`.toLowerCase();
    for (const form of ['utf8', 'hex', 'base64'] as const) {
      expect(shown).not.toContain(Buffer.from(PASSWORD).toString(form).replace(/=+$/, '').toLowerCase());
    }
    expect(result.code).toBe(3);
  });

  test('also where the shell has put it into a flag', async () => {
    const { host, heard } = await stranger();
    const cwd = makeDirectory(chart(pod(`${host}/x/y:{{ .Values.registry.password }}`)));
    const set = ['api', '--set', `image.tag=2,registry.password=${PASSWORD}`];
    const result = await check(cwd, set, { ...CI, REGISTRY_PASSWORD: PASSWORD });
    expect(heard()).toEqual([]);
    expect(result.stdout).toContain(`${host}/x/y:\${REGISTRY_PASSWORD}`);
    expect(result.stdout + result.stderr).not.toContain(PASSWORD);
  });

  test('also where it equals a credential that Docker has stored, whatever its name', async () => {
    const { host, heard } = await stranger();
    const auth = Buffer.from(`robot:${PASSWORD}`).toString('base64');
    const cwd = makeDirectory({
      ...chart(pod(`${host}/x/y:{{ .Values.registry.password }}`)),
      '.docker/config.json': JSON.stringify({ auths: { 'ghcr.io': { auth } } }),
      'pullproof.yaml': config('registry.password=${PULL}'),
    });
    const result = await check(cwd, [], { ...CI, PULL: PASSWORD });
    expect(heard()).toEqual([]);
    expect(plain(result.stdout)).toContain('it holds the value of the secret variable PULL');
    expect(result.stdout + result.stderr).not.toContain(PASSWORD);
  });
});

describe('a credential that the chart makes of a secret value', () => {
  const secret = (host: string) => `---
apiVersion: v1
kind: Secret
metadata: {name: pull}
type: kubernetes.io/dockerconfigjson
stringData:
  .dockerconfigjson: '{"auths":{"${host}":{"username":"robot","password":"{{ .Values.registry.password }}"}}}'
`;

  test.each([
    ['goes to no host that nobody named', () => '', false],
    ['goes to a host under registries', (host: string) => `registries: [{host: "${host}"}]\n`, true],
    ['goes to a host under allowed-registries', (host: string) => `allowed-registries: ["${host}/x"]\n`, true],
  ])('%s', async (_, more, isTried) => {
    const { host, heard } = await stranger();
    const manifests = pod(`${host}/x/y:1`, 'imagePullSecrets: [{name: pull}]') + secret(host);
    const cwd = makeDirectory({
      ...chart(manifests),
      'pullproof.yaml': config('registry.password=${REGISTRY_PASSWORD}', more(host)),
    });
    const result = await check(cwd, [], { ...CI, REGISTRY_PASSWORD: PASSWORD });
    expect(heard().some((text) => text.includes(`robot:${PASSWORD}`))).toBe(isTried);
    expect(result.stdout + result.stderr).not.toContain(PASSWORD);
    const why = `it holds the value of the secret variable REGISTRY_PASSWORD, and ${host} is named neither under registries nor under allowed-registries`;
    expect(plain(result.stdout).includes(why)).toBe(!isTried);
    expect(result.stdout).toContain(isTried ? '1 image: 1 denied' : '1 image: 1 unverified · verdict: unverified');
  });
});

describe('every other variable is ordinary text', () => {
  const SHA = '0123456789abcdef0123456789abcdef01234567';

  async function registry() {
    const emulator = await startEmulator({
      repositories: { 'acme/api': { visibility: 'public', tags: { '1.4.2': { kind: 'image' } } } },
    });
    onTestFinished(() => emulator.close());
    return emulator;
  }

  test('every report with ${GITHUB_SHA} is byte for byte that with the literal', async () => {
    const { url } = await registry();
    const run = async (tag: string) => {
      const cwd = makeDirectory({
        ...chart(pod('ghcr.io/acme/api:{{ .Values.image.tag }}')),
        'pullproof.yaml': `version: 1\nregistries: [{host: ghcr.io, endpoint: "${url}"}]\n`,
      });
      const inputs = {
        'helm-command': `helm upgrade api api --set image.tag=${tag}`,
        'report-file': 'r.json',
        'sarif-file': 'r.sarif',
      };
      const env = { GITHUB_SHA: SHA, OTHER_TOKEN: 'not-in-any-value' };
      const { outputs: _, ...result } = await runActionEntry('src/action/index.ts', cwd, inputs, env);
      return { ...result, files: ['r.json', 'r.sarif'].map((file) => readFileSync(`${cwd}/${file}`, 'utf8')) };
    };
    const [variable, literal] = [await run('${GITHUB_SHA}'), await run(SHA)];
    expect(variable).toEqual(literal);
    expect(variable.stdout).toContain(`ghcr.io/acme/api:${SHA}`);
    expect(variable.stdout).not.toContain('::add-mask::');
    expect(variable.code).toBe(1);
  });

  test('only secret values are masked in the action', async () => {
    const { url } = await registry();
    const cwd = makeDirectory({
      ...chart(pod('ghcr.io/acme/api:{{ .Values.image.tag }}')),
      'pullproof.yaml': `version: 1\nregistries: [{host: ghcr.io, endpoint: "${url}"}]\n`,
    });
    const command =
      'helm upgrade api api --set image.tag=${GITHUB_SHA} --set auth=robot:${REGISTRY_PASSWORD},n=${SHORT_TOKEN}';
    const env = { GITHUB_SHA: SHA, REGISTRY_PASSWORD: PASSWORD, SHORT_TOKEN: 'abc1234', UNUSED_TOKEN: 'unused-value' };
    const result = await runActionEntry('src/action/index.ts', cwd, { 'helm-command': command }, env);
    expect(result.stdout.match(/^::add-mask::.*$/gm)).toEqual([`::add-mask::${PASSWORD}`]);
    expect(result.stdout).toContain(`ghcr.io/acme/api:${SHA}`);
  });

  test('a plain word that is also an exported password stays what it is', async () => {
    const { url } = await registry();
    const cwd = makeDirectory({
      ...chart(pod('ghcr.io/acme/postgres:{{ .Values.image.tag }}')),
      'pullproof.yaml': `version: 1\nregistries: [{host: ghcr.io, endpoint: "${url}"}]\n`,
    });
    const result = await check(cwd, ['api', '--set', 'user=postgres'], { ...CI, POSTGRES_PASSWORD: 'postgres' });
    expect(result.stdout).toContain('ghcr.io/acme/postgres:1');
    expect(result.stdout).toContain('verdict: fail');
  });
});
