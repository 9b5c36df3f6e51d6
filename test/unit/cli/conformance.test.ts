import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startEmulator } from '../../../src/emulator/index.ts';
import { runNode } from '../../support/run-node.ts';
import { mirrorConfig, smallChart } from '../../support/small-chart.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

// What the contract promises of the whole command, each promise by running it.
vi.setConfig({ testTimeout: 120_000 });

const IMAGE = 'ghcr.io/acme/api:1.4.2';
const cli = (cwd: string, args: readonly string[], input?: string) =>
  runNode('src/cli/index.ts', args, { cwd, ...(input === undefined ? {} : { input }) });

test.each([
  [
    ['check', 'deploy/api', '--offline', '--set', 'image'],
    'error: failed parsing --set data: key "image" has no value\nhint: write KEY=VALUE; a comma that belongs to the value needs a backslash before it\n',
  ],
  [
    ['check', 'Bad_Name', 'deploy/api', '--offline'],
    'error: the release name "Bad_Name" is not valid\nhint: at most 53 lower-case letters, digits, "-" and ".", beginning and ending with a letter or a digit\n',
  ],
  [
    ['images', 'deploy/api', '--kube-version', 'bogus'],
    `error: invalid kube version 'bogus': could not parse "bogus" as version\nhint: write it as in "1.37"\n`,
  ],
  [
    ['images', '--manifests', 'release.yaml', '-f', 'values.yaml'],
    'error: the target "manifests" has values files but no chart to use them\nhint: name the chart, or leave the values out\n',
  ],
])('a flag that means nothing is a usage error, not a finding: %j', async (args, message) => {
  const cwd = makeDirectory({ ...smallChart(IMAGE), 'values.yaml': '', 'release.yaml': '' });
  const { stdout, stderr, code } = await cli(cwd, args);
  expect({ stdout, stderr, code }).toEqual({ stdout: '', stderr: message, code: 2 });
});

test.each([
  ['nothing was rendered\n', 'the document at line 1 of <stdin> is a text, not a Kubernetes object'],
  ['# rendered\n---\n- a\n- b\n', 'the document at line 3 of <stdin> is a list, not a Kubernetes object'],
])('manifests that are no objects are a finding: %j', async (input, message) => {
  const { stdout, code } = await cli(makeDirectory({}), ['check', '--manifests', '-', '--format', 'json'], input);
  expect(JSON.parse(stdout).findings).toMatchObject([
    { rule: 'render-failed', message: `the manifests cannot be read: ${message}`, location: { file: '<stdin>' } },
  ]);
  expect(code).toBe(1);
});

test('an ignored finding about something unverified decides nothing; the image stays unverified', async () => {
  const config = (until: string) =>
    `version: 1\nchart: deploy/api\nignore:\n  - {rule: registry-unreachable, image: "ghcr.io/acme/*", reason: behind the firewall, until: ${until}}\n`;
  const args = ['check', '--offline', '--format', 'json'];
  const ignored = await cli(makeDirectory({ ...smallChart(IMAGE), 'pullproof.yaml': config('2999-12-31') }), args);
  expect(JSON.parse(ignored.stdout)).toMatchObject({
    verdict: 'pass',
    images: [{ state: 'unverified' }],
    findings: [],
    suppressed: [{ rule: 'registry-unreachable', reason: 'behind the firewall', until: '2999-12-31' }],
    counts: { unverified: 1 },
  });
  expect(ignored.code).toBe(0);

  const expired = await cli(makeDirectory({ ...smallChart(IMAGE), 'pullproof.yaml': config('2020-12-31') }), args);
  expect(JSON.parse(expired.stdout)).toMatchObject({
    verdict: 'unverified',
    findings: [
      { evidence: expect.arrayContaining(['ignored until 2020-12-31 ("behind the firewall"): that day has passed']) },
    ],
    suppressed: [],
  });
  expect(expired.code).toBe(3);
});

test('an ignored warning about the same image accepts nothing: what was not verified still decides', async () => {
  const config =
    'version: 1\nchart: deploy/api\nrules: {registry-unreachable: "off"}\nignore:\n  - {rule: mutable-tag, image: "ghcr.io/acme/*", reason: known}\n';
  const cwd = makeDirectory({ ...smallChart('ghcr.io/acme/api:latest'), 'pullproof.yaml': config });
  const { stdout, code } = await cli(cwd, ['check', '--offline', '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({
    verdict: 'unverified',
    images: [{ state: 'unverified' }],
    findings: [],
    suppressed: [{ rule: 'mutable-tag', severity: 'warning', unverified: false }],
  });
  expect(code).toBe(3);
});

test('an accepted image hides no other one of the same target', async () => {
  const emulator = await startEmulator({ repositories: {} });
  onTestFinished(() => emulator.close());
  const pod = (name: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: {containers: [{name: c, image: "ghcr.io/acme/${name}:1"}]}\n`;
  const cwd = makeDirectory({
    'release.yaml': [pod('one'), pod('two')].join('---\n'),
    'pullproof.yaml': `${mirrorConfig(emulator.url)}manifests: [release.yaml]\nignore:\n  - {rule: registry-unreachable, image: ghcr.io/acme/one:1, reason: known}\n`,
  });
  expect((await cli(cwd, ['check', '--offline'])).code).toBe(3);
});

test('annotations and SARIF name files from the root of the repository, the report from the working directory', async () => {
  const cwd = makeDirectory({ ...smallChart('Bad'), '.git/HEAD': '', 'deploy/x/y': '' });
  const args = ['check', '../api', '--offline', '--format', 'json', '--format', 'github=g', '--format', 'sarif=s'];
  const below = path.join(cwd, 'deploy/x');
  const { stdout } = await cli(below, args);
  const read = (name: string) => readFileSync(path.join(below, name), 'utf8');
  expect(JSON.parse(stdout).findings[0].location).toMatchObject({ file: '../api/values.yaml', line: 1 });
  expect(read('g')).toContain('file=deploy/api/values.yaml,line=1,');
  expect(JSON.parse(read('s')).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
    'deploy/api/values.yaml',
  );

  const workspace = { GITHUB_WORKSPACE: path.join(cwd, 'deploy') };
  await runNode('src/cli/index.ts', args, { cwd: below, env: workspace });
  expect(read('g')).toContain('file=api/values.yaml,line=1,');
});
