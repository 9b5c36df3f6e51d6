import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { confirm } from '../../../../src/provenance/blame/proof.ts';
import type { Setter } from '../../../../src/provenance/blame/setters.ts';
import { createBudget } from '../../../../src/provenance/trial/budget.ts';
import { runFirstTrial } from '../../../../src/provenance/trial/first-trial.ts';
import { outputId } from '../../../../src/provenance/trial/outputs.ts';
import { openRelease } from '../../../../src/provenance/trial/release.ts';
import { CHART_YAML, scratch } from '../../helm/support.ts';
import { open, target, testEngine, useOf } from '../support.ts';

const engine = testEngine();
const workspace = scratch();
afterAll(async () => {
  await engine.close();
  workspace.remove();
});

/**
 * The fragments that show at the image of a pod whose tag is also the name of its pull secret, and the release that
 * showed them.
 */
async function trial() {
  workspace.write({
    'api/Chart.yaml': CHART_YAML,
    'api/values.yaml': 'repository: ghcr.io/acme/api\ntag: stable\n',
    'api/templates/pod.yaml':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: api}\nspec:\n  imagePullSecrets: [{name: "{{ .Values.tag }}"}]\n  containers:\n    - name: api\n      image: "{{ .Values.repository }}:{{ .Values.tag }}"\n',
  });
  const opened = await open(engine, path.join(workspace.root, '.'), target('api'));
  if (!opened.outcome?.ok) throw new Error('the chart does not render');
  const release = await openRelease(opened.outcome, opened.context);
  const budget = createBudget();
  const { traces } = await runFirstTrial(release, budget);
  const id = outputId(useOf(opened, 'api'));
  const setterOf = (field: string, text: string): Setter => {
    const trace = (traces.get(id) ?? []).find((one) => one.field === field && one.fragment.text === text);
    if (!trace) throw new Error(`no trace of ${text} in ${field}`);
    return { outputId: id, trace, key: null };
  };
  return { release, budget, setterOf };
}

test('a setter is proved where its fragment shows again: at the same place, in the same field', async () => {
  const { release, budget, setterOf } = await trial();
  const tag = setterOf('image', 'stable');
  const secret = setterOf('secrets', 'stable');
  const repository = setterOf('image', 'ghcr.io/acme/api');
  const proof = await confirm(release, [tag, repository], [], budget);
  expect(proof.problem).toBeNull();
  expect([tag, secret, repository].map(proof.isProved)).toEqual([true, true, true]);
  // The repository shows in the image and nowhere else.
  const elsewhere = (field: 'policy' | 'secrets'): Setter => ({ ...repository, trace: { ...repository.trace, field } });
  expect(proof.isProved(elsewhere('secrets'))).toBe(false);
  expect(proof.isProved(elsewhere('policy'))).toBe(false);
  expect(proof.isProved({ ...tag, outputId: 'another place' })).toBe(false);
});

test('what is not changed in that render is not proved by it', async () => {
  const { release, budget, setterOf } = await trial();
  const proof = await confirm(release, [setterOf('image', 'stable')], [], budget);
  expect(proof.isProved(setterOf('image', 'ghcr.io/acme/api'))).toBe(false);
});

test('without a render nothing is proved, and it says why', async () => {
  const { release, setterOf } = await trial();
  const tag = setterOf('image', 'stable');
  const proof = await confirm(release, [tag], [], createBudget(0));
  expect([proof.isProved(tag), proof.problem]).toEqual([false, '0 extra renders were not enough']);
});
