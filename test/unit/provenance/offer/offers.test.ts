import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createEngine, type Engine } from '../../../../src/helm/engine/engine.ts';
import { proposalOf } from '../../../../src/provenance/offer/proposals.ts';
import { setValue } from '../../../../src/provenance/offer/set-value.ts';
import { checkIn, deployment, fixIn, pushed, scene } from './support.ts';

let engine: Engine;
beforeAll(() => {
  engine = createEngine();
});
afterAll(() => engine.close());

const CHART = 'apiVersion: v2\nname: shop\nversion: 1.0.0\nappVersion: "1.0.1"\n';

async function offer(
  files: Readonly<Record<string, string>>,
  repositories: ReturnType<typeof pushed>,
  targets?: string,
) {
  const { cwd, emulator, read } = await scene({ 'Chart.yaml': CHART, ...files }, repositories, targets);
  onTestFinished(() => emulator.close());
  const result = await checkIn(engine, cwd);
  const errors = result.report.findings.filter(({ severity }) => severity === 'error');
  return {
    read,
    cwd,
    result,
    suggestions: errors.map(({ suggestion }) => suggestion?.replacement ?? null),
    notes: errors.flatMap(({ evidence }) => evidence.filter((line) => /no change is offered|belongs to/.test(line))),
  };
}

const worker = (target: string) =>
  `no change is offered: this line also decides what Deployment/worker ("ghcr.io/acme/worker:1.0.1") in target "${target}" gets, which is fine now; set the two apart`;

test('a tag that feeds two pods is left alone when the other one is fine', async () => {
  const files = {
    'values.yaml': 'tag: 1.0.1\n',
    'templates/a.yaml': deployment('api', '"ghcr.io/acme/api:{{ .Values.tag }}"'),
    'templates/b.yaml': deployment('worker', '"ghcr.io/acme/worker:{{ .Values.tag }}"'),
  };
  const targets = 'targets: [{name: shop, chart: .}]\n';
  const { suggestions, notes } = await offer(files, pushed({ api: ['v1.0.1'], worker: ['1.0.1'] }), targets);
  expect(suggestions).toEqual([null]);
  expect(notes).toEqual([worker('shop')]);
});

test('it is offered when both want it', async () => {
  const files = {
    'values.yaml': 'tag: 1.0.1\n',
    'templates/a.yaml': deployment('api', '"ghcr.io/acme/api:{{ .Values.tag }}"'),
    'templates/b.yaml': deployment('worker', '"ghcr.io/acme/worker:{{ .Values.tag }}"'),
  };
  const { suggestions, cwd, result, read } = await offer(files, pushed({ api: ['v1.0.1'], worker: ['v1.0.1'] }));
  expect(suggestions).toEqual(['v1.0.1', 'v1.0.1']);
  expect(fixIn(cwd, result)).toHaveLength(1);
  expect(read('values.yaml')).toBe('tag: v1.0.1\n');
});

test('appVersion counts as such a value', async () => {
  const files = {
    'templates/a.yaml': deployment('api', '"ghcr.io/acme/api:{{ .Chart.AppVersion }}"'),
    'templates/b.yaml': deployment('worker', '"ghcr.io/acme/worker:{{ .Chart.AppVersion }}"'),
  };
  const { suggestions, notes } = await offer(files, pushed({ api: ['v1.0.1'], worker: ['1.0.1'] }));
  expect(suggestions).toEqual([null]);
  expect(notes).toHaveLength(1);
});

test('a line that another target reads is left alone when its image is fine', async () => {
  const files = {
    'values.yaml': 'name: api\ntag: 1.0.1\n',
    'dev.yaml': 'name: worker\n',
    'templates/a.yaml': deployment('{{ .Values.name }}', '"ghcr.io/acme/{{ .Values.name }}:{{ .Values.tag }}"'),
  };
  const targets = 'targets:\n  - {name: prod, chart: .}\n  - {name: dev, chart: ., values: [dev.yaml]}\n';
  const { suggestions, notes } = await offer(files, pushed({ api: ['v1.0.1'], worker: ['1.0.1'] }), targets);
  expect(suggestions).toEqual([null]);
  expect(notes).toEqual([worker('dev')]);
});

