import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startEmulator } from '../../../src/emulator/index.ts';
import { runNode } from '../../support/run-node.ts';
import { mirrorConfig, smallChart } from '../../support/small-chart.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

vi.setConfig({ testTimeout: 120_000 });

test('a policy that the API server refuses is mended where it is written', async () => {
  const emulator = await startEmulator({
    repositories: {
      'acme/api': { visibility: 'public', tags: { '1.4.2': { kind: 'image', platform: 'linux/amd64' } } },
    },
  });
  onTestFinished(() => emulator.close());
  const chart = smallChart('ghcr.io/acme/api:1.4.2');
  const template = 'deploy/api/templates/deployment.yaml';
  const cwd = makeDirectory({
    ...chart,
    [template]: `${chart[template]}          imagePullPolicy: {{ .Values.pull.policy }}\n`,
    'deploy/api/values.yaml': 'image: ghcr.io/acme/api:1.4.2\npull:\n  policy: IfNotPresent\n',
    'prod.yaml': '# production\npull: {policy: "ifNotPresent"} # keep\n',
    'pullproof.yaml': mirrorConfig(emulator.url),
  });
  const check = (...args: string[]) =>
    runNode('src/cli/index.ts', ['check', 'deploy/api', '-f', 'prod.yaml', ...args], { cwd });
  const before = await check('--format', 'json');
  expect(before.code).toBe(1);
  expect(JSON.parse(before.stdout).findings).toMatchObject([
    {
      rule: 'pull-policy-invalid',
      severity: 'error',
      cause: 'C',
      location: { file: 'prod.yaml', line: 2, column: 16 },
      confidence: 'exact',
      suggestion: { file: 'prod.yaml', line: 2, replacement: '"IfNotPresent"' },
    },
  ]);
  const after = await check('--fix', '--format', 'json');
  expect(JSON.parse(after.stdout)).toMatchObject({ verdict: 'pass', findings: [] });
  expect(readFileSync(path.join(cwd, 'prod.yaml'), 'utf8')).toBe(
    '# production\npull: {policy: "IfNotPresent"} # keep\n',
  );
});
