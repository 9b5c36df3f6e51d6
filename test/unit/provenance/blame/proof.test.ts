import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { confirm, type Pick } from '../../../../src/provenance/blame/proof.ts';
import { createBudget } from '../../../../src/provenance/trial/budget.ts';
import { traceFlow } from '../../../../src/provenance/trial/first-trial.ts';
import { siteId } from '../../../../src/provenance/trial/outputs.ts';
import { openBench } from '../../../../src/provenance/trial/release.ts';
import { CHART_YAML, scratch } from '../../helm/support.ts';
import { open, target, testEngine, useOf } from '../support.ts';

const engine = testEngine();
const workspace = scratch();
afterAll(async () => {
  await engine.close();
  workspace.remove();
});

/** The fragments that show at the image of a pod whose tag is also the name of its pull secret, and the bench that showed them. */
async function trial() {
  workspace.write({
    'api/Chart.yaml': CHART_YAML,
    'api/values.yaml': 'repository: ghcr.io/acme/api\ntag: stable\n',
    'api/templates/pod.yaml':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: api}\nspec:\n  imagePullSecrets: [{name: "{{ .Values.tag }}"}]\n  containers:\n    - name: api\n      image: "{{ .Values.repository }}:{{ .Values.tag }}"\n',
  });
  const opened = await open(engine, path.join(workspace.root, '.'), target('api'));
  if (!opened.outcome?.ok) throw new Error('the chart does not render');
  const bench = await openBench(opened.outcome, opened.context);
  const budget = createBudget();
  const { hits } = await traceFlow(bench, budget);
  const id = siteId(useOf(opened, 'api'));
  const pickOf = (field: string, text: string): Pick => {
    const hit = (hits.get(id) ?? []).find((one) => one.field === field && one.fragment.text === text);
    if (!hit) throw new Error(`no trace of ${text} in ${field}`);
    return { siteId: id, hit, key: null };
  };
  return { bench, budget, pickOf };
}

test('a pick is proved where its fragment shows again: at the same place, in the same field', async () => {
  const { bench, budget, pickOf } = await trial();
  const tag = pickOf('image', 'stable');
  const secret = pickOf('secrets', 'stable');
  const repository = pickOf('image', 'ghcr.io/acme/api');
  const proof = await confirm(bench, [tag, repository], [], budget);
  expect(proof.problem).toBeNull();
  expect([tag, secret, repository].map(proof.isProved)).toEqual([true, true, true]);
  // The repository shows in the image and nowhere else.
  const elsewhere = (field: 'policy' | 'secrets'): Pick => ({ ...repository, hit: { ...repository.hit, field } });
  expect(proof.isProved(elsewhere('secrets'))).toBe(false);
  expect(proof.isProved(elsewhere('policy'))).toBe(false);
  expect(proof.isProved({ ...tag, siteId: 'another place' })).toBe(false);
});

test('what is not changed in that render is not proved by it', async () => {
  const { bench, budget, pickOf } = await trial();
  const proof = await confirm(bench, [pickOf('image', 'stable')], [], budget);
  expect(proof.isProved(pickOf('image', 'ghcr.io/acme/api'))).toBe(false);
});

test('without a render nothing is proved, and it says why', async () => {
  const { bench, pickOf } = await trial();
  const tag = pickOf('image', 'stable');
  const proof = await confirm(bench, [tag], [], createBudget(0));
  expect([proof.isProved(tag), proof.problem]).toEqual([false, '0 extra renders were not enough']);
});
