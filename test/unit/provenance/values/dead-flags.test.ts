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

const FILES = {
  'values.yaml': 'repo: ghcr.io/acme/web\ntag: v3.0.1\nextra: {enabled: false}\n',
  'templates/pod.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      image: "{{ .Values.repo }}:{{ .Values.tag }}"\n',
};
const check = async (more: Parameters<typeof checkFiles>[3], files: Record<string, string> = {}) => {
  const rules = { 'registry-unreachable': 'off', 'override-required': 'off' } as const;
  const { findings, places } = await checkFiles(engine, workspace, { ...FILES, ...files }, { rules, ...more });
  return findings.map(({ message }, index) => `${places[index]}: ${message}`);
};

describe('a value of a component that prints a fixed image', () => {
  const pod = (name: string, image: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n    - name: main\n      image: ${image}\n`;
  const shared = '"{{ .Values.repo }}:{{ .Values.global.imageTag }}"';
  const values = 'global: {imageTag: 3.0.1}\nrepo: ghcr.io/acme/web\nqueue: {image: {tag: 0.7.2}}\n';
  const dead = (more: string) =>
    `dead-value values.yaml:3:22 0.7.2 (exact): "queue.image.tag" is set and changes nothing${more}`;
  const files = (other: string) => ({
    'values.yaml': values,
    'templates/pod.yaml': pod('web', shared),
    'templates/other.yaml': other,
  });

  test('is not sent to a global value that feeds only other components', async () => {
    const fixed = files(pod('queue', 'ghcr.io/acme/queue:0.7.1'));
    expect(await check({}, fixed)).toEqual([dead(' in the render: no template reads it')]);
  });

  test('is sent to the one that feeds it, or is all that there is', async () => {
    expect(await check({}, files(pod('queue', shared.replace('web', 'queue'))))).toEqual([
      dead(': the template reads "global.imageTag"'),
    ]);
    expect(await check({}, files(''))).toEqual([dead(': the template reads "global.imageTag"')]);
  });
});

describe('a flag that changes nothing', () => {
  const dead = (flag: string, more = ': the template reads "tag"') =>
    `dead-value nowhere (none): "image.tag" is set by ${flag} and changes nothing${more}`;

  test.each([
    ['--set', { set: ['image.tag=v3.0.0'] }],
    ['--set-string', { setString: ['image.tag=v3.0.0'] }],
    ['--set-json', { setJson: ['image.tag="v3.0.0"'] }],
    ['--set-json', { setJson: ['image={"tag":"v3.0.0"}'] }],
    ['--set-literal', { setLiteral: ['image.tag=v3.0.0'] }],
  ])('%s', async (flag, given) => {
    expect(await check(given)).toEqual([dead(flag)]);
  });

  test('--set-file: the file', async () => {
    expect(await check({ setFile: ['image.tag=tag.txt'] }, { 'tag.txt': 'v3.0.0\n' })).toEqual([
      'dead-value tag.txt:1:1 v3.0.0 (exact): "image.tag" is set by --set-file and changes nothing: the template reads "tag"',
    ]);
  });

  test('stands on the line that gives the flag', async () => {
    const workflow = 'jobs: {a: {steps: [{run: "helm upgrade a . --set image.tag=${{ github.sha }}"}]}}\n';
    const [found] = await check({ set: ['image.tag=4a1c9a9'] }, { '.github/workflows/a.yaml': workflow });

    expect(found).toContain('dead-value .github/workflows/a.yaml:1:50 image.tag=${{ github.sha }} (exact)');
  });

  test.each([
    ['a flag that shows', { set: ['tag=v3.0.0'] }],
    ['a flag of another kind', { set: ['db.password=x', 'version=3', 'extra.enabled=true'] }],
    ['a flag that a later one replaces', { set: ['tag=v1', 'tag=v3.0.0'] }],
    ['an empty flag', { set: ['image.tag='] }],
  ])('not %s', async (_, given) => {
    expect(await check(given)).toEqual([]);
  });

  test('not what is read when something is switched on', async () => {
    const template =
      '{{- if .Values.extra.enabled }}\nkind: ConfigMap\napiVersion: v1\nmetadata: {name: x}\ndata: {tag: {{ .Values.extra.image.tag }}}\n{{- end }}\n';
    expect(await check({ set: ['extra.image.tag=v1'] }, { 'templates/x.yaml': template })).toEqual([]);
  });
});

describe('a flag that a later, empty flag takes back', () => {
  const fallback = {
    'Chart.yaml': 'apiVersion: v2\nname: api\nversion: 1.0.0\nappVersion: v9\n',
    'templates/pod.yaml': FILES['templates/pod.yaml'].replace('.Values.tag', '.Values.tag | default .Chart.AppVersion'),
  };

  test.each([
    [{ set: ['tag=v1', 'tag='] }, '--set', '--set tag='],
    [{ set: ['tag=v1,tag='] }, '--set', '--set tag='],
    [{ set: ['tag=v1'], setString: ['tag='] }, '--set', '--set-string tag='],
    [{ set: ['tag=v1', 'tag=null'] }, '--set', '--set tag=null'],
  ])('%j', async (given, flag, by) => {
    expect(await check(given, fallback)).toEqual([
      `dead-value nowhere (none): "tag" is set by ${flag} and taken back by a later, empty flag: "${by}"`,
    ]);
  });

  test('not where the empty one comes first for Helm', async () => {
    expect(await check({ set: ['tag='], setString: ['tag=v1'] }, fallback)).toEqual([]);
  });
});

describe('a registry beside the global one', () => {
  const pod = FILES['templates/pod.yaml'];
  const image = '{{ .Values.global.imageRegistry | default .Values.image.registry }}/acme/web:v1';
  const files = (values: string, prod = '{}\n') => ({
    'values.yaml': values,
    'prod.yaml': prod,
    'templates/pod.yaml': pod.replace('{{ .Values.repo }}:{{ .Values.tag }}', image),
  });
  const own = 'image: {registry: harbor.example/x}\n';
  const global = 'global: {imageRegistry: mirror.example}\n';

  test('says which one wins', async () => {
    expect(
      await check({ values: ['prod.yaml'] }, files('global: {}\nimage: {registry: docker.io}\n', global + own)),
    ).toEqual([
      'dead-value prod.yaml:2:19 harbor.example/x (exact): "image.registry" is set and changes nothing: "global.imageRegistry" wins',
    ]);
    expect(await check({ values: ['prod.yaml'], set: ['image.registry=h.example'] }, files(own, global))).toEqual([
      'dead-value nowhere (none): "image.registry" is set by --set and changes nothing: "global.imageRegistry" wins',
    ]);
  });

  test.each([
    ['a default that the global one is meant to replace', files(own, global)],
    ['the same text in both', files('{}\n', 'global: {imageRegistry: h.example}\nimage: {registry: h.example}\n')],
    ['a global one that is empty', files('{}\n', `global: {imageRegistry: ""}\n${own}`)],
  ])('not %s', async (_, all) => {
    expect(await check({ values: ['prod.yaml'] }, all)).toEqual([]);
  });
});
