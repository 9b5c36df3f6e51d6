import { afterAll, describe, expect, test } from 'vitest';
import { createEngine } from '../../../../src/helm/engine/engine.ts';
import { usesLookup } from '../../../../src/helm/failure/hints.ts';
import { renderRelease } from '../../../../src/helm/render/render.ts';
import { CHART_YAML, type Files, scratch, settings } from '../support.ts';

const engine = createEngine();
const workspace = scratch();
afterAll(async () => {
  await engine.close();
  workspace.remove();
});

let charts = 0;
function render(files: Files, overrides = {}) {
  charts += 1;
  const all = { 'Chart.yaml': CHART_YAML, ...files };
  workspace.write(Object.fromEntries(Object.entries(all).map(([file, text]) => [`chart-${charts}/${file}`, text])));
  return renderRelease(engine, settings(`chart-${charts}`, overrides), { mode: 'check', workspace: workspace.root });
}

async function hints(files: Files, overrides = {}) {
  const outcome = await render(files, overrides);
  if (outcome.ok) throw new Error('the chart rendered');
  return outcome.failure.hints ?? null;
}

const none = { requiredValue: null, apiVersions: [], asksKubeVersion: false, usesLookup: false };
const one = (template: string): Files => ({ 'values.yaml': 'image: {}\nother: 1\n', 'templates/a.yaml': template });

describe('the value that required misses', () => {
  test.each([
    ['{{ required "image.tag is required" .Values.image.tag }}', 'image.tag'],
    ['{{ required "a tag" ( .Values.image.tag ) }}', 'image.tag'],
    ['{{ $.Values.image.tag | required "a tag" | quote }}', 'image.tag'],
    ['{{ required (printf "no %s" "tag") .Values.image.tag }}', 'image.tag'],
    ['{{ .Values.other }}{{ required `a tag` .Values.image.tag }}', 'image.tag'],
    // Which of two, or something that is no value: not told.
    ['{{ required "a" .Values.image.tag }}{{ required "b" .Values.image.name }}', null],
    ['{{ with .Values }}{{ required "a" .image.tag }}{{ end }}', null],
  ])('%s', async (template, value) => {
    expect((await hints(one(template)))?.requiredValue ?? null).toBe(value);
  });

  test('in a subchart is named as its parent sets it', async () => {
    const files = {
      'Chart.yaml': `${CHART_YAML}dependencies:\n  - {name: redis, version: 1.0.0, alias: cache}\n`,
      'charts/redis/Chart.yaml': CHART_YAML.replace('name: api', 'name: redis'),
      'charts/redis/templates/a.yaml': '{{ required "a tag" .Values.image }}\n',
    };
    expect(await hints(files)).toEqual({ ...none, requiredValue: 'cache.image' });
  });
});

describe('what a template asks the cluster for', () => {
  const fails = `{{- if not (.Capabilities.APIVersions.Has "monitoring.coreos.com/v1") }}\n{{- fail "CRDs missing!" }}\n{{- end }}\n`;

  test('API versions, and the flag helps', async () => {
    expect(await hints(one(fails))).toEqual({ ...none, apiVersions: ['monitoring.coreos.com/v1'] });
    expect((await render(one(fails), { apiVersions: ['monitoring.coreos.com/v1'] })).ok).toBe(true);
  });

  test('through a helper', async () => {
    const files = {
      'templates/_h.tpl': `{{ define "h" }}${fails}{{ end }}`,
      'templates/a.yaml': 'a: {{ include "h" . }}\n',
    };
    expect(await hints(files)).toEqual({ ...none, apiVersions: ['monitoring.coreos.com/v1'] });
  });

  test('its version', async () => {
    const template = '{{ if semverCompare ">=1.20-0" .Capabilities.KubeVersion.Version }}{{ fail "too new" }}{{ end }}';
    expect(await hints(one(template))).toEqual({ ...none, asksKubeVersion: true });
  });

  test('its objects', async () => {
    const template = 'a: {{ (lookup "v1" "ConfigMap" "shop" "cfg").data.tag }}\n';
    expect(await hints(one(template))).toEqual({ ...none, usesLookup: true });
    const outcome = await render(one('a: {{ lookup "v1" "ConfigMap" "shop" "cfg" | toJson }}\n'));
    if (!outcome.ok) throw new Error(outcome.failure.message);
    expect(usesLookup('api/templates/a.yaml', outcome.sourceMap)).toBe(true);
    expect(usesLookup('api/templates/b.yaml', outcome.sourceMap)).toBe(false);
  });

  test('not what stands far above the failing line', async () => {
    expect(
      await hints(one(`${fails.replace('{{- fail "CRDs missing!" }}', '')}${'a: 1\n'.repeat(40)}{{ fail "no" }}`)),
    ).toBe(null);
  });

  test('only in the helper that stops the render', async () => {
    const helper = (name: string, body: string) => `{{ define "${name}" }}${body}{{ end }}\n`;
    const asksCluster = helper(
      'nodes',
      '{{ if lookup "v1" "Node" "" "" }}{{ fail "a node is there already" }}{{ end }}',
    );
    const asksApis = helper('apis', fails);
    const stops = helper(
      'stops',
      '{{ if not .Values.parts }}{{ fail (join "\\n" (list "" "name a part" "parts:")) }}{{ end }}',
    );
    const calls = (...names: string[]) => ({
      'templates/_h.tpl': `${asksCluster}${asksApis}${stops}`,
      'templates/a.yaml': `${names.map((name) => `{{ include "${name}" . }}`).join('')}\n`,
    });

    expect(await hints(calls('nodes', 'stops'))).toBe(null);
    expect(await hints(calls('nodes', 'stops', 'apis'))).toBe(null);
    expect(await hints(calls('nodes', 'apis', 'stops'))).toEqual({
      ...none,
      apiVersions: ['monitoring.coreos.com/v1'],
    });
  });

  test('its objects, which the stopping template reads', async () => {
    const template = '{{ if not (lookup "v1" "Secret" "shop" "pull") }}\n{{ fail "no pull secret" }}\n{{ end }}';
    expect(await hints(one(template))).toEqual({ ...none, usesLookup: true });
  });

  test('nothing: no hints', async () => {
    expect(await hints(one('{{ fail "no" }}'))).toBe(null);
    expect(await hints(one('a: {{ .Values.x.y.z }}'))).toBe(null);
  });
});
