import { afterAll, describe, expect, test } from 'vitest';
import { scratch } from '../../helm/support.ts';
import { checkFiles } from '../checked.ts';
import { testEngine } from '../support.ts';

const engine = testEngine();
const workspace = scratch();
afterAll(async () => {
  await engine.close();
  workspace.remove();
});

function pod(image: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      image: ${image}\n`;
}

const FILES = {
  'values.yaml': 'repo: ghcr.io/acme/web\ntag: v3.0.1\n',
  'templates/pod.yaml': pod('"{{ .Values.repo }}:{{ .Values.tag }}"'),
};
const check = (files: Record<string, string>, more: Parameters<typeof checkFiles>[3] = {}) =>
  checkFiles(engine, workspace, { ...FILES, ...files }, more);
const DIGEST = `sha256:${'4a1c'.repeat(16)}`;

describe('an image that is no reference: the scalar that holds the faulty text', () => {
  test.each([
    [`tag: ${DIGEST}`, `v.yaml:1:6 ${DIGEST}`],
    ['tag: v3.0.1@', 'v.yaml:1:6 v3.0.1@'],
    ['tag: "{{ .Chart.AppVersion }}"', 'v.yaml:1:6 "{{ .Chart.AppVersion }}"'],
    ["tag: '{{ .Chart.AppVersion }}-x'", "v.yaml:1:6 '{{ .Chart.AppVersion }}-x'"],
    ['tag: " v3.0.1"', 'v.yaml:1:6 " v3.0.1"'],
    ['tag: "v3.0.1 "', 'v.yaml:1:6 "v3.0.1 "'],
    ['tag: "v3.0.1\\n"', 'v.yaml:1:6 "v3.0.1\\n"'],
    ['tag: "$TAG"', 'v.yaml:1:6 "$TAG"'],
    ['tag: "<TAG>"', 'v.yaml:1:6 "<TAG>"'],
    ['tag: "map[a:b]"', 'v.yaml:1:6 "map[a:b]"'],
    ['tag: {a: b}', 'v.yaml:1:10 b'],
    ['tag: [a]', 'v.yaml:1:7 a'],
    ['tag: "v1:v2"', 'v.yaml:1:6 "v1:v2"'],
    ['tag: "-v1"', 'v.yaml:1:6 "-v1"'],
    ['tag: v3.0.1-feature/login', 'v.yaml:1:6 v3.0.1-feature/login'],
    ['tag: v3.0.1+2', 'v.yaml:1:6 v3.0.1+2'],
    ['tag: "@sha256:abc"', 'v.yaml:1:6 "@sha256:abc"'],
    ['tag: ""', 'v.yaml:1:6 ""'],
    ['tag:', 'v.yaml:1:1 tag'],
    ['repo: ""', 'v.yaml:1:7 ""'],
    ['repo: ~', 'v.yaml:1:7 ~'],
    ['repo: "ghcr.io/acme/web "', 'v.yaml:1:7 "ghcr.io/acme/web "'],
    ['repo: "ghcr.io/acme/web/"', 'v.yaml:1:7 "ghcr.io/acme/web/"'],
    ['repo: ghcr.io/acme/web:v1', 'v.yaml:1:7 ghcr.io/acme/web:v1'],
    ['repo: ghcr.io//acme', 'v.yaml:1:7 ghcr.io//acme'],
    ['repo: https://ghcr.io/acme/web', 'v.yaml:1:7 https://ghcr.io/acme/web'],
    ['repo: ghcr.io/Acme/web', 'v.yaml:1:7 ghcr.io/Acme/web'],
    ['repo: "$REPO/web"', 'v.yaml:1:7 "$REPO/web"'],
    ['repo: [a]', 'v.yaml:1:8 a'],
    [`repo: ghcr.io/acme/web@${DIGEST}`, `v.yaml:1:7 ghcr.io/acme/web@${DIGEST}`],
  ])('%s', async (text, place) => {
    const { places } = await check({ 'v.yaml': `${text}\n` }, { values: ['v.yaml'] });

    expect(places).toEqual([`invalid-reference ${place} (exact)`]);
  });

  test.each([
    ['a space', '"{{ .Values.repo }} :{{ .Values.tag }}"'],
    ['a scheme', '"https://{{ .Values.repo }}:{{ .Values.tag }}"'],
    ['quotes', `"'{{ .Values.repo }}:{{ .Values.tag }}'"`],
  ])('%s that the template writes: the template, not a value that is right', async (_, image) => {
    const { places } = await check({ 'templates/pod.yaml': pod(image) });

    expect(places).toHaveLength(1);
    expect(places[0]).toMatch(/^invalid-reference templates\/pod\.yaml:7:/);
  });

  test.each([
    ['registry: ""', '"{{ .Values.registry }}/{{ .Values.repo }}:v1"', 'values.yaml:1:11 ""', 'registry'],
    ['repo: ~', '"ghcr.io/{{ .Values.repo }}/web:v1"', 'values.yaml:1:7 ~', 'repo'],
    [
      'image: {repository: ""}',
      '"ghcr.io/{{ .Values.image.repository }}/web:v1"',
      'values.yaml:1:21 ""',
      'image.repository',
    ],
  ])('%s leaves a "/" behind: the empty value, and no change that drops the "/"', async (values, image, place, key) => {
    const more = values.startsWith('registry') ? '\nrepo: acme/web' : '';
    const { findings, places } = await check({ 'values.yaml': `${values}${more}\n`, 'templates/pod.yaml': pod(image) });

    expect(places).toEqual([`invalid-reference ${place} (exact)`]);
    expect(findings[0]).toMatchObject({ help: expect.stringContaining(`give "${key}" a value`) });
    expect(findings[0]?.evidence[0]).toContain(`"${key}" is empty, so the image has no re`);
    expect(findings[0]?.suggestion).toBeUndefined();
  });

  test('digest: "" behind an "@" of the template', async () => {
    const { places } = await check({
      'values.yaml': 'image: {repository: ghcr.io/acme/web, digest: ""}\n',
      'templates/pod.yaml': pod('"{{ .Values.image.repository }}@{{ .Values.image.digest }}"'),
    });

    expect(places).toEqual(['invalid-reference values.yaml:1:47 "" (exact)']);
  });
});

describe('a tag that YAML or a flag has changed: one finding', () => {
  const printf = { 'templates/pod.yaml': pod('{{ printf "%s:%s" .Values.repo .Values.tag }}') };

  test.each([
    ['58467965', FILES['templates/pod.yaml'], '5.8467965e+07'],
    ['5060547', printf['templates/pod.yaml'], '%!s(float64=5.060547e+06)'],
    ['true', printf['templates/pod.yaml'], '%!s(bool=true)'],
  ])('tag: %s', async (tag, template, shown) => {
    const { findings, places } = await check(
      { 'v.yaml': `tag: ${tag}\n`, 'templates/pod.yaml': template },
      { values: ['v.yaml'] },
    );

    expect(places).toEqual([`mangled-tag v.yaml:1:6 ${tag} (exact)`]);
    expect(findings[0]?.image).toBe(`ghcr.io/acme/web:${shown}`);
    expect(findings[0]?.help).toBe(`quote it: tag: "${tag}"`);
  });

  test('--set: the flag, and --set-string', async () => {
    const workflow = 'jobs: {a: {steps: [{run: "helm upgrade a . --set tag=5060547"}]}}\n';
    const here = await check({ ...printf, '.github/workflows/a.yaml': workflow }, { set: ['tag=5060547'] });
    const nowhere = await check(printf, { set: ['tag=5060547'] });
    const json = await check({}, { setJson: ['tag=58467965'] });

    expect(here.places).toEqual(['mangled-tag .github/workflows/a.yaml:1:50 tag=5060547 (exact)']);
    expect(nowhere.places).toEqual(['mangled-tag nowhere (none)']);
    expect(nowhere.findings[0]).toMatchObject({
      message:
        'image "ghcr.io/acme/web:%!s(int64=5060547)": the tag is given as --set tag=5060547 and rendered as "%!s(int64=5060547)", because --set reads it as a number',
      help: 'give it with --set-string: `--set-string tag=5060547`',
    });
    expect(json.findings.map(({ help }) => help)).toEqual(['quote it: tag="58467965"']);
  });

  test('off, or ignored, or lower: the invalid reference is told', async () => {
    const rules = (level: string) =>
      check({ 'v.yaml': 'tag: 58467965\n' }, { values: ['v.yaml'], rules: { 'mangled-tag': level } as never });
    const ignore = [{ rule: 'mangled-tag', image: null, reason: 'known', until: null }];
    const ignored = await check({ 'v.yaml': 'tag: 58467965\n' }, { values: ['v.yaml'], ignore } as never);
    const off = await rules('off');

    expect(off.places).toEqual(['invalid-reference v.yaml:1:6 58467965 (exact)']);
    expect(off.findings[0]?.message).toContain(
      'is a number in exponential form: YAML, or --set, read the tag as a number',
    );
    expect(off.findings[0]?.help).toBe('quote it where it is set as "58467965", or give it with --set-string');
    expect((await rules('warning')).places).toHaveLength(2);
    expect(ignored.places).toEqual(off.places);
  });
});

describe('long and many-part values files', () => {
  test('one of twenty equal tags in 2,000 lines that all look like images', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `app${index}`);
    const block = (name: string, build: string) =>
      `${name}:\n  repo: ghcr.io/acme/${name}\n  build: ${build}\n${Array.from({ length: 97 }, (_, line) => `  line${line}: to ghcr.io/acme/${name}\n`).join('')}`;
    const overlay = names.map((name) => block(name, name === 'app19' ? '"1.4.2 "' : '1.4.2')).join('');
    const template = names
      .map(
        (name) =>
          `---\n${pod(`"{{ .Values.${name}.repo }}:{{ .Values.${name}.build }}"`).replace('name: web}', `name: ${name}}`)}`,
      )
      .join('');
    const { places } = await check(
      { 'values.yaml': '{}\n', 'long.yaml': overlay, 'templates/pod.yaml': template },
      { values: ['long.yaml'], rules: { 'registry-unreachable': 'off' } },
    );

    expect(overlay.split('\n')).toHaveLength(2001);
    expect(places).toEqual(['invalid-reference long.yaml:1903:10 "1.4.2 " (exact)']);
  });

  test('the second document of a file: Helm 4 merges them', async () => {
    const many = 'repo: ghcr.io/acme/other\ntag: v1\n---\ntag: v2+x\n';
    const { findings, places } = await check({ 'v.yaml': many }, { values: ['v.yaml'] });
    const empty = await check({ 'v.yaml': 'tag: v1\n---\n# none\n---\ntag:\n' }, { values: ['v.yaml'] });
    const mangled = await check({ 'v.yaml': 'tag: v1\n---\ntag: 58467965\n' }, { values: ['v.yaml'] });

    expect(places).toEqual(['invalid-reference v.yaml:4:6 v2+x (exact)']);
    expect(findings[0]?.image).toBe('ghcr.io/acme/other:v2+x');
    expect(findings[0]?.related).toContainEqual({
      file: 'v.yaml',
      line: 2,
      column: 6,
      message: 'also set here, overridden by v.yaml',
    });
    expect(empty.places).toEqual(['invalid-reference v.yaml:5:1 tag (exact)']);
    expect(mangled.places).toEqual(['mangled-tag v.yaml:3:6 58467965 (exact)']);
  });

  test('a range over a map of scalars: every tag that YAML changes, none that it keeps', async () => {
    const template = `{{- range $name, $tag := .Values.tags }}\n---\n${pod('"ghcr.io/acme/{{ $name }}:{{ $tag }}"').replace('name: web}', 'name: {{ $name }}}')}{{ end }}`;
    const tags = 'tags: {api: 1e3, worker: 0x1F, web: 1.10, cron: 0123, big: 58467965, ok: v1, two: 2, fine: "1.10"}\n';
    const { places } = await check(
      { 'values.yaml': 'tags: {}\n', 'v.yaml': tags, 'templates/pod.yaml': template },
      { values: ['v.yaml'], rules: { 'registry-unreachable': 'off' } },
    );

    expect(places.toSorted()).toEqual([
      'mangled-tag v.yaml:1:13 1e3 (exact)',
      'mangled-tag v.yaml:1:26 0x1F (exact)',
      'mangled-tag v.yaml:1:37 1.10 (exact)',
      'mangled-tag v.yaml:1:49 0123 (exact)',
      'mangled-tag v.yaml:1:60 58467965 (exact)',
    ]);
  });
});
