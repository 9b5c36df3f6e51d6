import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readInputs } from '../../../src/action/inputs.ts';
import { UserError } from '../../../src/core/errors/user-error.ts';

const action = parse(readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8')) as {
  inputs: Record<string, { description: string; default?: string; required?: boolean }>;
  outputs: Record<string, { description: string }>;
  runs: Record<string, string>;
};

/** The inputs of docs/reference/contract.md#s2, in their order, and what was added. */
const INPUTS =
  `chart values set set-string set-json set-file release-name namespace kube-version api-versions manifests helm-command
  config targets profile platforms registries github-token fail-on on-unverified annotations summary check-run suggestions
  sarif-file report-file diagnose-file`.split(/\s+/);
const OUTPUTS = ['verdict', 'errors', 'warnings', 'images', 'unverified', 'report-file', 'sarif-file'];

function read(inputs: Record<string, string>, env: Record<string, string> = {}, asked: string[] = []) {
  const get = (name: string) => {
    asked.push(name);
    return inputs[name] ?? '';
  };
  return readInputs(get, env, '/work');
}

async function errorOf(inputs: Record<string, string>, env: Record<string, string> = {}): Promise<string> {
  const error = await read(inputs, env).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof UserError) return error.message;
  throw error ?? new Error('nothing was thrown');
}

describe('action.yml', () => {
  test('has the inputs and outputs of the contract', () => {
    expect(Object.keys(action.inputs)).toEqual(INPUTS);
    expect(Object.keys(action.outputs)).toEqual(OUTPUTS);
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action/index.js' });
  });

  test('requires nothing and describes everything', () => {
    for (const { description, required } of Object.values(action.inputs)) {
      expect(description).toMatch(/\.$/);
      expect(required).toBeUndefined();
    }
  });

  test('every input is read, and no other', async () => {
    const asked: string[] = [];
    await read({}, {}, asked);
    expect([...new Set(asked)].sort()).toEqual([...INPUTS].sort());
  });

  test('has the defaults that the code has', async () => {
    const defaults = Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']),
    );
    expect(defaults['github-token']).toBe('${{ github.token }}');
    const { githubToken: _, ...given } = await read(defaults);
    const { githubToken: none, ...bare } = await read({});
    expect(given).toEqual(bare);
    expect(none).toBeNull();
  });
});

test('inputs become a request', async () => {
  const inputs = await read({
    chart: 'deploy/api',
    values: 'a.yaml\n  b.yaml  \n\n',
    set: 'a=1,b=2\nc=3',
    'set-string': 's=1',
    'set-json': 'j={"a": 1}',
    'set-file': 'f=x.txt',
    'release-name': 'api',
    namespace: 'prod',
    'kube-version': '1.31',
    'api-versions': 'v1/X\nv2/Y',
    manifests: 'm.yaml',
    config: 'c.yaml',
    targets: 'prod\nstage, dev',
    profile: 'local',
    platforms: 'linux/amd64,linux/arm64',
    'fail-on': 'warning',
    'on-unverified': 'ignore',
    annotations: 'false',
    summary: 'False',
    'check-run': 'true',
    'report-file': 'r.json',
    'sarif-file': 'r.sarif',
    'github-token': 'ghs_secret',
  });
  expect(inputs).toMatchObject({
    request: {
      configFile: 'c.yaml',
      targets: ['prod', 'stage', 'dev'],
      flags: {
        chart: 'deploy/api',
        values: ['a.yaml', 'b.yaml'],
        set: ['a=1,b=2', 'c=3'],
        setString: ['s=1'],
        setJson: ['j={"a": 1}'],
        setFile: ['f=x.txt'],
        releaseName: 'api',
        namespace: 'prod',
        kubeVersion: '1.31',
        apiVersions: ['v1/X', 'v2/Y'],
        manifests: ['m.yaml'],
        profile: 'local',
        platforms: [
          { os: 'linux', architecture: 'amd64' },
          { os: 'linux', architecture: 'arm64' },
        ],
        failOn: 'warning',
        onUnverified: 'ignore',
      },
    },
    annotations: false,
    summary: false,
    checkRun: true,
    suggestions: false,
    reportFile: 'r.json',
    sarifFile: 'r.sarif',
  });
  expect(inputs.githubToken!.reveal()).toBe('ghs_secret');
  expect(JSON.stringify(inputs)).not.toContain('ghs_secret');
});

test('helm-command is split as a shell does, with the environment', async () => {
  const text = 'helm upgrade --install api deploy/api \\\n  --set "image.tag=${TAG}" --wait\n';
  const { request } = await read({ 'helm-command': text }, { TAG: '1.4.2' });
  expect(request.helmCommand).toEqual([
    'helm',
    'upgrade',
    '--install',
    'api',
    'deploy/api',
    '--set',
    'image.tag=1.4.2',
    '--wait',
  ]);
});

describe('registries', () => {
  test('is the list of the configuration, with variables', async () => {
    const { request, warnings } = await read(
      {
        registries:
          '- host: registry.example.com\n  username: ci\n  password: ${TOKEN}\n- {host: ghcr.io, username: "${A}", password: "${B}"}\n',
      },
      { TOKEN: 'hunter2', A: '', B: '' },
    );
    expect(request.registries).toMatchObject([
      { host: 'registry.example.com', credentialSource: 'the input "registries"' },
      { host: 'ghcr.io', credential: null },
    ]);
    expect(request.registries[0]!.credential!.reveal()).toEqual({ username: 'ci', password: 'hunter2' });
    expect(warnings).toEqual([
      'the credential for "ghcr.io" in the input "registries" is empty: it is asked without one (workflows of forks get no secrets)',
    ]);
  });

  test.each([
    ['host: ghcr.io', 'the input "registries":1:1: the file: expected a list, found a map'],
    [
      '- hst: ghcr.io',
      'the input "registries" has 2 problems:\n  the input "registries":1:3: the key "host" is missing in "[0]"\n  the input "registries":1:3: unknown key "hst" in "[0]"; did you mean "host"?',
    ],
    [
      '- {host: ghcr.io, username: u, password: "${NOPE}"}',
      'the input "registries":1:42: the environment variable "NOPE" is not set',
    ],
  ])('%j', async (text, message) => {
    expect(await errorOf({ registries: text })).toBe(message);
  });
});

test.each([
  [{ annotations: 'yes' }, 'the input "annotations" does not take "yes"; expected true or false'],
  [{ profile: 'lokal' }, 'the input "profile" does not take "lokal"; did you mean "local"?'],
  [
    { platforms: 'linux' },
    'the input "platforms" does not take "linux"; expected OS/ARCH or OS/ARCH/VARIANT, as in linux/amd64',
  ],
  [{ 'fail-on': 'always' }, 'the input "fail-on" does not take "always"; expected one of: error, never, warning'],
  [{ 'on-unverified': 'x' }, 'the input "on-unverified" does not take "x"; expected one of: fail, ignore, warn'],
  [{ 'sarif-file': './r.json', 'report-file': 'r.json' }, 'two reports for the same file "./r.json"'],
  [{ values: '-' }, 'an action has no standard input: "-" is no file'],
  [
    { 'helm-command': 'helm template a | tee b' },
    'the input "helm-command" holds shell syntax that would have to be run: "|"',
  ],
  [
    { 'helm-command': 'helm template $NOPE' },
    'the input "helm-command" uses the environment variable "NOPE", which is not set',
  ],
])('%j is refused by name', async (inputs, message) => {
  expect(await errorOf(inputs)).toBe(message);
});
