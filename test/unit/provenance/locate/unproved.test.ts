import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CHART_YAML, scratch } from '../../helm/support.ts';
import { open, placeOf, show, target, testEngine, useOf, violation } from '../support.ts';

const engine = testEngine();
const workspace = scratch();
afterAll(async () => {
  await engine.close();
  workspace.remove();
});

const pod = (image: string) =>
  `apiVersion: v1
kind: Pod
metadata: {name: api}
spec:
  containers:
    - name: api
      image: ${image}
`;

const CORRECTION = { replacement: 'v1.4.2', description: 'use the tag "v1.4.2"' };
const VALUES = 'repository: ghcr.io/acme/api\ntag: 1.4.2\nchannel: {tag: stable}\n';
/** A template that refuses every tag but one: no change of it renders. */
const PICKY = '{{ .Values.repository }}:{{ if ne .Values.tag "1.4.2" }}{{ fail "no" }}{{ end }}{{ .Values.tag }}';

/** The tag shows only when the channel is another: changed alone it does not. */
const GATED =
  '{{ .Values.repository }}:{{ if eq .Values.channel.tag "stable" }}{{ add 0 1 }}.{{ add 2 2 }}.{{ add 1 1 }}{{ else }}{{ .Values.tag }}{{ end }}';

let charts = 0;
async function placed(template: string, budgetMs?: number) {
  charts += 1;
  const name = `case-${charts}`;
  workspace.write({
    [`${name}/api/Chart.yaml`]: CHART_YAML,
    [`${name}/api/values.yaml`]: VALUES,
    [`${name}/api/templates/pod.yaml`]: pod(template),
  });
  const cwd = path.join(workspace.root, name);
  const opened = await open(engine, cwd, target('api'));
  const context = { ...opened.context, ...(budgetMs === undefined ? {} : { budgetMs }) };
  const found = violation([useOf(opened, 'api')], 'tag', { correction: CORRECTION });
  const placement = await placeOf({ ...opened, context }, found);
  return { ...placement, shown: show(placement.location, (file) => readFileSync(path.join(cwd, file), 'utf8')) };
}

test('a proved place has the change that the rule asks for', async () => {
  const { shown, confidence, suggestion } = await placed('{{ .Values.repository }}:{{ .Values.tag }}');
  expect([shown, confidence, suggestion?.replacement]).toEqual(['api/values.yaml:2:6 1.4.2', 'exact', 'v1.4.2']);
});

test.each([
  ['that no render could prove', PICKY, undefined],
  ['that does not show when it alone is changed', GATED, undefined],
  ['for which there was no time', '{{ .Values.repository }}:{{ .Values.tag }}', 0],
])('a place %s is named, and no change is offered there', async (_, template, budgetMs) => {
  const { shown, confidence, suggestion, notes } = await placed(template, budgetMs);
  expect([shown, confidence, suggestion]).toEqual(['api/values.yaml:2:6 1.4.2', 'approximate', null]);
  expect(notes?.[0]).toMatch(/^the place is likely, not proved: /);
});
