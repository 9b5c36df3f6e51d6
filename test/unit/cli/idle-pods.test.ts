import { expect, onTestFinished, test, vi } from 'vitest';
import { startEmulator } from '../../../src/emulator/index.ts';
import { runNode } from '../../support/run-node.ts';
import { mirrorConfig, smallChart } from '../../support/small-chart.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

vi.setConfig({ testTimeout: 120_000 });

/** As podinfo's chart has them: hooks of `helm test` with images without a tag. */
const testPod = (image: string) => `apiVersion: v1
kind: Pod
metadata:
  name: api-test
  annotations:
    helm.sh/hook: test-success
spec:
  containers: [{name: test, image: "${image}"}]
`;

async function check(templates: Record<string, string>) {
  const emulator = await startEmulator({
    repositories: {
      'acme/api': { visibility: 'public', tags: { '1.4.2': { kind: 'image', platform: 'linux/amd64' } } },
      'acme/tools': { visibility: 'public', tags: { latest: { kind: 'image', platform: 'linux/amd64' } } },
    },
  });
  onTestFinished(() => emulator.close());
  const files = Object.entries(templates).map(([name, text]) => [`deploy/api/templates/${name}.yaml`, text] as const);
  const cwd = makeDirectory({
    ...smallChart('ghcr.io/acme/api:1.4.2'),
    ...Object.fromEntries(files),
    'pullproof.yaml': mirrorConfig(emulator.url),
  });
  const { stdout, code } = await runNode('src/cli/index.ts', ['check', 'deploy/api', '--format', 'json'], { cwd });
  const { findings, images } = JSON.parse(stdout);
  return {
    code,
    findings: findings
      .map(({ rule, severity, image }: Record<string, string>) => `${severity} ${rule} ${image}`)
      .sort(),
    images: images.map(({ reference, state }: Record<string, string>) => `${state} ${reference}`),
  };
}

test('a test pod in order gives no finding, whatever the style of its image', async () => {
  expect(await check({ test: testPod('ghcr.io/acme/tools') })).toEqual({
    code: 0,
    findings: [],
    images: ['found ghcr.io/acme/api:1.4.2', 'found ghcr.io/acme/tools'],
  });
});

test('a missing image of a test pod, or of one without replicas, is a warning', async () => {
  const scaled = smallChart('')
    ['deploy/api/templates/deployment.yaml']!.replace('name: api', 'name: worker')
    .replace('spec:\n', 'spec:\n  replicas: 0\n')
    .replace('{{ .Values.image | quote }}', 'ghcr.io/acme/worker:1.0.0');
  expect(await check({ test: testPod('ghcr.io/acme/api:1.4.3'), worker: scaled })).toEqual({
    code: 0,
    findings: ['warning image-access-denied ghcr.io/acme/worker:1.0.0', 'warning tag-not-found ghcr.io/acme/api:1.4.3'],
    images: ['found ghcr.io/acme/api:1.4.2', 'absent ghcr.io/acme/api:1.4.3', 'denied ghcr.io/acme/worker:1.0.0'],
  });
});
