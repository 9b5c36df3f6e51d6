import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemoRegistries } from '../../../../src/demo/registries.ts';
import { createEngine, type Engine } from '../../../../src/helm/engine/engine.ts';
import { checkIn, copyOf, deployment, fixAll, harmedBy, pushed, scene } from './support.ts';

let engine: Engine;
beforeAll(() => {
  engine = createEngine();
});
afterAll(() => engine.close());

test('the example: a second run changes nothing, and no image that was fine is worse', {
  timeout: 120_000,
}, async () => {
  const cwd = copyOf(path.resolve('examples/shop'));
  const registries = await startDemoRegistries();
  try {
    const run = () =>
      checkIn(engine, cwd, (settings) => ({
        ...settings,
        targets: settings.targets.map((target) => ({ ...target, registries: registries.settings, cluster: 'none' })),
      }));
    const before = await run();
    const { result, changed } = await fixAll(run, cwd);
    expect(changed.length).toBeGreaterThan(2);
    expect(harmedBy(before, result)).toEqual([]);
    expect((await fixAll(run, cwd)).changed).toEqual([]);
  } finally {
    await registries.close();
  }
});

/**
 * Two pods whose tags, secrets and policies come from the same values, from values of their own, or from appVersion.
 */
const chart = fc.record({
  tags: fc.record({ api: fc.constantFrom('1.0.1', 'v1.0.1'), worker: fc.constantFrom('1.0.1', 'v1.0.1') }),
  written: fc.constantFrom('1.0.1', 'v1.0.1', '"1.0.1"'),
  api: fc.constantFrom(
    '.Values.tag',
    '.Values.api.tag',
    '.Chart.AppVersion',
    '.Values.tag | default .Chart.AppVersion',
  ),
  worker: fc.constantFrom('.Values.tag', '.Values.worker.tag', '.Chart.AppVersion'),
  owner: fc.constantFrom('acme', 'Acme'),
  secret: fc.constantFrom('- regcred', '- name: regcred', ''),
  policy: fc.constantFrom('Never', 'ifNotPresent', 'Always', 'IfNotPresent'),
});

test('any chart: a second run changes nothing, and no image that was fine is worse', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(chart, async ({ tags, written, api, worker, owner, secret, policy }) => {
      const pod = (shape: string) =>
        secret === ''
          ? []
          : shape === 'range'
            ? ['imagePullSecrets:', '{{- range .Values.secrets }}', '  - name: {{ . }}', '{{- end }}']
            : ['imagePullSecrets: {{ toJson .Values.secrets }}'];
      const own = (name: string, template: string) =>
        `${deployment(
          name,
          `"ghcr.io/{{ .Values.owner }}/${name}:{{ ${template} }}"`,
          pod(name === 'api' ? 'range' : 'json'),
        )}          imagePullPolicy: {{ .Values.policy }}\n`;
      const files = {
        'Chart.yaml': `apiVersion: v2\nname: shop\nversion: 1.0.0\nappVersion: ${written}\n`,
        'values.yaml': `owner: ${owner}\ntag: ${written}\napi: {tag: ${written}}\nworker: {tag: ${written}}\npolicy: ${policy}\nsecrets: [${secret.replace('- ', '').replace(/^name: (.*)$/, '{name: $1}')}]\n`,
        'templates/api.yaml': own('api', api),
        'templates/worker.yaml': own('worker', worker),
      };
      const { cwd, emulator } = await scene(files, pushed({ api: [tags.api], worker: [tags.worker] }));
      try {
        const run = () => checkIn(engine, cwd);
        const before = await run();
        const { result } = await fixAll(run, cwd);
        expect(harmedBy(before, result)).toEqual([]);
        expect((await fixAll(run, cwd)).changed).toEqual([]);
      } finally {
        await emulator.close();
      }
    }),
    { numRuns: 25, seed: 20261129 },
  );
});
