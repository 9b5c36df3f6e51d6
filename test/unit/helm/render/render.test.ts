import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { RenderSettings } from '../../../../src/core/settings/settings.ts';
import { createEngine } from '../../../../src/helm/engine/engine.ts';
import { renderInputs, renderRelease, replaceFile } from '../../../../src/helm/render/render.ts';
import { CHART_YAML, type Files, scratch, settings, textOf } from '../support.ts';

const engine = createEngine();
const workspace = scratch();
const elsewhere = scratch();
afterAll(async () => {
  await engine.close();
  workspace.remove();
  elsewhere.remove();
});

let charts = 0;

/** Writes a chart into a directory of its own and returns its name. */
function chart(files: Files): string {
  charts += 1;
  const name = `chart-${charts}`;
  workspace.write(
    Object.fromEntries(
      Object.entries({ 'Chart.yaml': CHART_YAML, ...files }).map(([file, content]) => [`${name}/${file}`, content]),
    ),
  );
  return name;
}

const check = (name: string, overrides: Partial<RenderSettings> = {}, stdin?: string) =>
  renderRelease(engine, settings(name, overrides), {
    mode: 'check',
    workspace: workspace.root,
    ...(stdin === undefined ? {} : { stdin: async () => Buffer.from(stdin) }),
  });

const exact = (name: string, overrides: Partial<RenderSettings> = {}) =>
  renderRelease(engine, settings(name, overrides), { mode: 'exact', workspace: workspace.root });

/** The failure of a chart, with its own name in the path replaced. */
async function failureOf(files: Files, overrides: Partial<RenderSettings> = {}) {
  const name = chart(files);
  const outcome = await check(name, overrides);
  if (outcome.ok) throw new Error('the chart rendered');
  const { failure } = outcome;
  const { location } = failure;
  const place =
    location &&
    `${location.file.replace(name, '.')}:${location.line}:${location.column}-${location.endLine}:${location.endColumn}`;
  return { kind: failure.kind, message: failure.message.replaceAll(name, '.'), place };
}

