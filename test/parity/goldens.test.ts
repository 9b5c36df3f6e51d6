import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createEngine } from '../../src/helm/engine/engine.ts';
import type { ParityCase } from './support/case.ts';
import { helm, helmSource } from './support/helm-source.ts';
import { runEngine } from './support/run-engine.ts';

const subchart = 'testdata/testcharts/subchart';
const subchartWith = (more: Partial<ParityCase>): Omit<ParityCase, 'name'> => ({ chart: subchart, ...more });
const testChart = (name: string): Omit<ParityCase, 'name'> => ({ chart: `testdata/testcharts/${name}` });

/**
 * The command lines of Helm's pkg/cmd/template_test.go and their goldens, except those about flags that the engine does
 * not see.
 */
const goldens: readonly (readonly [golden: string, c: Omit<ParityCase, 'name'>])[] = [
  ['template', subchartWith({})],
  ['template-set', subchartWith({ set: ['service.name=apache'] })],
  ['template-values-files', subchartWith({ values: [`${subchart}/charts/subchartA/values.yaml`] })],
  ['template-name-template', subchartWith({ releaseName: 'foobar-ywjj-baz' })],
  ['template-lib-chart', testChart('lib-chart')],
  ['template-chart-bad-type', testChart('chart-bad-type')],
  ['template-chart-with-template-lib-dep', testChart('chart-with-template-lib-dep')],
  ['template-chart-with-template-lib-archive-dep', testChart('chart-with-template-lib-archive-dep')],
  ['template-with-kube-version', subchartWith({ kubeVersion: '1.16.0' })],
  ['template-with-api-version', subchartWith({ apiVersions: ['helm.k8s.io/test,helm.k8s.io/test2'] })],
  ['template-with-api-version', subchartWith({ apiVersions: ['helm.k8s.io/test', 'helm.k8s.io/test2'] })],
  ['template-with-crds', subchartWith({ includeCrds: true })],
  ['template-show-only-one', subchartWith({ showOnly: ['templates/service.yaml'] })],
  [
    'template-show-only-multiple',
    subchartWith({ showOnly: ['templates/service.yaml', 'charts/subcharta/templates/service.yaml'] }),
  ],
  ['template-show-only-glob', subchartWith({ showOnly: ['templates/subdir/role*'] })],
  ['object-order', testChart('object-order')],
  ['template-with-invalid-yaml', testChart('chart-with-template-with-invalid-yaml')],
  ['template-skip-tests', subchartWith({ skipTests: true })],
  ['issue-9027', testChart('issue-9027')],
  ['template-subchart-cm', subchartWith({ set: ['configmap.enabled=true', 'subchartb.enabled=true'] })],
  [
    'template-subchart-cm-set',
    subchartWith({ set: ['configmap.enabled=true', 'subchartb.enabled=true', 'configmap.value=baz'] }),
  ],
  ['template-subchart-cm-set-file', subchartWith({ values: [`${subchart}/extra_values.yaml`] })],
];

/** Helm's own goldens, out of its Go module. Its test binaries take Kubernetes for 1.20. */
describe.skipIf(helm === undefined)('the engine prints Helm’s goldens', () => {
  const engine = createEngine();
  afterAll(() => engine.close());
  const directory = join(helmSource(), 'pkg/cmd');

  test.each(goldens)('%s %j', async (golden, c) => {
    const outcome = await runEngine(engine, directory, { kubeVersion: '1.20.0', ...c, name: golden });
    const expected = readFileSync(join(directory, 'testdata/output', `${golden}.txt`), 'utf8');
    if (outcome.error === null) expect(outcome.stdout.toString()).toBe(expected);
    else expect(`Error: ${outcome.error}`).toBe(expected.trimEnd());
  });
});
