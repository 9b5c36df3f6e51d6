import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startEmulator } from '../../../src/emulator/index.ts';
import { runActionEntry } from '../../support/run-action.ts';
import { mirrorConfig, smallChart } from '../../support/small-chart.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

// Each test starts processes; a busy machine needs its time.
vi.setConfig({ testTimeout: 120_000 });

async function registry() {
  const emulator = await startEmulator({
    repositories: {
      'acme/api': { visibility: 'public', tags: { '1.4.2': { kind: 'image', platform: 'linux/amd64' } } },
      'acme/private': {
        visibility: 'private',
        readers: ['ci'],
        tags: { '1': { kind: 'image', platform: 'linux/amd64' } },
      },
    },
    credentials: [{ name: 'ci', password: 'hunter2hunter2' }],
  });
  onTestFinished(() => emulator.close());
  return emulator;
}

const runAction = (cwd: string, inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) =>
  runActionEntry('src/action/index.ts', cwd, inputs, env);

describe('a check', () => {
  test('that passes: outputs, summary, no annotation, status 0', async () => {
    const { url } = await registry();
    const cwd = makeDirectory({ ...smallChart('ghcr.io/acme/api:1.4.2'), 'pullproof.yaml': mirrorConfig(url) });
    const result = await runAction(cwd, { chart: 'deploy/api' });
    expect(result.stderr).toBe('');
    expect(result.stdout).not.toMatch(/^::(error|warning|notice)/m);
    expect(result.outputs).toEqual({
      verdict: 'pass',
      errors: '0',
      warnings: '0',
      images: '1',
      unverified: '0',
      'report-file': '',
      'sarif-file': '',
    });
    expect(result.summary).toContain('ghcr.io/acme/api:1.4.2');
    expect(result.code).toBe(0);
  });

  test('that fails: one annotation a finding, one summary line, files, status 1', async () => {
    const { url } = await registry();
    const cwd = makeDirectory({ ...smallChart('ghcr.io/acme/api:1.4.3'), 'pullproof.yaml': mirrorConfig(url) });
    const result = await runAction(cwd, { chart: 'deploy/api', 'report-file': 'r.json', 'sarif-file': 'r.sarif' });
    const errors = result.stdout.split('\n').filter((line) => line.startsWith('::error'));
    expect(errors).toHaveLength(2);
    expect(errors[0]).toMatch(/^::error title=tag-not-found(,[^:]*)?::image "ghcr\.io\/acme\/api:1\.4\.3"/);
    expect(errors[1]).toMatch(/^::error::pullproof: 1 error · 1 image: 1 absent · verdict: fail$/);
    expect(result.outputs).toMatchObject({
      verdict: 'fail',
      errors: '1',
      'report-file': 'r.json',
      'sarif-file': 'r.sarif',
    });
    expect(JSON.parse(readFileSync(path.join(cwd, 'r.json'), 'utf8'))).toMatchObject({
      verdict: 'fail',
      findings: [{ rule: 'tag-not-found' }],
    });
    expect(JSON.parse(readFileSync(path.join(cwd, 'r.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(result.summary).toContain('tag-not-found');
    expect(result.code).toBe(1);
  });

  test('shows no annotation and no summary where they are not wanted', async () => {
    const { url } = await registry();
    const cwd = makeDirectory({ ...smallChart('ghcr.io/acme/api:1.4.3'), 'pullproof.yaml': mirrorConfig(url) });
    const result = await runAction(cwd, { chart: 'deploy/api', annotations: 'false', summary: 'false' });
    expect(result.stdout.split('\n').filter((line) => line.startsWith('::error'))).toHaveLength(1);
    expect(result.summary).toBe('');
  });

  test('with the registry down: unverified, status 3', async () => {
    const emulator = await registry();
    const cwd = makeDirectory({
      ...smallChart('ghcr.io/acme/api:1.4.2'),
      'pullproof.yaml': mirrorConfig(emulator.url),
    });
    await emulator.close();
    const result = await runAction(cwd, { chart: 'deploy/api' });
    expect(result.outputs).toMatchObject({ verdict: 'unverified', errors: '0', unverified: '1' });
    expect(result.stdout).not.toMatch(/not-found|absent/);
    expect(result.code).toBe(3);
  });

  test('never prints a credential, and has the runner mask it', async () => {
    const { url } = await registry();
    const cwd = makeDirectory(smallChart('ghcr.io/acme/private:1'));
    const registries = `- host: ghcr.io\n  endpoint: ${url}\n  username: ci\n  password: \${TOKEN}\n`;
    const result = await runAction(
      cwd,
      { chart: 'deploy/api', registries, 'report-file': 'r.json', 'github-token': 'ghs_tokentoken' },
      { TOKEN: 'hunter2hunter2' },
    );
    const basic = Buffer.from('ci:hunter2hunter2').toString('base64');
    expect(result.stdout).toContain('::add-mask::hunter2hunter2\n');
    expect(result.stdout).toContain(`::add-mask::${basic}\n`);
    const shown = `${result.stdout.replace(/^::add-mask::.*$/gm, '')}${result.stderr}${result.summary}${readFileSync(path.join(cwd, 'r.json'), 'utf8')}`;
    expect(shown).toContain('ghcr.io/acme/private:1');
    for (const secret of ['hunter2hunter2', basic, 'ghs_tokentoken']) expect(shown).not.toContain(secret);
  });

  test('understands the helm command of the deploy step', async () => {
    const { url } = await registry();
    const cwd = makeDirectory({ ...smallChart('x'), 'pullproof.yaml': mirrorConfig(url) });
    const command =
      'helm upgrade --install api deploy/api \\\n  --set image=ghcr.io/acme/api:$TAG \\\n  --wait --atomic';
    const result = await runAction(cwd, { 'helm-command': command }, { TAG: '1.4.2' });
    expect(result.outputs).toMatchObject({ verdict: 'pass', images: '1' });
  });

  test('finds the charts of the repository when nothing is said', async () => {
    const { url } = await registry();
    const cwd = makeDirectory({ ...smallChart('ghcr.io/acme/api:1.4.2'), 'pullproof.yaml': mirrorConfig(url) });
    const result = await runAction(cwd, {});
    expect(result.outputs).toMatchObject({ verdict: 'pass', images: '1' });
  });

  test('names files from the root of the repository', async () => {
    const { url } = await registry();
    const root = makeDirectory(
      Object.fromEntries(
        Object.entries(smallChart('ghcr.io/acme/api:1.4.3')).map(([file, text]) => [`services/${file}`, text]),
      ),
    );
    writeFileSync(path.join(root, 'services', 'pullproof.yaml'), mirrorConfig(url));
    const inputs = { chart: 'deploy/api', 'sarif-file': 'r.sarif' };
    await runAction(path.join(root, 'services'), inputs, { GITHUB_WORKSPACE: root });
    const [run] = JSON.parse(readFileSync(path.join(root, 'services', 'r.sarif'), 'utf8')).runs;
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toMatch(/^services\/deploy\/api\//);
  });
});

describe('wrong set-up is one annotation and status 2', () => {
  test.each([
    [
      { chart: 'nope' },
      '::error::the chart "nope" does not exist%0Ahint: give the directory that holds Chart.yaml, or a .tgz',
    ],
    [{ annotations: 'yes' }, '::error::the input "annotations" does not take "yes"; expected true or false'],
    [
      { chart: 'deploy/api', 'report-file': 'no/r.json' },
      '::error::"no/r.json" cannot be written: the directory "no" does not exist%0Ahint: create it first: mkdir -p no',
    ],
    [
      { chart: 'oci://ghcr.io/acme/api' },
      '::error::the chart "oci://ghcr.io/acme/api" is not on disk, and pullproof downloads no charts%0Ahint: download it first: helm pull oci://ghcr.io/acme/api --version VERSION --untar',
    ],
  ])('%j', async (inputs, line) => {
    const result = await runAction(makeDirectory(smallChart('x')), inputs);
    expect(result.stdout).toBe(`${line}\n`);
    expect(result.stderr).toBe('');
    expect(result.code).toBe(2);
  });

  test('no chart at all', async () => {
    const result = await runAction(makeDirectory(), {});
    expect(result.stdout).toMatch(/^::error::no chart was found/);
    expect(result.code).toBe(2);
  });
});