describe('a chart that renders', () => {
  test('comes as documents in a check and as text otherwise', async () => {
    const name = chart({ 'templates/a.yaml': 'a: {{ .Values.x }}\n', 'values.yaml': 'x: 1\n' });
    const checked = await check(name);
    const rendered = await exact(name);

    if (!checked.ok || !rendered.ok) throw new Error('the chart did not render');
    expect(checked.documents).toEqual([
      {
        source: 'api/templates/a.yaml',
        index: 0,
        object: { a: 1 },
        text: null,
        hookEvents: [],
        isTest: false,
        isCrd: false,
      },
    ]);
    expect(checked.text).toBeNull();
    expect(rendered.documents).toEqual([]);
    expect(textOf(rendered.text)).toBe('---\n# Source: api/templates/a.yaml\na: 1\n');
    expect(checked).toMatchObject({
      helm: 'v4.3.1',
      kubernetes: 'v1.37.0',
      warnings: [],
      chart: { name: 'api', version: '1.0.0' },
    });
  });

  test("says Helm's warnings without the word that every warning gets", async () => {
    const name = chart({ 'values.yaml': 'secrets: [regcred]\n', 'templates/a.yaml': 'a: 1\n' });
    const outcome = await check(name, { setJson: ['secrets={"name":"regcred"}'] });
    expect(outcome.ok && outcome.warnings).toEqual(['skipped value for api.secrets: Not a table.']);
  });

  test('hands every flag to Helm', async () => {
    workspace.write({
      'values/a.yaml': 'f: one\ng: one\n',
      'values/b.yaml': 'g: two\n',
      'values/text.txt': 'file text',
    });
    const name = chart({
      'templates/a.yaml':
        'values: {{ .Values | toJson }}\nrelease: {{ .Release.Name }}/{{ .Release.Namespace }}/{{ .Release.IsUpgrade }}\nkube: {{ .Capabilities.KubeVersion.Version }}\napi: {{ .Capabilities.APIVersions.Has "acme.io/v1" }}\n',
      'templates/hook.yaml': 'metadata:\n  annotations: { helm.sh/hook: pre-install }\n',
      'templates/test.yaml': 'metadata:\n  annotations: { helm.sh/hook: test }\n',
      'crds/crd.yaml': 'kind: CustomResourceDefinition\n',
    });
    const all = await check(name, {
      values: ['values/a.yaml', 'values/b.yaml'],
      set: ['s=1'],
      setString: ['str=1'],
      setJson: ['j={"k":[1]}'],
      setFile: ['t=values/text.txt'],
      setLiteral: ['l=a,b=c'],
      releaseName: 'rel',
      namespace: 'prod',
      isUpgrade: true,
      kubeVersion: '1.30.2',
      apiVersions: ['acme.io/v1'],
      includeCrds: true,
    });

    if (!all.ok) throw new Error(all.failure.message);
    const values = { f: 'one', g: 'two', j: { k: [1] }, l: 'a,b=c', s: 1, str: '1', t: 'file text' };
    expect(all.documents.find((document) => document.source === 'api/templates/a.yaml')?.object).toEqual({
      values,
      release: 'rel/prod/true',
      kube: 'v1.30.2',
      api: true,
    });
    expect(
      all.documents.map((document) => [
        path.basename(document.source),
        document.hookEvents,
        document.isTest,
        document.isCrd,
      ]),
    ).toEqual([
      ['crd.yaml', [], false, true],
      ['a.yaml', [], false, false],
      ['hook.yaml', ['pre-install'], false, false],
      ['test.yaml', ['test'], true, false],
    ]);
    const few = await check(name, { noHooks: true });
    const noTests = await check(name, { skipTests: true });
    expect(few.ok && few.documents.map((document) => path.basename(document.source))).toEqual(['a.yaml']);
    expect(noTests.ok && noTests.documents.map((document) => path.basename(document.source))).toEqual([
      'a.yaml',
      'hook.yaml',
    ]);
  });

  test('takes values from standard input, once', async () => {
    const name = chart({ 'templates/a.yaml': 'x: {{ .Values.x }}\n' });
    const outcome = await check(name, { values: ['-', '-'] }, 'x: piped\n');

    expect(outcome.ok && outcome.documents[0]?.object).toEqual({ x: 'piped' });
  });

  test('comes from an archive too', async () => {
    const name = chart({ 'templates/a.yaml': 'x: {{ .Values.x }}\n', 'values.yaml': 'x: 1\n' });
    mkdirSync(path.join(workspace.root, 'packed/api'), { recursive: true });
    execFileSync('cp', [
      '-r',
      ...['Chart.yaml', 'templates', 'values.yaml'].map((file) => path.join(workspace.root, name, file)),
      path.join(workspace.root, 'packed/api'),
    ]);
    execFileSync('tar', [
      '-czf',
      path.join(workspace.root, 'api-1.0.0.tgz'),
      '-C',
      path.join(workspace.root, 'packed'),
      'api',
    ]);
    const outcome = await check('api-1.0.0.tgz', { set: ['x=2'] });

    expect(outcome.ok && outcome.documents[0]?.object).toEqual({ x: 2 });
    expect(outcome.ok && outcome.sourceMap.fileOf('api/templates/a.yaml')).toBeNull();
  });

  test('can be rendered again with other bytes, without reading a file', async () => {
    workspace.write({ 'values/again.yaml': 'z: 1\n' });
    const name = chart({ 'templates/a.yaml': 'x: {{ .Values.x }}\nz: {{ .Values.z }}\n', 'values.yaml': 'x: 1\n' });
    const outcome = await check(name, { values: ['values/again.yaml'] });
    if (!outcome.ok) throw new Error(outcome.failure.message);
    workspace.write({ [`${name}/values.yaml`]: 'x: changed on disk\n' });

    const chartChanged = replaceFile(outcome.inputs, { layer: 'chart', path: 'values.yaml' }, Buffer.from('x: 2\n'));
    const bothChanged = replaceFile(chartChanged, { layer: 'values', index: 0 }, Buffer.from('z: 2\n'));
    const objectOf = async (inputs: typeof bothChanged) => {
      const answer = await renderInputs(engine, inputs);
      return answer.ok && answer.documents[0]?.object;
    };

    expect(await objectOf(outcome.inputs)).toEqual({ x: 1, z: 1 });
    expect(await objectOf(chartChanged)).toEqual({ x: 2, z: 1 });
    expect(await objectOf(bothChanged)).toEqual({ x: 2, z: 2 });
    expect(() => replaceFile(outcome.inputs, { layer: 'chart', path: 'nothing' }, Buffer.alloc(0))).toThrow(
      'there is no such file among the inputs',
    );
  });
});

