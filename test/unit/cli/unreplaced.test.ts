import { expect, test, vi } from 'vitest';
import { runNode } from '../../support/run-node.ts';
import { smallChart } from '../../support/small-chart.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

// Each test starts processes; a busy machine needs its time.
vi.setConfig({ testTimeout: 120_000 });

const FORMS = [
  '${IMAGE_TAG}',
  '$(IMAGE_TAG)',
  '$IMAGE_TAG',
  '#{IMAGE_TAG}#',
  '{{IMAGE_TAG}}',
  '%TAG%',
  '@TAG@',
  '<TAG>',
];

async function check(tag: string, args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const cwd = makeDirectory({ ...smallChart(`ghcr.io/acme/api:${tag}`), ...files });
  const { code, stdout } = await runNode('src/cli/index.ts', ['check', ...args], { cwd });
  const { verdict, findings, images, counts } = JSON.parse(stdout);
  return {
    code,
    verdict,
    findings: findings.map(({ rule, severity }: { rule: string; severity: string }) => `${severity} ${rule}`),
    state: images[0].state,
    evidence: images[0].evidence,
    counts,
  };
}

test.each(FORMS)('%s is a warning in a chart, and an error under a helm command', async (form) => {
  const plain = await check(form, ['deploy/api', '--format', 'json']);
  expect(plain).toMatchObject({ code: 0, findings: ['warning invalid-reference'] });
  const command = await check(form, [
    '--format',
    'json',
    '--',
    'helm',
    'upgrade',
    '--install',
    'api',
    'deploy/api',
    '--wait',
  ]);
  expect(command).toMatchObject({ code: 1, verdict: 'fail', findings: ['error invalid-reference'] });
});

test.each(['${IMAGE_TAG}', '__TAG__', '#{TAG}#'])('%s is decided at deploy where a step fills it in', async (form) => {
  const files = {
    '.github/workflows/deploy.yml': `jobs: {d: {steps: [{run: 'sed -i "s/x/y/" deploy/api/values.yaml'}]}}\n`,
  };
  const result = await check(form, ['--format', 'json', '--', 'helm', 'upgrade', 'api', 'deploy/api'], files);
  expect(result).toMatchObject({
    code: 0,
    verdict: 'pass',
    findings: [],
    state: 'open',
    counts: { open: 1, images: 1 },
  });
  expect(result.evidence).toEqual([
    `"${form}" in deploy/api/values.yaml is filled in by "sed -i" in .github/workflows/deploy.yml:1`,
  ]);
});

test.each(["sed -i 's/replicas: 1/replicas: 2/'", "yq -i '.replicas = 2'"])(
  'a step that changes something else in the file (%s) leaves it unfilled',
  async (program) => {
    const files = {
      '.github/workflows/deploy.yml': `jobs:\n  d:\n    steps:\n      - run: |\n          ${program} deploy/api/values.yaml\n`,
    };
    const result = await check(
      '${IMAGE_TAG}',
      ['--format', 'json', '--', 'helm', 'upgrade', 'api', 'deploy/api'],
      files,
    );
    expect(result).toMatchObject({ code: 1, verdict: 'fail', findings: ['error invalid-reference'] });
  },
);
