import { expect, onTestFinished, test, vi } from 'vitest';
import { type RepositorySpec, startEmulator } from '../../../src/emulator/index.ts';
import { runNode } from '../../support/run-node.ts';
import { mirrorConfig } from '../../support/small-chart.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

vi.setConfig({ testTimeout: 120_000 });

const CHART = 'apiVersion: v2\nname: app\nversion: 0.1.0\n';
const workload = (kind: string, name: string, image: string, spec: string) => `apiVersion: apps/v1
kind: ${kind}
metadata: {name: ${name}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
${spec}      containers: [{name: ${name}, image: "${image}"}]
`;

async function check(repositories: Record<string, RepositorySpec>, templates: Record<string, string>, config = '') {
  const emulator = await startEmulator({ repositories });
  onTestFinished(() => emulator.close());
  const files = Object.entries(templates).map(([name, text]) => [`chart/templates/${name}.yaml`, text] as const);
  const cwd = makeDirectory({
    'chart/Chart.yaml': CHART,
    ...Object.fromEntries(files),
    'pullproof.yaml': mirrorConfig(emulator.url) + config,
  });
  const { stdout, code } = await runNode('src/cli/index.ts', ['check', 'chart', '--format', 'json'], { cwd });
  const report = JSON.parse(stdout);
  const findings = report.findings.map(
    ({ rule, severity, image }: Record<string, string>) => `${severity} ${rule} ${image}`,
  );
  return { code, findings, messages: report.findings.map(({ message }: { message: string }) => message) };
}

const image = (platform: string): RepositorySpec => ({
  visibility: 'public',
  tags: { '1.0.0': { kind: 'image', platform } },
});

test("the pod's own architecture decides, both ways", async () => {
  const repositories = { 'acme/armonly': image('linux/arm64'), 'acme/armless': image('linux/amd64') };
  const arm = '      nodeSelector: {kubernetes.io/arch: arm64, kubernetes.io/os: linux}\n';
  const { code, findings, messages } = await check(repositories, {
    d: workload('Deployment', 'web', 'ghcr.io/acme/armonly:1.0.0', arm),
    e: workload('Deployment', 'web2', 'ghcr.io/acme/armless:1.0.0', arm),
  });
  expect(findings).toEqual(['error platform-missing ghcr.io/acme/armless:1.0.0']);
  expect(messages[0]).toContain('no manifest for "linux/arm64", which its pod asks for, only for "linux/amd64"');
  expect(code).toBe(1);
});

test('a chart with Windows and Linux pods, as prometheus-windows-exporter, is in order', async () => {
  const repositories: Record<string, RepositorySpec> = {
    'acme/windows-exporter': {
      visibility: 'public',
      tags: { '1.0.0': { kind: 'index', platforms: ['windows/amd64'] } },
    },
    'acme/web': image('linux/amd64'),
  };
  const { code, findings } = await check(repositories, {
    exporter: workload(
      'DaemonSet',
      'exporter',
      'ghcr.io/acme/windows-exporter:1.0.0',
      '      nodeSelector: {kubernetes.io/os: windows}\n',
    ),
    web: workload('Deployment', 'web', 'ghcr.io/acme/web:1.0.0', ''),
  });
  expect(findings).toEqual([]);
  expect(code).toBe(0);
});

test('a 32-bit image is found, with a note', async () => {
  const { code, findings } = await check(
    { 'acme/web': image('linux/arm/v7') },
    { web: workload('Deployment', 'web', 'ghcr.io/acme/web:1.0.0', '') },
    'platforms: [linux/arm64]\n',
  );
  expect(findings).toEqual(['note platform-missing ghcr.io/acme/web:1.0.0']);
  expect(code).toBe(0);
});