describe('set-up errors', () => {
  test.each<[string, Partial<RenderSettings>, { code: string; message: string }]>([
    [
      'a values file',
      { values: ['none.yaml'] },
      { code: 'VALUES_NOT_FOUND', message: 'the values file "none.yaml" does not exist' },
    ],
    [
      'a directory',
      { values: ['values'] },
      { code: 'VALUES_IS_DIRECTORY', message: 'the values file "values" is a directory' },
    ],
    [
      'a URL',
      { values: ['https://example.com/v.yaml'] },
      { code: 'VALUES_URL', message: 'the values file "https://example.com/v.yaml" is a URL, which is not supported' },
    ],
    [
      '--set-file',
      { setFile: ['a=none.txt'] },
      { code: 'VALUES_NOT_FOUND', message: 'the --set-file file "none.txt" does not exist' },
    ],
    [
      'standard input',
      { values: ['-'] },
      { code: 'STDIN_UNAVAILABLE', message: 'the values file "-" is standard input, which cannot be read here' },
    ],
    [
      '--set without a value',
      { set: ['a'] },
      { code: 'SET_INVALID', message: 'failed parsing --set data: key "a" has no value' },
    ],
    [
      '--set-file without a path',
      { setFile: ['nothing'] },
      { code: 'SET_INVALID', message: 'failed parsing --set-file data: key "nothing" has no value' },
    ],
    [
      '--set-json that is no JSON',
      { setJson: ['a={'] },
      { code: 'SET_INVALID', message: 'failed parsing --set-json data a={' },
    ],
    [
      'a release name',
      { releaseName: 'UPPER' },
      { code: 'RELEASE_NAME', message: 'the release name "UPPER" is not valid' },
    ],
    [
      '--kube-version',
      { kubeVersion: 'bogus' },
      { code: 'KUBE_VERSION', message: `invalid kube version 'bogus': could not parse "bogus" as version` },
    ],
  ])('%s', async (_, overrides, expected) => {
    workspace.write({ 'values/x.yaml': '' });
    const name = chart({ 'templates/a.yaml': 'a: 1\n' });

    await expect(check(name, overrides)).rejects.toMatchObject(expected);
  });

  test('a chart that does not exist, before anything is rendered', async () => {
    await expect(check('nowhere')).rejects.toMatchObject({ code: 'CHART_NOT_FOUND' });
  });
});

