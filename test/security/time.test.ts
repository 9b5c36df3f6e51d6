import { expect, test, vi } from 'vitest';
import { runNode } from '../support/run-node.ts';
import { makeDirectory } from '../support/temp-directory.ts';
import { serve } from '../unit/registry/support.ts';

// The limit of each test is far above the limit that is given to the run.
vi.setConfig({ testTimeout: 120_000 });

const ENDLESS = '{{ range 1000000000000 }}{{ end }}';
const SLOW = '{{ $t := repeat 1000000 "x" }}{{ range until 1000000 }}{{ regexMatch "(x?){500}y$" $t }}{{ end }}';
const pod = (name: string, image: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: {containers: [{name: c, image: "${image}"}]}\n`;
const chart = (name: string, template: string) => ({
  [`${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n`,
  [`${name}/templates/a.yaml`]: template,
});
const cli = (cwd: string, args: readonly string[]) => runNode('src/cli/index.ts', args, { cwd });

test.each([
  ['an endless range', ENDLESS],
  ['a regular expression over a long text', SLOW],
])('%s ends a render, and is an error', async (_, template) => {
  const cwd = makeDirectory(chart('api', template));
  const checked = await cli(cwd, ['check', 'api', '--render-timeout', '1s', '--format', 'json']);
  expect(checked.code).toBe(1);
  expect(JSON.parse(checked.stdout).findings).toMatchObject([
    {
      rule: 'render-failed',
      severity: 'error',
      unverified: false,
      message: expect.stringContaining('longer than 1 s'),
    },
  ]);
  for (const command of ['render', 'images']) {
    const { code, stdout, stderr } = await cli(cwd, [command, 'api', '--render-timeout', '1s']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Error: rendering took longer than 1 s and was stopped/);
  }
});

test('the time of the run bounds all renders together; what did not get its turn is listed as unverified', async () => {
  const names = ['one', 'two', 'three', 'four'];
  const targets = names.map((name) => `  - {name: ${name}, chart: ${name}}\n`).join('');
  const cwd = makeDirectory({
    ...Object.assign({}, ...names.map((name) => chart(name, ENDLESS))),
    'pullproof.yaml': `version: 1\ntargets:\n${targets}`,
  });
  const { code, stdout } = await cli(cwd, ['check', '--timeout', '2s', '--format', 'json']);
  expect(code).toBe(3);
  const report = JSON.parse(stdout);
  expect(report.verdict).toBe('unverified');
  expect(report.findings.map((finding: { target: string }) => finding.target).sort()).toEqual([...names].sort());
  for (const finding of report.findings)
    expect(finding).toMatchObject({
      rule: 'render-failed',
      unverified: true,
      message: expect.stringMatching(/was not rendered: the time of the run \(2 s\) was over$/),
    });
});

test('a registry that never answers does not outlast the run; its images are unverified, and the found lines stay', async () => {
  const { host } = await serve(() => {});
  const images = Array.from({ length: 200 }, (_, index) => `${host}/acme/app${index}:1`);
  const cwd = makeDirectory({
    'pods.yaml': images.map((image, index) => pod(`p${index}`, image)).join('---\n'),
  });
  const args = ['check', '--manifests', 'pods.yaml', '--timeout', '4s', '--format', 'json'];
  const { code, stdout } = await cli(cwd, args);
  expect(code).toBe(3);
  const report = JSON.parse(stdout);
  expect(report.counts).toMatchObject({ images: 200, unverified: 200 });
  expect(report.findings.map(({ rule }: { rule: string }) => rule)).toContain('registry-unreachable');
});