test('a target that --target leaves out is not harmed', async () => {
  const files = {
    'Chart.yaml': CHART,
    'values.yaml': 'name: api\ntag: 1.0.1\n',
    'dev.yaml': 'name: worker\n',
    'templates/a.yaml': deployment('{{ .Values.name }}', '"ghcr.io/acme/{{ .Values.name }}:{{ .Values.tag }}"'),
  };
  const targets = 'targets:\n  - {name: prod, chart: .}\n  - {name: dev, chart: ., values: [dev.yaml]}\n';
  const { cwd, emulator } = await scene(files, pushed({ api: ['v1.0.1'], worker: ['1.0.1'] }), targets);
  onTestFinished(() => emulator.close());
  const { report } = await checkIn(engine, cwd, undefined, ['prod']);
  expect(report.targets.map(({ name }) => name)).toEqual(['prod']);
  expect(report.findings.map(({ suggestion }) => suggestion)).toEqual([undefined]);
  expect(report.findings[0]!.evidence).toContain(
    'no change is offered: this line also decides what Deployment/worker ("ghcr.io/acme/worker:1.0.1") in target "dev" gets, and that target is not checked here; set the two apart',
  );
});

test('a list of pull secrets that two templates want in different shapes is left alone', async () => {
  const range = ['imagePullSecrets:', '{{- range .Values.secrets }}', '  - name: {{ . }}', '{{- end }}'];
  const plain = ['imagePullSecrets: {{ toJson .Values.secrets }}'];
  const files = {
    'values.yaml': 'secrets:\n  - regcred\n',
    'templates/a.yaml': deployment('one', 'ghcr.io/acme/web:1.0.0', range),
    'templates/b.yaml': deployment('two', 'ghcr.io/acme/web:1.0.0', plain),
  };
  const { suggestions, notes } = await offer(files, pushed({ web: ['1.0.0'] }));
  expect(suggestions).toEqual([null]);
  expect(notes[0]).toContain('Deployment/one ("ghcr.io/acme/web:1.0.0")');
});

const dependency = (repository: string) => ({
  'Chart.yaml': `${CHART}dependencies:\n  - {name: web, version: 0.1.0, repository: "${repository}"}\n`,
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 0.1.0\nappVersion: "3.0.1"\n',
  'charts/web/values.yaml': 'image: {repository: ghcr.io/acme/web, tag: ""}\n',
  'charts/web/templates/d.yaml': deployment(
    'web',
    '"{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"',
  ),
});

test.each([
  ['web: {}\n', 'web: {image: {tag: v3.0.1}}\n'],
  ['web:\n  replicas: 1\n', 'web:\n  image:\n    tag: v3.0.1\n  replicas: 1\n'],
  ['web:\n  image:\n    pullPolicy: Always\n', 'web:\n  image:\n    tag: v3.0.1\n    pullPolicy: Always\n'],
  ['other: 1\n', 'web:\n  image:\n    tag: v3.0.1\nother: 1\n'],
])('a vendored dependency is never changed, its parent is: %j', async (values, expected) => {
  const files = { ...dependency('https://charts.example.com'), 'values.yaml': values };
  const { cwd, result, read, notes } = await offer(files, pushed({ web: ['v3.0.1'] }));
  expect(notes).toEqual([
    'charts/web/Chart.yaml belongs to a dependency and is overwritten by `helm dependency update`: set it in the values of your own chart, under "web"',
  ]);
  expect(fixIn(cwd, result).map(({ file }) => file)).toEqual(['values.yaml']);
  expect(read('values.yaml')).toBe(expected);
  expect((await checkIn(engine, cwd)).report.verdict).toBe('pass');
});