describe('a chart that does not render', () => {
  test.each<[string, Files, Partial<RenderSettings>, { kind: string; message: unknown; place: string | null }]>([
    [
      'required',
      { 'templates/a.yaml': 'a: 1\nb: {{ required "b is needed" .Values.b }}\n' },
      {},
      { kind: 'template', message: expect.stringContaining('b is needed'), place: './templates/a.yaml:2:7-2:42' },
    ],
    [
      'a template that does not parse',
      { 'templates/a.yaml': 'a: 1\nb: {{ if }}\n' },
      {},
      {
        kind: 'template',
        message: expect.stringContaining('missing value for if'),
        place: './templates/a.yaml:2:1-2:12',
      },
    ],
    [
      'a column after characters of several bytes',
      { 'templates/a.yaml': 'ü€: {{ fail "no" }}\n' },
      {},
      { kind: 'template', message: expect.stringContaining('no'), place: './templates/a.yaml:1:8-1:20' },
    ],
    [
      'a helper, at the helper',
      {
        'templates/_h.tpl': '{{- define "h" -}}\n{{ .Values.a.b.c }}\n{{- end -}}\n',
        'templates/a.yaml': 'a: {{ include "h" . }}\n',
      },
      {},
      {
        kind: 'template',
        message: expect.stringContaining('nil pointer evaluating interface {}.b'),
        place: './templates/_h.tpl:2:11-2:20',
      },
    ],
    [
      'a recursive include, with one step of the chain',
      { 'templates/a.yaml': '{{ define "f" }}{{ include "f" . }}{{ end }}\na: {{ include "f" . }}\n' },
      {},
      {
        kind: 'template',
        message: expect.stringMatching(/^.{0,600}rendering template has a nested reference name: f/s),
        place: './templates/a.yaml:1:20-1:45',
      },
    ],
    [
      'YAML that does not parse, at the line of its text',
      { 'templates/a.yaml': 'a: 1\n\nb: c: d\n' },
      {},
      {
        kind: 'yaml',
        message: expect.stringContaining('YAML parse error on api/templates/a.yaml'),
        place: './templates/a.yaml:3:1-3:8',
      },
    ],
    [
      'YAML that does not parse, at the line of its key',
      { 'templates/a.yaml': 'a: 1\nb: {{ .Values.x }}\n', 'values.yaml': 'x: "c: d"\n' },
      {},
      {
        kind: 'yaml',
        message: expect.stringContaining('mapping values are not allowed'),
        place: './templates/a.yaml:2:1-2:19',
      },
    ],
    [
      "the chart's values",
      { 'values.yaml': 'a: 1\nb: c: d\n' },
      {},
      { kind: 'chart', message: expect.stringContaining('cannot load values.yaml'), place: './values.yaml:2:1-2:8' },
    ],
    [
      'metadata',
      { 'Chart.yaml': 'apiVersion: v2\nname: api\nversion: one\n' },
      {},
      {
        kind: 'chart',
        message: expect.stringContaining('chart.metadata.version "one" is invalid'),
        place: './Chart.yaml:3:1-3:13',
      },
    ],
    [
      'an apiVersion',
      { 'Chart.yaml': 'name: api\nversion: 1.0.0\napiVersion: v9\n' },
      {},
      { kind: 'chart', message: 'unsupported chart version', place: './Chart.yaml:3:1-3:15' },
    ],
    [
      'a pattern of .helmignore',
      { '.helmignore': 'a/**\n' },
      {},
      { kind: 'chart', message: 'double-star (**) syntax is not supported', place: './.helmignore:1:1-1:5' },
    ],
    [
      'metadata of a subchart',
      { 'charts/sub/Chart.yaml': 'apiVersion: v2\nname: sub\nversion: one\n' },
      {},
      {
        kind: 'chart',
        message: expect.stringContaining('error unpacking subchart sub in api'),
        place: './charts/sub/Chart.yaml:3:1-3:13',
      },
    ],
    [
      'a library',
      { 'Chart.yaml': `${CHART_YAML}type: library\n` },
      {},
      { kind: 'not-installable', message: 'library charts are not installable', place: './Chart.yaml:4:1-4:14' },
    ],
    [
      'kubeVersion',
      { 'Chart.yaml': `${CHART_YAML}kubeVersion: ">=9.0.0"\n` },
      {},
      {
        kind: 'kube-version',
        message: 'chart requires kubeVersion: >=9.0.0 which is incompatible with Kubernetes v1.37.0',
        place: './Chart.yaml:4:1-4:23',
      },
    ],
    [
      'a dependency',
      {
        'Chart.yaml': `${CHART_YAML}dependencies:\n  - name: one\n    version: 1.0.0\n    repository: https://example.com\n`,
      },
      {},
      {
        kind: 'dependency',
        message:
          "an error occurred while checking for chart dependencies. You may need to run 'helm dependency build' to fetch missing dependencies: found in Chart.yaml, but missing in charts/ directory: one",
        place: './Chart.yaml:5:3-5:14',
      },
    ],
    [
      'a schema',
      { 'values.schema.json': '{"type":"object","required":["tag"]}' },
      {},
      {
        kind: 'schema',
        message: expect.stringContaining("missing property 'tag'"),
        place: './values.schema.json:1:1-1:37',
      },
    ],
    [
      'a subchart, in the directory on disk',
      {
        'Chart.yaml': `${CHART_YAML}dependencies:\n  - name: redis\n    version: 1.0.0\n    alias: cache\n`,
        'charts/redis-fork/Chart.yaml': 'apiVersion: v2\nname: redis\nversion: 1.0.0\n',
        'charts/redis-fork/templates/x.yaml': 'a: 1\nb: {{ fail "no" }}\n',
      },
      {},
      {
        kind: 'template',
        message: expect.stringContaining('no'),
        place: './charts/redis-fork/templates/x.yaml:2:7-2:19',
      },
    ],
  ])('%s', async (_, files, overrides, expected) => {
    expect(await failureOf(files, overrides)).toEqual(expected);
  });

  test('names the values file and the line', async () => {
    workspace.write({ 'values/broken.yaml': 'a: 1\nb: c: d\n' });
    const name = chart({ 'templates/a.yaml': 'a: 1\n' });

    expect(await check(name, { values: ['./values/broken.yaml'] })).toMatchObject({
      ok: false,
      failure: {
        kind: 'values',
        message: expect.stringContaining('failed to parse ./values/broken.yaml'),
        location: { file: 'values/broken.yaml', line: 2 },
      },
    });
  });

  test('refuses a link that leads out, by name; not when .helmignore leaves it out', async () => {
    elsewhere.write({ 'secret.txt': 'secret' });
    const files = { 'templates/a.yaml': 'a: {{ .Files.Get "out" }}\n' };
    const refused = chart(files);
    symlinkSync(path.join(elsewhere.root, 'secret.txt'), path.join(workspace.root, refused, 'out'));
    const ignored = chart({ ...files, '.helmignore': 'ou?\n' });
    symlinkSync(path.join(elsewhere.root, 'secret.txt'), path.join(workspace.root, ignored, 'out'));

    await expect(check(refused)).rejects.toMatchObject({
      code: 'LINK_REFUSED',
      message: `the file "${refused}/out" of the chart is a symbolic link that leads outside the project, so it is not followed`,
      file: `${refused}/out`,
    });
    const outcome = await check(ignored);
    expect(outcome.ok && outcome.documents[0]?.object).toEqual({ a: null });
  });

  test("speaks of a pipe in Helm's words, without a path of this machine", async () => {
    const name = chart({ 'templates/a.yaml': 'a: 1\n' });
    execFileSync('mkfifo', [path.join(workspace.root, name, 'pipe')]);
    const outcome = await check(name);

    expect(outcome).toMatchObject({
      ok: false,
      failure: { kind: 'chart', message: `cannot load irregular file ${name}/pipe as it has file mode type bits set` },
    });
  });
});

