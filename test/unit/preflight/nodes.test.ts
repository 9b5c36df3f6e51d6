import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Report } from '../../../src/core/finding/report.ts';
import { startEmulator } from '../../../src/emulator/index.ts';
import { runNode } from '../../support/run-node.ts';
import { smallChart } from '../../support/small-chart.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

// Each run is a process; a busy machine needs its time.
vi.setConfig({ testTimeout: 120_000 });

const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';

/** Checks a pod without a pull secret whose image is private; the entry of its registry has the lines. */
async function check(host: string, lines: readonly string[], more = '') {
  const emulator = await startEmulator({
    flavour: 'ecr',
    repositories: {
      'team/app': {
        visibility: 'private',
        readers: ['me'],
        tags: { '1.0.0': { kind: 'image', platform: 'linux/amd64' } },
      },
    },
    credentials: [{ name: 'me', username: 'AWS', password: 'twelve-hours' }],
  });
  onTestFinished(() => emulator.close());
  const entry = [`  - host: ${host}`, `endpoint: ${emulator.url}`, ...lines].join('\n    ');
  const config = `version: 1\nregistries:\n${entry}\n${more}`;
  const cwd = makeDirectory({ ...smallChart(`${host}/team/app:1.0.0`), 'pullproof.yaml': config });
  const args = ['check', 'deploy/api', '--format', 'json=report.json'];
  const { code } = await runNode('src/cli/index.ts', args, { cwd });
  const report = JSON.parse(readFileSync(`${cwd}/report.json`, 'utf8')) as Report;
  const findings = report.findings.map(
    ({ rule, severity, unverified }) => `${severity} ${rule}${unverified ? '?' : ''}`,
  );
  return { code, findings, state: report.images[0]!.state, counts: report.counts, coverage: report.coverage };
}

const LOGIN = ['username: AWS', 'password: twelve-hours'];

test('a correct chart for EKS passes; the note names the key, and with the key there is none', async () => {
  const without = await check(ECR, LOGIN);
  expect([without.code, without.findings, without.state]).toEqual([0, ['note pull-secret-missing'], 'found']);
  expect(without.coverage).toMatchObject([{ ok: null }]);
  const withKey = await check(ECR, [...LOGIN, 'nodes: true']);
  expect([withKey.code, withKey.findings, withKey.state]).toEqual([0, [], 'found']);
  expect(withKey.coverage).toMatchObject([{ servedBy: 'the nodes', ok: true }]);
});

test('the key holds for any registry', async () => {
  expect((await check('registry.example.com', LOGIN)).findings).toEqual(['error pull-secret-missing']);
  expect((await check('registry.example.com', [...LOGIN, 'nodes: true'])).findings).toEqual([]);
});

test('with `nodes: false` the registry of a cloud is one like any other', async () => {
  const denied = await check(ECR, ['nodes: false']);
  expect([denied.code, denied.findings, denied.state]).toEqual([1, ['error image-access-denied'], 'denied']);
  const missing = await check(ECR, [...LOGIN, 'nodes: false']);
  expect([missing.code, missing.findings, missing.state]).toEqual([1, ['error pull-secret-missing'], 'found']);
});

test.each([[[]], [['nodes: true']]])(
  'what is denied to the check is neither an error nor a pass (%j)',
  async (lines) => {
    const { code, findings, state, counts } = await check(ECR, lines);
    expect([code, findings, state]).toEqual([3, ['warning image-access-denied?'], 'denied']);
    expect([counts.errors, counts.unverified, counts.denied]).toEqual([0, 1, 0]);
  },
);

test('nor is it a pass with the rules off that would say so', async () => {
  const off = 'rules: {pull-secret-missing: "off", image-access-denied: "off"}\n';
  const { code, findings, counts } = await check(ECR, [], off);
  expect([code, findings, counts.unverified]).toEqual([3, [], 1]);
});
