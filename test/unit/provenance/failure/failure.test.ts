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

const IMAGE = '{{ .Values.image.repository }}:{{ .Values.image.tag }}';
const pod = (image: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      image: ${image}\n`;
const FILES = {
  'values.yaml': 'image:\n  repository: ghcr.io/acme/web\n  tag: v1\nnote: ""\n',
  'templates/pod.yaml': pod(IMAGE),
};
const check = (files: Record<string, string>, more: Parameters<typeof checkFiles>[3] = {}) =>
  checkFiles(engine, workspace, { ...FILES, ...files }, more);

describe('a chart that does not render because a value is empty', () => {
  test.each([
    ['tag:', 'image:\n  # new\n  tag:\nother: ""\n', 'v.yaml:3:3 tag', 'image.tag', 'v.yaml:3'],
    ['tag: ~ in braces', 'image: {tag: ~}\n', 'v.yaml:1:14 ~', 'image.tag', 'v.yaml:1'],
    ['image:', 'image:\n', 'v.yaml:1:1 image', 'image', 'v.yaml:1'],
    [
      'two that are empty, one of which matters',
      'note:\nimage:\n  pullPolicy:\n  tag:\n',
      'v.yaml:4:3 tag',
      'image.tag',
      'v.yaml:4',
    ],
  ])('%s', async (_, values, place, key, words) => {
    const { findings, places } = await check({ 'v.yaml': values }, { values: ['v.yaml'] });

    expect(places).toEqual([`render-failed ${place} (exact)`]);
    expect(findings[0]?.message).toContain(`"${key}" is empty (${words}): `);
    expect(findings[0]?.help).toContain(
      `give "${key}" a value, or remove the line, so that the chart's default counts`,
    );
  });

  test('required: the value that is asked for', async () => {
    const template = pod('"ghcr.io/acme/web:{{ required "a tag is needed" .Values.image.tag }}"');
    const { findings, places } = await check(
      { 'v.yaml': 'image: {tag: ""}\n', 'templates/pod.yaml': template },
      { values: ['v.yaml'] },
    );

    expect(places).toEqual(['render-failed v.yaml:1:14 "" (exact)']);
    expect(findings[0]?.message).toMatch(/"image\.tag" is empty \(v\.yaml:1\): .*a tag is needed/s);
  });

  test('an empty flag', async () => {
    const { findings } = await check({}, { set: ['image.tag='] });

    expect(findings[0]).toMatchObject({ rule: 'render-failed', location: null });
    expect(findings[0]?.message).toContain('"image.tag" is empty (--set image.tag): ');
  });

  test.each([
    ['a value that is not empty', { 'v.yaml': 'image: {tag: "1: 2"}\n' }],
    [
      'an empty value beside a broken template',
      { 'v.yaml': 'image: {tag: }\n', 'templates/x.yaml': '{{ fail "no" }}\n' },
    ],
  ])('%s: where Helm stopped, as before', async (_, files) => {
    const { findings, places } = await check(files, { values: ['v.yaml'] });

    expect(places[0]).toMatch(/^render-failed templates\//);
    expect(findings[0]?.message).not.toContain('is empty');
  });
});

describe('a chart that does not render because of its schema', () => {
  const schema = (properties: object, more: object = {}) => ({
    'values.schema.json': JSON.stringify({ properties: { image: { type: 'object', properties, ...more } } }),
  });
  const text = schema({ tag: { type: 'string' } });

  test('the key in the file that counts, and quotes', async () => {
    const { findings, places } = await check({ ...text, 'v.yaml': 'image:\n  tag: 5176135\n' }, { values: ['v.yaml'] });

    expect(places).toEqual(['render-failed v.yaml:2:8 5176135 (exact)']);
    expect(findings[0]).toMatchObject({
      message:
        'chart "." does not render: values do not meet the chart\'s schema: "image.tag" (v.yaml:2): got number, want string',
      help: 'quote it: tag: "5176135"',
    });
  });

  test('the chart itself', async () => {
    const { places } = await check({ ...text, 'values.yaml': 'image: {tag: 5}\n' });

    expect(places).toEqual(['render-failed values.yaml:1:14 5 (exact)']);
  });

  test('the flag, and --set-string', async () => {
    const workflow = 'jobs: {a: {steps: [{run: "helm upgrade a . --set image.tag=5"}]}}\n';
    const here = await check({ ...text, '.github/workflows/a.yaml': workflow }, { set: ['image.tag=5'] });
    const nowhere = await check(text, { set: ['image.tag=5'] });

    expect(here.places).toEqual(['render-failed .github/workflows/a.yaml:1:50 image.tag=5 (exact)']);
    expect(nowhere.findings[0]).toMatchObject({
      location: null,
      help: 'give it with --set-string: `--set-string image.tag=5`',
    });
    expect(nowhere.findings[0]?.message).toContain('"image.tag" (--set image.tag): got number, want string');
  });

  test('a subchart, several breaches, one that is missing because it is empty', async () => {
    const sub = {
      'Chart.yaml': 'apiVersion: v2\nname: api\nversion: 1.0.0\ndependencies:\n  - {name: db, version: 1.0.0}\n',
      'charts/db/Chart.yaml': 'apiVersion: v2\nname: db\nversion: 1.0.0\n',
      'charts/db/values.schema.json': JSON.stringify({
        additionalProperties: false,
        properties: { global: {}, port: { type: 'integer' } },
      }),
    };
    const inSub = await check({ ...sub, 'v.yaml': 'db:\n  port: x\n  porto: 1\n' }, { values: ['v.yaml'] });
    const missing = await check(
      { ...schema({}, { required: ['tag'] }), 'v.yaml': 'image:\n  tag:\n' },
      { values: ['v.yaml'] },
    );

    expect(inSub.places[0]).toMatch(/^render-failed v\.yaml:[23]:/);
    expect(inSub.findings[0]?.message).toMatch(/"db\.porto?" \(v\.yaml:[23]\).*; "db\.porto?" \(v\.yaml:[23]\)/);
    expect(missing.places).toEqual(['render-failed v.yaml:2:3 tag (exact)']);
    expect(missing.findings[0]?.message).toContain('"image.tag" is empty (v.yaml:2)');
  });

  test('prints no value that may be a credential', async () => {
    const { findings } = await check(
      { 'values.schema.json': '{"properties":{"password":{"type":"string"}}}', 'v.yaml': 'password: 4711471\n' },
      { values: ['v.yaml'], set: [] },
    );

    expect(findings[0]?.location).toMatchObject({ file: 'v.yaml', line: 1 });
    expect(JSON.stringify(findings)).not.toContain('4711471');
  });
});