describe('file:// dependencies', () => {
  const parent = (repository: string) =>
    `${CHART_YAML}dependencies:\n  - name: common\n    version: 1.0.0\n    repository: ${repository}\n`;
  const child = (extra = '') => `apiVersion: v2\nname: common\nversion: 1.0.0\n${extra}`;

  test('are read from where they lie in a check, with a warning, and failures are placed there', async () => {
    workspace.write({
      'common/Chart.yaml': child(),
      'common/templates/c.yaml': 'c: {{ .Values.c }}\n{{ if .Values.bad }}{{ fail "bad" }}{{ end }}\n',
      'common/values.yaml': 'c: 1\n',
    });
    const name = chart({ 'Chart.yaml': parent('file://../common') });
    const outcome = await check(name);
    const bad = await check(name, { set: ['common.bad=true'] });

    expect(outcome.ok && outcome.documents.map(({ source, object }) => [source, object])).toEqual([
      ['api/charts/common/templates/c.yaml', { c: 1 }],
    ]);
    expect(outcome.ok && outcome.warnings).toEqual([
      `the dependency "common" is not in charts/, so it was read from common; helm itself needs \`helm dependency build ${name}\``,
    ]);
    expect(outcome.ok && outcome.sourceMap.fileOf('api/charts/common/templates/c.yaml')).toBe(
      'common/templates/c.yaml',
    );
    expect(bad).toMatchObject({ ok: false, failure: { location: { file: 'common/templates/c.yaml', line: 2 } } });
  });

  test('are demanded in charts/ by render, as helm demands them', async () => {
    const outcome = await exact(chart({ 'Chart.yaml': parent('file://../common') }));

    expect(outcome).toMatchObject({
      ok: false,
      failure: { kind: 'dependency', message: expect.stringContaining('missing in charts/ directory: common') },
    });
  });

  test('bring their own along', async () => {
    workspace.write({
      'outer/Chart.yaml': child(
        'dependencies:\n  - name: inner\n    version: 1.0.0\n    repository: file://../inner\n',
      ),
      'inner/Chart.yaml':
        'apiVersion: v2\nname: inner\nversion: 1.0.0\ndependencies:\n  - name: common\n    version: 1.0.0\n    repository: file://../outer\n',
      'inner/templates/i.yaml': 'i: 1\n',
    });
    const outcome = await check(chart({ 'Chart.yaml': parent('file://../outer') }));

    expect(outcome.ok && outcome.documents.map(({ source }) => source)).toEqual([
      'api/charts/common/charts/inner/templates/i.yaml',
    ]);
    expect(outcome.ok && outcome.sourceMap.fileOf('api/charts/common/charts/inner/templates/i.yaml')).toBe(
      'inner/templates/i.yaml',
    );
  });

  test('are not read from outside the workspace', async () => {
    elsewhere.write({ 'common/Chart.yaml': child() });
    const outcome = await check(chart({ 'Chart.yaml': parent(`file://${elsewhere.root}/common`) }));

    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'dependency' } });
  });
});