test('a change that is moved to the own values is rendered once', async () => {
  const files = { ...dependency('https://charts.example.com'), 'values.yaml': 'web: {}\n' };
  const { cwd, emulator } = await scene(files, pushed({ web: ['v3.0.1'] }));
  onTestFinished(() => emulator.close());
  let moved = 0;
  const counting: Engine = {
    ...engine,
    render: (request, options) => {
      const { chart } = request;
      const own = chart.kind === 'directory' ? chart.files.find((file) => file.path === 'values.yaml') : undefined;
      if (own && Buffer.from(own.bytes).toString() === 'web: {image: {tag: v3.0.1}}\n') moved += 1;
      return engine.render(request, options);
    },
  };
  const { report } = await checkIn(counting, cwd);
  expect(report.findings.map(({ suggestion }) => suggestion?.replacement)).toEqual(['{image: {tag: v3.0.1}}']);
  expect(moved).toBe(1);
});

test('a subchart of the user’s own is changed where it stands', async () => {
  const files = { ...dependency('file://charts/web'), 'values.yaml': 'web: {}\n' };
  const { cwd, result, read } = await offer(files, pushed({ web: ['v3.0.1'] }));
  fixIn(cwd, result);
  expect(read('charts/web/Chart.yaml')).toContain('appVersion: "v3.0.1"');
});

test.each([
  ['values.yaml', 'policy: Never # use the locally built image in Minikube\n', false],
  ['values.yaml', '# loaded into kind by `make load`\npolicy: Never\n', false],
  ['values-minikube.yaml', 'policy: Never\n', false],
  ['values.yaml', 'policy: Never # the nodes are prepared\n', true],
  ['values-prod.yaml', '# of a kind that nobody knows\n\npolicy: Never\n', true],
])('Never in %s: %j is changed: %s', async (file, text, isOffered) => {
  const files = {
    'values.yaml': 'policy: IfNotPresent\n',
    [file]: text,
    'templates/a.yaml': deployment('api', 'ghcr.io/acme/api:1.0.0').replace(
      'api:1.0.0\n',
      'api:1.0.0\n          imagePullPolicy: {{ .Values.policy }}\n',
    ),
  };
  const targets = `targets:\n  - {name: a, chart: ., values: [${file}]}\n`;
  const { suggestions, notes } = await offer(files, pushed({ api: ['1.0.0'] }), targets);
  expect(suggestions).toEqual([isOffered ? 'IfNotPresent' : null]);
  expect(notes).toEqual(
    isOffered
      ? []
      : [
          'no change is offered: the line or its file speaks of a local cluster. If it is one, check with `--profile local`',
        ],
  );
});

test('only a proved place gives a change', () => {
  const suggestion = { file: 'v.yaml', line: 1, column: 1, endColumn: 2, replacement: 'x', description: 'd' };
  const location = { file: 'v.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 };
  const violation = { message: '', help: '', image: null, uses: [], aspect: 'tag' } as const;
  const placed = { location, related: [], suggestion };
  expect(proposalOf(violation, { ...placed, confidence: 'exact' })).toEqual(suggestion);
  expect(proposalOf(violation, { ...placed, confidence: 'approximate' })).toBeNull();
  expect(proposalOf(violation, { ...placed, confidence: 'none' })).toBeNull();
  expect(proposalOf(violation, undefined)).toBeNull();
  const own = { ...violation, location, suggestion };
  expect(proposalOf(own, undefined)).toEqual(suggestion);
  expect(proposalOf({ ...own, confidence: 'approximate' }, undefined)).toBeNull();
});

test.each([
  ['a: 1\n', ['a'], '2.10', { line: 1, column: 4, endColumn: 5, replacement: '"2.10"' }],
  ['- a\n', ['a'], 'x', null],
  ['a: [1]\n', ['a', 'b'], 'x', null],
  ['a: {b: {c: 1}}\n', ['a', 'b', 'd'], 'x', { line: 1, column: 9, endColumn: 9, replacement: 'd: x, ' }],
  ['a: {\n}\n', ['a', 'b'], 'x', null],
  ['a:\nb: 1\n', ['a', 'c'], 'x', { line: 1, column: 3, endColumn: 3, replacement: ' {c: x}' }],
])('%j with %j set', (text, path, value, expected) => expect(setValue(text, path, value)).toEqual(expected));
