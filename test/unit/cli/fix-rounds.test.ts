import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startEmulator } from '../../../src/emulator/index.ts';
import { runNode } from '../../support/run-node.ts';
import { mirrorConfig } from '../../support/small-chart.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

vi.setConfig({ testTimeout: 120_000 });

test('one run mends every pod that writes the same image for itself', async () => {
  const emulator = await startEmulator({
    repositories: {
      'acme/probe': { visibility: 'public', tags: { 'v2.4.0': { kind: 'image', platform: 'linux/amd64' } } },
    },
  });
  onTestFinished(() => emulator.close());
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const template = (name: string) => `deploy/probes/templates/${name}.yaml`;
  const pod = (name: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n    - name: main\n      image: ghcr.io/acme/probe:2.4.0\n`;
  const cwd = makeDirectory({
    'deploy/probes/Chart.yaml': 'apiVersion: v2\nname: probes\nversion: 1.0.0\n',
    ...Object.fromEntries(names.map((name) => [template(name), pod(name)])),
    'pullproof.yaml': mirrorConfig(emulator.url),
  });
  const after = await runNode('src/cli/index.ts', ['check', 'deploy/probes', '--fix', '--format', 'json'], { cwd });

  expect(JSON.parse(after.stdout)).toMatchObject({ verdict: 'pass', findings: [] });
  for (const name of names)
    expect(readFileSync(path.join(cwd, template(name)), 'utf8')).toBe(pod(name).replace(':2.4.0', ':v2.4.0'));
});
