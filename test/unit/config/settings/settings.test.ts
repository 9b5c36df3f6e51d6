import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSettings } from '../../../../src/config/settings/load-settings.ts';
import { EMPTY_REQUEST, type SettingsRequest } from '../../../../src/config/settings/request.ts';
import { UserError } from '../../../../src/core/errors/user-error.ts';
import { makeDirectory } from '../../../support/temp-directory.ts';

const CHART = {
  'deploy/api/Chart.yaml': 'apiVersion: v2\nname: api\nversion: 1.0.0\n',
  'deploy/api/values.yaml': '{}\n',
};
const ruleIds = ['mutable-tag', 'tag-not-found'];

function load(cwd: string, request: Partial<SettingsRequest> = {}, env: Record<string, string> = {}) {
  return loadSettings({ ...EMPTY_REQUEST, ...request }, { cwd, env, ruleIds, trust: null });
}

async function errorOf(promise: Promise<unknown>): Promise<UserError> {
  const error = await promise.then(
    () => new Error('nothing was thrown'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof UserError) return error;
  throw error;
}

const CONFIG = `version: 1
fail-on: warning
platforms: [linux/arm64]
rules: {mutable-tag: error, tag-not-found: warning}
registries:
  - {host: GHCR.io, username: "\${USER_NAME}", password: "\${TOKEN}"}
targets:
  - name: prod
    chart: deploy/api
    values: [deploy/api/values-prod.yaml]
    set: [tag=\${SHA}]
    rules: {mutable-tag: off}
  - name: dev
    chart: deploy/api
    profile: local
    fail-on: never
`;
const ENV = { USER_NAME: 'u', TOKEN: 'secret-token', SHA: 'abc' };

describe('a configuration with targets', () => {
  test('makes a target of each, over the top level, with the defaults of helm', async () => {
    const cwd = makeDirectory({ ...CHART, 'pullproof.yaml': CONFIG });
    const { settings } = await load(cwd, {}, ENV);
    expect(
      settings.targets.map(({ name, profile, failOn, rules, set }) => ({ name, profile, failOn, rules, set })),
    ).toEqual([
      {
        name: 'prod',
        profile: 'registry',
        failOn: 'warning',
        rules: { 'mutable-tag': 'off', 'tag-not-found': 'warning' },
        set: ['tag=abc'],
      },
      {
        name: 'dev',
        profile: 'local',
        failOn: 'never',
        rules: { 'mutable-tag': 'error', 'tag-not-found': 'warning' },
        set: [],
      },
    ]);
    const [prod] = settings.targets;
    expect(prod).toMatchObject({
      releaseName: 'release-name',
      namespace: 'default',
      platforms: [{ os: 'linux', architecture: 'arm64' }],
      onUnverified: 'fail',
      cluster: 'auto',
    });
    expect(prod!.registries[0]).toMatchObject({
      host: 'ghcr.io',
      endpoint: null,
      credentialSource: 'pullproof.yaml',
      ca: null,
      insecure: false,
    });
    expect(prod!.registries[0]!.credential!.reveal()).toEqual({ username: 'u', password: 'secret-token' });
    expect(JSON.stringify(settings)).not.toContain('secret-token');
  });

  test('lets flags come after the target: single values replace, lists are added', async () => {
    const cwd = makeDirectory({ ...CHART, 'pullproof.yaml': CONFIG });
    const flags = { set: ['x=1'], values: ['more.yaml'], namespace: 'n', failOn: 'error' as const };
    const { settings } = await load(cwd, { targets: ['prod'], flags }, ENV);
    expect(settings.targets).toHaveLength(1);
    expect(settings.targets[0]).toMatchObject({
      set: ['tag=abc', 'x=1'],
      values: ['deploy/api/values-prod.yaml', 'more.yaml'],
      namespace: 'n',
      failOn: 'error',
    });
  });

  test('expands only what it uses', async () => {
    const cwd = makeDirectory({ ...CHART, 'pullproof.yaml': CONFIG });
    const { SHA: _, ...env } = ENV;
    await expect(load(cwd, { targets: ['dev'] }, env)).resolves.toBeDefined();
    const error = await errorOf(load(cwd, {}, env));
    expect(error.message).toBe('pullproof.yaml:11:11: the environment variable "SHA" is not set');
  });

  test('gives a chart of the command line the policy of the top level', async () => {
    const cwd = makeDirectory({ ...CHART, 'pullproof.yaml': CONFIG });
    const { settings } = await load(cwd, { flags: { chart: 'deploy/api' } }, ENV);
    expect(settings.targets).toHaveLength(1);
    expect(settings.targets[0]).toMatchObject({
      name: 'api',
      failOn: 'warning',
      values: [],
      rules: { 'mutable-tag': 'error' },
    });
  });

  test.each([
    [{ targets: ['prd'] }, 'unknown target "prd" of pullproof.yaml; did you mean "prod"?'],
    [
      { targets: ['prod'], flags: { chart: 'deploy/api' } },
      '--target chooses among the targets of the configuration, and a chart or manifests are given as well',
    ],
    [{ flags: { chart: 'deploy/nope' } }, 'the chart "deploy/nope" does not exist'],
    [{ flags: { chart: 'bitnami/redis' } }, 'the chart "bitnami/redis" does not exist'],
    [
      { flags: { chart: 'oci://ghcr.io/acme/x' } },
      'the chart "oci://ghcr.io/acme/x" is not on disk, and pullproof downloads no charts',
    ],
    [
      { flags: { chart: 'https://example.com/x.tgz' } },
      'the chart "https://example.com/x.tgz" is not on disk, and pullproof downloads no charts',
    ],
    [
      { flags: { manifests: ['-'], values: ['-'], chart: 'deploy/api' } },
      'standard input ("-") is named more than once, and can be read only once',
    ],
    [
      { flags: { manifests: ['a.yaml'], values: ['b.yaml'] } },
      'the target "manifests" has values files but no chart to use them',
    ],
    [
      { flags: { manifests: ['a.yaml'], setString: ['image.tag=1'] } },
      'the target "manifests" sets "image.tag=1" but has no chart to use it',
    ],
    [
      { flags: { chart: 'deploy/api' }, helmCommand: ['helm', 'template', 'deploy/api'] },
      'the chart is given twice: "deploy/api" and "deploy/api" in the helm command',
    ],
  ])('refuses %j', async (request, message) => {
    const cwd = makeDirectory({ ...CHART, 'pullproof.yaml': CONFIG });
    expect((await errorOf(load(cwd, request, ENV))).message).toBe(message);
  });
});

describe('the configuration file', () => {
  test('is found above the working directory, up to the root of the repository; its paths stay its own', async () => {
    const repository = makeDirectory({
      ...CHART,
      '.github/pullproof.yaml': CONFIG.replace('host: GHCR.io', 'host: ghcr.io, ca: ca.pem').replace(
        'set: [tag=${SHA}]',
        'set-file: ["a=x.txt,b=/abs.txt"]',
      ),
    });
    execFileSync('git', ['init', '-q', repository]);
    const error = await errorOf(load(path.join(repository, 'deploy'), {}, ENV));
    expect(error.message).toBe('the certificate authority "../ca.pem" of ../.github/pullproof.yaml does not exist');
    const fixed = makeDirectory({
      ...CHART,
      '.github/pullproof.yaml': CONFIG.replace('set: [tag=${SHA}]', 'set-file: ["a=x.txt,b=/abs.txt"]'),
    });
    execFileSync('git', ['init', '-q', fixed]);
    const { settings } = await load(path.join(fixed, 'deploy'), {}, ENV);
    expect(settings.targets[0]).toMatchObject({
      chart: 'api',
      values: ['api/values-prod.yaml'],
      setFile: ['a=../x.txt,b=/abs.txt'],
    });
  });

  test.each([
    [
      { 'pullproof.yaml': 'version: 1\n', '.github/pullproof.yaml': 'version: 1\n' },
      {},
      'there are two configuration files: pullproof.yaml and .github/pullproof.yaml',
    ],
    [
      { 'pullproof.yml': 'version: 1\n' },
      {},
      'pullproof.yml is not read: the configuration file is called "pullproof.yaml"',
    ],
    [{}, { configFile: 'x.yaml' }, 'the configuration file "x.yaml" does not exist'],
    [{}, { configFile: '.' }, 'the configuration file "." is not a file'],
    [
      { 'pullproof.yaml': 'version: 1\ntargets:\n  - name: a\n' },
      {},
      'the target "a" has neither a chart nor manifests',
    ],
    [{ 'pullproof.yaml': 'version: 1\n' }, { targets: ['a'] }, 'unknown target "a": pullproof.yaml has no targets'],
    [{}, { targets: ['a'] }, 'unknown target "a": there is no pullproof.yaml with targets'],
    [{}, {}, 'no chart was found: neither a chart, nor a configuration, nor a Chart.yaml below the working directory'],
  ])('files %j with %j', async (files, request, message) => {
    expect((await errorOf(load(makeDirectory(files), request))).message).toBe(message);
  });

  test('that is not UTF-8 is named', async () => {
    const cwd = makeDirectory();
    execFileSync('sh', ['-c', 'printf "version: 1 # \\377" > pullproof.yaml'], { cwd });
    expect((await errorOf(load(cwd))).message).toBe('pullproof.yaml is not UTF-8 text');
  });
});

describe('credentials', () => {
  const config = 'version: 1\nregistries: [{host: ghcr.io, username: "${U}", password: "${P}"}]\nchart: deploy/api\n';
  test('both empty: asked without one, with a warning (workflows of forks)', async () => {
    const cwd = makeDirectory({ ...CHART, 'pullproof.yaml': config });
    const { settings, warnings } = await load(cwd, {}, { U: '', P: '' });
    expect(settings.targets[0]!.registries[0]!.credential).toBeNull();
    expect(warnings).toEqual([
      'the credential for "ghcr.io" in pullproof.yaml is empty: it is asked without one (workflows of forks get no secrets)',
    ]);
  });
  test('half empty is an error', async () => {
    const cwd = makeDirectory({ ...CHART, 'pullproof.yaml': config });
    expect((await errorOf(load(cwd, {}, { U: 'u', P: '' }))).message).toBe(
      'the credential for "ghcr.io" in pullproof.yaml has an empty password',
    );
  });
  test('a certificate authority must be one', async () => {
    const cwd = makeDirectory({
      ...CHART,
      'ca.pem': 'nothing',
      'pullproof.yaml': 'version: 1\nchart: deploy/api\nregistries: [{host: ghcr.io, ca: ca.pem}]\n',
    });
    expect((await errorOf(load(cwd))).message).toBe(
      '"ca.pem" of pullproof.yaml holds no valid certificate in PEM form',
    );
  });
});

test('a helm command is a target; flags come after it, HELM_NAMESPACE before it', async () => {
  const cwd = makeDirectory(CHART);
  const helmCommand = ['helm', 'upgrade', '-i', 'api', 'deploy/api', '--set', 'a=1', '--reuse-values'];
  const { settings, warnings } = await load(
    cwd,
    { helmCommand, flags: { set: ['b=2'] } },
    { HELM_NAMESPACE: 'from-env' },
  );
  expect(settings.targets[0]).toMatchObject({
    name: 'api',
    releaseName: 'api',
    isUpgrade: true,
    set: ['a=1', 'b=2'],
    namespace: 'from-env',
  });
  expect(warnings.join()).toMatch(/values of the installed release/);
});

test('the JSON Schema for editors is what the schema says', async () => {
  const { createJsonSchema } = await import('../../../../src/config/keys/schema.ts');
  const { rules } = await import('../../../../src/rules/index.ts');
  const file = readFileSync(new URL('../../../../docs/pullproof.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(createJsonSchema(rules.map(({ id }) => id)))));
});

test('HELM_NAMESPACE is below everything that is written', async () => {
  const cwd = makeDirectory({
    ...CHART,
    'pullproof.yaml':
      'version: 1\ntargets:\n  - {name: a, chart: deploy/api, namespace: own}\n  - {name: b, chart: deploy/api}\n',
  });
  const { settings } = await load(cwd, {}, { HELM_NAMESPACE: 'from-env' });
  expect(settings.targets.map(({ namespace }) => namespace)).toEqual(['own', 'from-env']);
});

test("registries of the request come before a target's own", async () => {
  const cwd = makeDirectory({
    ...CHART,
    'pullproof.yaml':
      'version: 1\ntargets:\n  - {name: a, chart: deploy/api, registries: [{host: ghcr.io, insecure: true}]}\n',
  });
  const registry = {
    host: 'ghcr.io',
    endpoint: null,
    credential: null,
    credentialSource: null,
    ca: null,
    insecure: false,
  };
  const { settings } = await load(cwd, { registries: [registry] });
  expect(settings.targets[0]!.registries.map(({ insecure }) => insecure)).toEqual([false, true]);
});

test('the example of docs/configuration.md is valid', async () => {
  const { parseConfig } = await import('../../../../src/config/file/parse.ts');
  const { rules } = await import('../../../../src/rules/index.ts');
  const page = readFileSync(new URL('../../../../docs/configuration.md', import.meta.url), 'utf8');
  const example = [...page.matchAll(/```yaml\n(.*?)```/gs)]
    .map(([, text]) => text!)
    .find((text) => text.startsWith('version'));
  const { config } = parseConfig(
    example!,
    'pullproof.yaml',
    rules.map(({ id }) => id),
  );
  expect(config.targets?.map(({ name }) => name)).toEqual(['prod']);
});
