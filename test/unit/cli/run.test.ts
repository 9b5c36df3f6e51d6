import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type EmulatorOptions, startEmulator } from '../../../src/emulator/index.ts';
import { VERSION } from '../../../src/version.ts';
import { scriptOf } from '../../support/process-bundle.ts';
import { runNode } from '../../support/run-node.ts';
import { mirrorConfig, smallChart } from '../../support/small-chart.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

// Each test starts processes; a busy machine needs its time.
vi.setConfig({ testTimeout: 120_000 });

const cli = (cwd: string, args: readonly string[], more: { env?: Record<string, string>; input?: string } = {}) =>
  runNode('src/cli/index.ts', args, { cwd, ...more });

async function registry(more: NonNullable<EmulatorOptions['repositories']> = {}) {
  const emulator = await startEmulator({
    repositories: {
      'acme/api': { visibility: 'public', tags: { '1.4.2': { kind: 'image', platform: 'linux/amd64' } } },
      ...more,
    },
  });
  onTestFinished(() => emulator.close());
  return emulator;
}

describe('check', () => {
  test('exits 0 when every image is there', async () => {
    const { url } = await registry();
    const cwd = makeDirectory({ ...smallChart('ghcr.io/acme/api:1.4.2'), 'pullproof.yaml': mirrorConfig(url) });
    const result = await cli(cwd, ['check', 'deploy/api']);
    expect(result.stderr).toBe('');
    expect(result.stdout).toContain('1 image: 1 found · verdict: pass\n');
    expect(result.stdout).not.toContain('\u001b');
    expect(result.code).toBe(0);
  });

  test('exits 1 for a missing tag, and writes every report whole', async () => {
    const { url } = await registry();
    const cwd = makeDirectory({ ...smallChart('ghcr.io/acme/api:1.4.3'), 'pullproof.yaml': mirrorConfig(url) });
    const result = await cli(cwd, [
      'check',
      'deploy/api',
      '--format',
      'json',
      '--format',
      'sarif=r.sarif',
      '--format',
      'markdown=r.md',
    ]);
    expect(result.code).toBe(1);
    const report = JSON.parse(result.stdout);
    expect(report).toMatchObject({
      schemaVersion: 1,
      verdict: 'fail',
      findings: [{ rule: 'tag-not-found', image: 'ghcr.io/acme/api:1.4.3' }],
    });
    expect(JSON.parse(readFileSync(path.join(cwd, 'r.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(path.join(cwd, 'r.md'), 'utf8')).toContain('tag-not-found');
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('shows the tag of an image whose name ends like a credential', async () => {
    const { url } = await registry({ 'acme/oauth': { visibility: 'public', tags: { 'v1.0.1': { kind: 'image' } } } });
    const cwd = makeDirectory({ ...smallChart('ghcr.io/acme/oauth:1.0.1'), 'pullproof.yaml': mirrorConfig(url) });
    const { stdout } = await cli(cwd, ['check', 'deploy/api']);
    expect(stdout).toContain(`    1 | image: ghcr.io/acme/oauth:1.0.1\n      |        ${'^'.repeat(24)}\n`);
    expect(stdout).toContain('    - image: ghcr.io/acme/oauth:1.0.1\n    + image: ghcr.io/acme/oauth:v1.0.1\n');
  });

  test('exits 3 when the registry is down, and never says missing', async () => {
    const emulator = await registry();
    const cwd = makeDirectory({
      ...smallChart('ghcr.io/acme/api:1.4.2'),
      'pullproof.yaml': mirrorConfig(emulator.url),
    });
    await emulator.close();
    const result = await cli(cwd, ['check', 'deploy/api']);
    expect(result.stdout).toContain('registry-unreachable');
    expect(result.stdout).not.toMatch(/not-found|absent/);
    expect(result.code).toBe(3);
    expect((await cli(cwd, ['check', 'deploy/api', '--on-unverified', 'warn'])).code).toBe(0);
  });

  test('takes a helm command, the configuration and standard input', async () => {
    const { url } = await registry();
    const cwd = makeDirectory({ ...smallChart('ghcr.io/acme/api:nope'), 'pullproof.yaml': mirrorConfig(url) });
    const helm = await cli(cwd, [
      'check',
      '--',
      'helm',
      'upgrade',
      '-i',
      'api',
      'deploy/api',
      '--set',
      'image=ghcr.io/acme/api:1.4.2',
      '--wait',
      '--atomic',
    ]);
    expect([helm.stderr, helm.code]).toEqual(['', 0]);
    const values = await cli(cwd, ['check', 'deploy/api', '-f', '-'], { input: 'image: ghcr.io/acme/api:1.4.2\n' });
    expect([values.stderr, values.code]).toEqual(['', 0]);
    const manifests = await cli(cwd, ['check', '--manifests', '-'], {
      input:
        'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: "ghcr.io/acme/api:1.4.2"}]}\n',
    });
    expect([manifests.stderr, manifests.code]).toEqual(['', 0]);
  });

  test('finds the charts when nothing else is said', async () => {
    const cwd = makeDirectory(smallChart('ghcr.io/acme/api:1.4.2'));
    const result = await cli(cwd, ['check', '--offline', '--format', 'json']);
    expect(JSON.parse(result.stdout).targets).toMatchObject([{ name: 'api', chart: 'deploy/api' }]);
    expect(result.code).toBe(3);
  });

  test('a chart that does not render is a finding', async () => {
    const cwd = makeDirectory({ ...smallChart('x'), 'deploy/api/templates/bad.yaml': '{{ .Values.a.b }}\n' });
    const result = await cli(cwd, ['check', 'deploy/api', '--offline']);
    expect(result.stdout).toContain('render-failed');
    expect(result.code).toBe(1);
  });
});

describe('wrong set-up exits 2 with one sentence and a hint, and no stack', () => {
  test.each([
    [
      ['check', 'nope'],
      'error: the chart "nope" does not exist\nhint: give the directory that holds Chart.yaml, or a .tgz\n',
    ],
    [['check', 'deploy/api', '-f', 'nope.yaml'], /^error: .*nope\.yaml.*\n/],
    [
      ['check', 'deploy/api', '--output', 'no/x'],
      'error: "no/x" cannot be written: the directory "no" does not exist\nhint: create it first: mkdir -p no\n',
    ],
    [['check', '--manifests', 'nope.yaml'], /^error: .*nope\.yaml.*\n/],
    [
      ['check', '--config', 'nope.yaml'],
      'error: the configuration file "nope.yaml" does not exist\nhint: give the path of a pullproof.yaml, or leave --config out\n',
    ],
    [
      ['check', '--', 'helm', 'upgrade', 'a', 'deploy/api', '--bogus'],
      'error: unknown flag "--bogus" of "helm upgrade"\nhint: see helm upgrade --help (Helm 4.3.1)\n',
    ],
    [
      ['render'],
      'error: "pullproof render" needs a chart\nhint: name a directory or a .tgz: pullproof render deploy/helm/api\n',
    ],
    [
      ['rules', 'tag-not-fund'],
      'error: unknown rule "tag-not-fund"; did you mean "tag-not-found"?\nhint: run "pullproof rules" for the list\n',
    ],
    [['chek'], 'error: unknown command "chek"\nhint: did you mean check?\n'],
    [[], /^Usage: pullproof/],
  ])('%j', async (args, message) => {
    const result = await cli(makeDirectory(smallChart('x')), args);
    expect(result.stdout).toBe('');
    if (typeof message === 'string') expect(result.stderr).toBe(message);
    else expect(result.stderr).toMatch(message);
    expect(result.stderr).not.toMatch(/\n\s+at /);
    expect(result.code).toBe(2);
  });

  test('text from a hostile repository cannot command the terminal or the runner', async () => {
    const cwd = makeDirectory({ 'pullproof.yaml': 'version: 1\n"\\e[2J\\n::error::x": 1\n' });
    const { stderr } = await cli(cwd, ['check']);
    expect(stderr).not.toContain('\u001b');
    expect(stderr).not.toMatch(/^::/m);
  });
});

describe('render and images', () => {
  test('render prints the manifests and nothing else', async () => {
    const result = await cli(makeDirectory(smallChart('ghcr.io/acme/api:1.4.2')), ['render', 'deploy/api']);
    expect(result.stderr).toBe('');
    expect(result.stdout).toMatch(/^---\n# Source: api\/templates\/deployment\.yaml\napiVersion: apps\/v1\n/);
    expect(result.stdout).toMatch(/image: "ghcr\.io\/acme\/api:1\.4\.2"\n$/);
    expect(result.code).toBe(0);
  });

  test("render of a chart that does not render gives Helm's error", async () => {
    const result = await cli(
      makeDirectory({ ...smallChart('x'), 'deploy/api/templates/bad.yaml': '{{ fail "no way" }}\n' }),
      ['render', 'deploy/api'],
    );
    expect(result.stdout).toBe('');
    expect(result.stderr).toMatch(/^Error: execution error at \(api\/templates\/bad\.yaml:1:3\): no way\n/);
    expect(result.code).toBe(1);
  });

  test('images lists every image with its uses', async () => {
    const cwd = makeDirectory(smallChart('ghcr.io/acme/api:1.4.2'));
    const table = await cli(cwd, ['images', 'deploy/api']);
    expect(table.stdout).toBe(
      [
        'IMAGE                   USED BY         CONTAINER  PULL POLICY',
        'ghcr.io/acme/api:1.4.2  Deployment/api  api        IfNotPresent',
        '',
      ].join('\n'),
    );
    const json = await cli(cwd, ['images', 'deploy/api', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      images: [
        {
          reference: 'ghcr.io/acme/api:1.4.2',
          resolved: 'ghcr.io/acme/api:1.4.2',
          uses: [{ kind: 'Deployment', name: 'api', container: 'api', role: 'container' }],
        },
      ],
    });
  });
});

describe('--version behind a command is the version of a chart', () => {
  const chart = () => makeDirectory(smallChart('ghcr.io/acme/api:1.4.2'));
  test.each([
    [['check', 'deploy/api', '--offline']],
    [['render', 'deploy/api']],
    [['images', 'deploy/api']],
    [['check', '--offline', '--', 'helm', 'template', 'deploy/api']],
  ])('%j does the same work with it: a directory has its own', async (args) => {
    const cwd = chart();
    const plain = await cli(cwd, args);
    const versioned = await cli(cwd, [...args, '--version', '9.9.9']);
    expect(plain.stdout).toContain('ghcr.io/acme/api:1.4.2');
    expect(versioned).toEqual(plain);
  });

  test.each(['check', 'render', 'images'])('%s of a chart that would have to be fetched exits 2', async (command) => {
    for (const name of ['oci://ghcr.io/acme/api', 'https://example.com/api.tgz', 'repo/name']) {
      const { stdout, stderr, code } = await cli(chart(), [command, name, '--version', '1.2.3']);
      expect([stdout, code]).toEqual(['', 2]);
      expect(stderr).toMatch(new RegExp(`^error: the chart "${name}" (is not on disk|does not exist).*\\nhint: `));
    }
  });

  test.each([['--version'], ['-V'], ['version']])('pullproof %s prints that of the tool', async (...args) => {
    expect(await cli(chart(), args)).toEqual({ code: 0, stderr: '', stdout: `pullproof ${VERSION}\n` });
  });
});

test('init writes once, and only overwrites with --force', async () => {
  const cwd = makeDirectory(smallChart('x'));
  const first = await cli(cwd, ['init']);
  expect(first).toMatchObject({
    code: 0,
    stderr: '',
    stdout:
      'wrote pullproof.yaml\nwrote .github/workflows/pullproof.yml\nnext: look at pullproof.yaml, then run "pullproof check"\n',
  });
  const second = await cli(cwd, ['init']);
  expect(second).toMatchObject({
    code: 2,
    stdout: '',
    stderr:
      'error: pullproof.yaml exists and was kept\nerror: .github/workflows/pullproof.yml exists and was kept\nhint: overwrite with --force, or look at the proposal with --dry-run\n',
  });
  expect((await cli(cwd, ['init', '--force'])).code).toBe(0);
  const offline = await cli(cwd, ['check', '--offline', '--format', 'json']);
  expect(JSON.parse(offline.stdout).targets).toMatchObject([{ name: 'api' }]);
});

test('a reader that goes away is no error', async () => {
  const cwd = makeDirectory({
    ...smallChart('x'),
    'deploy/api/templates/big.yaml': `{{ range until 5000 }}\n---\nkind: ConfigMap\napiVersion: v1\nmetadata: {name: c{{ . }}}\n{{ end }}`,
  });
  const { spawnSync } = await import('node:child_process');
  const script = scriptOf('src/cli/index.ts');
  const result = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" --no-warnings "${script}" render deploy/api | head -1`],
    { cwd, encoding: 'utf8' },
  );
  expect(result).toMatchObject({ stdout: '---\n', stderr: '' });
});
