import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createEngine, type Engine } from '../../../../src/helm/engine/engine.ts';
import { checkIn, deployment, pushed, scene } from './support.ts';

let engine: Engine;
beforeAll(() => {
  engine = createEngine();
});
afterAll(() => engine.close());

const files = {
  'Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
  'values.yaml': 'tag: 1.0.1\n',
  'templates/a.yaml': deployment('api', '"ghcr.io/acme/api:{{ .Values.tag }}"'),
};
const guard = '{{ if hasPrefix "v" .Values.tag }}{{ fail "write the version without v" }}{{ end }}';
const pattern = '{"properties": {"tag": {"type": "string", "pattern": "^[0-9]"}}}';

/** The change offered for an image whose tag is there with a "v" only, and what is said of it. */
async function offered(more: Readonly<Record<string, string>>, targets = '') {
  const { cwd, emulator } = await scene({ ...files, ...more }, pushed({ api: ['v1.0.1'], worker: ['1.0.1'] }), targets);
  onTestFinished(() => emulator.close());
  const { report } = await checkIn(engine, cwd);
  return report.findings.map(({ rule, suggestion, evidence }) => [
    rule,
    suggestion?.replacement ?? null,
    ...evidence.filter((line) => line.startsWith('no change is offered')),
  ]);
}

const NOT_RENDERED = ['tag-not-found', null, 'no change is offered: with it the chart does not render'];

test('nothing is offered that a template without pods refuses', async () => {
  expect(await offered({})).toEqual([['tag-not-found', 'v1.0.1']]);
  expect(await offered({ 'templates/NOTES.txt': guard })).toEqual([NOT_RENDERED]);
  expect(await offered({ 'templates/config.yaml': guard })).toEqual([NOT_RENDERED]);
});

test('nothing is offered that the values schema refuses, unless it is not asked', async () => {
  expect(await offered({ 'values.schema.json': pattern })).toEqual([NOT_RENDERED]);
  const skipped = 'targets: [{name: a, chart: ., skip-schema-validation: true}]\n';
  expect(await offered({ 'values.schema.json': pattern }, skipped)).toEqual([['tag-not-found', 'v1.0.1']]);
});

test('a change that moved from a dependency to the own values harms no other target', async () => {
  const umbrella = {
    'Chart.yaml':
      'apiVersion: v2\nname: shop\nversion: 1.0.0\ndependencies: [{name: web, version: 0.1.0, repository: "https://charts.example.com"}]\n',
    'values.yaml': 'web: {}\n',
    'dev.yaml': 'web: {name: worker}\n',
    'templates/a.yaml': '',
    'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 0.1.0\n',
    'charts/web/values.yaml': 'name: api\ntag: 1.0.1\n',
    'charts/web/templates/d.yaml': deployment('web', '"ghcr.io/acme/{{ .Values.name }}:{{ .Values.tag }}"'),
  };
  const prod = '{name: prod, chart: .}';
  const dev = '{name: dev, chart: ., values: [dev.yaml]}';
  expect(await offered(umbrella, `targets: [${prod}]\n`)).toEqual([['tag-not-found', '{tag: v1.0.1}']]);
  for (const targets of [`${prod}, ${dev}`, `${dev}, ${prod}`]) {
    expect(await offered(umbrella, `targets: [${targets}]\n`)).toEqual([['tag-not-found', null]]);
  }
});
