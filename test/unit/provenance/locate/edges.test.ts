import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterAll, describe, expect, test } from 'vitest';
import type { Violation } from '../../../../src/core/finding/rule.ts';
import type { Placement } from '../../../../src/core/place/location.ts';
import type { TargetSettings } from '../../../../src/core/settings/settings.ts';
import { locate } from '../../../../src/provenance/index.ts';
import { CHART_YAML, type Files, scratch } from '../../helm/support.ts';
import { type Case, open, placeOf, show, target, testEngine, useOf, violation } from '../support.ts';

const engine = testEngine();
const workspace = scratch();
afterAll(async () => {
  await engine.close();
  workspace.remove();
});

let charts = 0;
/** Writes files into a directory of their own, with a chart in `api`, and renders it. */
async function chart(
  files: Files,
  overrides: Partial<TargetSettings> = {},
): Promise<Case & { read(file: string): string }> {
  charts += 1;
  const name = `case-${charts}`;
  const all = { 'api/Chart.yaml': CHART_YAML, ...files };
  workspace.write(Object.fromEntries(Object.entries(all).map(([file, content]) => [`${name}/${file}`, content])));
  const cwd = path.join(workspace.root, name);
  const opened = await open(engine, cwd, target('api', overrides));
  return { ...opened, read: (file) => readFileSync(path.join(cwd, file), 'utf8') };
}

/** A pod with containers, each `name: image`, and more lines for the container. */
function pod(containers: Readonly<Record<string, string>>, more = '', spec = ''): string {
  const list = Object.entries(containers).map(([name, image]) => `    - name: ${name}\n      image: ${image}\n${more}`);
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: pod\nspec:\n${spec}  containers:\n${list.join('')}`;
}

async function where(opened: Case & { read(file: string): string }, found: Violation): Promise<string> {
  const { location, confidence } = await placeOf(opened, found);
  return `${show(location, opened.read)} (${confidence})`;
}

function related({ related: lines }: Placement): string[] {
  return lines.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

function fix({ suggestion }: Placement): string | null {
  if (!suggestion) return null;
  const { file, line, column, endColumn, replacement } = suggestion;
  return `${file}:${line}:${column}-${endColumn} ${replacement}`;
}

const TEMPLATE = pod({ api: '{{ .Values.image.repository }}:{{ .Values.image.tag }}' });
const VALUES = 'image:\n  repository: ghcr.io/acme/api\n  tag: 1.4.2\n';

describe('positions', () => {
  test('count what an editor shows: CRLF, a byte order mark, wide characters', async () => {
    const values = `\u{feff}image: {repository: ghcr.io/acme/api, tag: 1.4.2}\r\n`;
    const other = `# é 漢字 🚢\r\nother: {"k🚢": 1, image: ghcr.io/acme/other:2.0.0}\r\n`;
    const opened = await chart(
      {
        'api/values.yaml': values,
        'other.yaml': other,
        'api/templates/pod.yaml': `\u{feff}${TEMPLATE.replaceAll('\n', '\r\n')}    - name: other\r\n      image: {{ .Values.other.image }}\r\n`,
      },
      { values: ['other.yaml'] },
    );

    expect(await where(opened, violation([useOf(opened, 'api')], 'tag'))).toBe('api/values.yaml:1:44 1.4.2 (exact)');
    expect(await where(opened, violation([useOf(opened, 'other')], 'tag'))).toBe(
      'other.yaml:2:26 ghcr.io/acme/other:2.0.0 (exact)',
    );
  });

  test('a file that is not UTF-8 keeps its bytes', async () => {
    const values = Buffer.from(`# caf\u00e9\n${VALUES}`, 'latin1');
    const opened = await chart({ 'api/values.yaml': VALUES, 'extra.yaml': '{}', 'api/templates/pod.yaml': TEMPLATE });
    const notes = Buffer.from('{{/* caf\u00e9 */}}\n', 'latin1');
    const odd = await chart({
      'api/values.yaml': VALUES,
      'api/templates/pod.yaml': Buffer.concat([
        notes,
        Buffer.from(TEMPLATE.replace('{{ .Values.image.tag }}', '1.4.2')),
      ]),
    });

    expect(values.length).toBeGreaterThan(0);
    expect(await where(opened, violation([useOf(opened, 'api')], 'tag'))).toBe('api/values.yaml:3:8 1.4.2 (exact)');
    expect(await where(odd, violation([useOf(odd, 'api')], 'tag'))).toBe('api/templates/pod.yaml:9:45 1.4.2 (exact)');
  });

  test('a folded scalar: its physical line', async () => {
    const opened = await chart({
      'api/values.yaml': 'pod: >-\n  image:\n\n  ghcr.io/acme/folded:1.4.2\n',
      'api/templates/pod.yaml': pod({ folded: '{{ .Values.pod | trimPrefix "image:" | trim }}' }),
    });

    expect(await where(opened, violation([useOf(opened, 'folded')], 'tag'))).toBe(
      'api/values.yaml:4:3 ghcr.io/acme/folded:1.4.2 (exact)',
    );
  });
});

/** An archive as `helm package` makes it. */
async function archive(directory: string, files: Readonly<Record<string, string>>): Promise<Buffer> {
  const tar = pack();
  for (const [name, content] of Object.entries(files)) tar.entry({ name: `${directory}/${name}` }, content);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  return gzipSync(Buffer.concat(chunks));
}

describe('archives', () => {
  const redis = () =>
    archive('redis', {
      'Chart.yaml': 'apiVersion: v2\nname: redis\nversion: 1.0.0\n',
      'values.yaml': 'image:\n  repository: docker.io/acme/redis\n  tag: "7.0"\n',
      'templates/pod.yaml': TEMPLATE.replace('name: api', 'name: redis').replace('name: pod', 'name: redis'),
    });
  const withDependency = `${CHART_YAML}dependencies:\n  - name: redis\n    alias: cache\n    version: 1.0.0\n`;

  test("a dependency's default: the parent's key that can change it, with the key to add", async () => {
    const opened = await chart({
      'api/Chart.yaml': withDependency,
      'api/values.yaml': 'cache:\n  image:\n    pullPolicy: Always\n',
      'api/charts/redis-1.0.0.tgz': await redis(),
    });
    const place = await placeOf(opened, violation([useOf(opened, 'redis')], 'tag'));

    expect(`${show(place.location, opened.read)} (${place.confidence})`).toBe('api/values.yaml:2:3 image (exact)');
    expect(place.notes).toEqual([
      'the default is in charts/redis-1.0.0/values.yaml, inside an archive; set "cache.image.tag" to change it',
    ]);
  });

  test('without such a key: the line that brings the dependency in', async () => {
    const opened = await chart({ 'api/Chart.yaml': withDependency, 'api/charts/redis-1.0.0.tgz': await redis() });

    expect(await where(opened, violation([useOf(opened, 'redis')], 'tag'))).toBe(
      'api/Chart.yaml:5:3 - name: redis (exact)',
    );
  });

  test('overridden in the parent: there', async () => {
    const opened = await chart({
      'api/Chart.yaml': withDependency,
      'api/values.yaml': 'cache:\n  image:\n    tag: "7.0"\n',
      'api/charts/redis-1.0.0.tgz': await redis(),
    });

    expect(await where(opened, violation([useOf(opened, 'redis')], 'tag'))).toBe('api/values.yaml:3:10 "7.0" (exact)');
  });

  test('the chart itself: the values file beside it', async () => {
    const file = await archive('api', {
      'Chart.yaml': CHART_YAML,
      'values.yaml': VALUES,
      'templates/pod.yaml': TEMPLATE,
    });
    const opened = await chart(
      { 'api.tgz': file, 'prod.yaml': 'image:\n  repository: ghcr.io/acme/mirror\n' },
      { chart: 'api.tgz', values: ['prod.yaml'] },
    );

    expect(await where(opened, violation([useOf(opened, 'api')], 'repository'))).toBe(
      'prod.yaml:2:15 ghcr.io/acme/mirror (exact)',
    );
    expect(await where(opened, violation([useOf(opened, 'api')], 'tag'))).toBe('prod.yaml:1:1 image (exact)');
  });
});

describe('--set', () => {
  const files = { 'api/values.yaml': VALUES, 'api/templates/pod.yaml': TEMPLATE };
  const workflow = (key: string) =>
    `jobs:\n  deploy:\n    steps:\n      - run: helm upgrade api api --set ${key}=\${{ github.sha }}\n`;

  test.each([
    [
      'set',
      ['image.repository=ghcr.io/acme/set,image.tag=2.0.0'],
      '.github/workflows/deploy.yml:4:41 image.tag=${{ github.sha }} (exact)',
    ],
    ['setString', ['image.tag=2.0.0'], '.github/workflows/deploy.yml:4:41 image.tag=${{ github.sha }} (exact)'],
    ['setLiteral', ['image.tag=2.0.0'], '.github/workflows/deploy.yml:4:41 image.tag=${{ github.sha }} (exact)'],
    ['setJson', ['image.tag="2.0.0"'], '.github/workflows/deploy.yml:4:41 image.tag=${{ github.sha }} (exact)'],
  ])('%s: the line of the workflow', async (flag, given, expected) => {
    const opened = await chart({ ...files, '.github/workflows/deploy.yml': workflow('image.tag') }, { [flag]: given });

    expect(await where(opened, violation([useOf(opened, 'api')], 'tag'))).toBe(expected);
  });

  test('the configuration file comes first; several lines are no proof', async () => {
    const config = 'version: 1\ntargets:\n  - name: prod\n    set: [image.tag=2.0.0]\n';
    const set = { set: ['image.tag=2.0.0'] };
    const one = await chart(
      { ...files, 'pullproof.yaml': config, '.github/workflows/a.yaml': workflow('image.tag') },
      set,
    );
    const two = await chart(
      {
        ...files,
        '.github/workflows/a.yaml': workflow('image.tag'),
        '.github/workflows/b.yaml': workflow('image.tag'),
      },
      set,
    );
    const place = await placeOf(two, violation([useOf(two, 'api')], 'tag'));

    expect(await where(one, violation([useOf(one, 'api')], 'tag'))).toBe('pullproof.yaml:4:11 image.tag=2.0.0 (exact)');
    expect(`${show(place.location, two.read)} (${place.confidence})`).toBe(
      '.github/workflows/a.yaml:4:41 image.tag=${{ github.sha }} (approximate)',
    );
    expect(place.notes).toEqual([
      'set by --set image.tag',
      'the place is likely, not proved: several lines have the text "image.tag="',
    ]);
  });

  test('another key with the same ending is not it', async () => {
    const opened = await chart(
      { ...files, '.github/workflows/a.yaml': workflow('api.image.tag') },
      { set: ['image.tag=2.0.0'] },
    );

    expect(await where(opened, violation([useOf(opened, 'api')], 'tag'))).toBe('nowhere (none)');
  });

  test('--set-file: the file', async () => {
    const opened = await chart({ ...files, 'version.txt': '2.0.0' }, { setFile: ['image.tag=version.txt'] });

    expect(await where(opened, violation([useOf(opened, 'api')], 'tag'))).toBe('version.txt:1:1 2.0.0 (exact)');
  });
});

describe('templates that mind what is in the values', () => {
  test.each([
    [
      'a version',
      '{{ if semverCompare ">=1.4.0 <1.5.0" .Values.image.tag }}{{ else }}{{ fail "wrong version" }}{{ end }}',
    ],
    [
      'a strict version',
      '{{ if not (regexMatch "^[0-9]+\\\\.[0-9]+\\\\.[0-9]+$" .Values.image.tag) }}{{ fail (printf "no version: %s" .Values.image.tag) }}{{ end }}',
    ],
    [
      'a strict version, and does not say which',
      '{{ if not (regexMatch "^[0-9]+\\\\.[0-9]+\\\\.[0-9]+$" .Values.image.tag) }}{{ fail "no version" }}{{ end }}',
    ],
    [
      'a registry',
      '{{ if not (hasPrefix "ghcr.io/acme/" .Values.image.repository) }}{{ fail "wrong registry" }}{{ end }}',
    ],
    ['a length', '{{ if gt (len .Values.image.tag) 5 }}{{ fail "too long" }}{{ end }}'],
  ])('%s', async (_, guard) => {
    const opened = await chart({
      'api/values.yaml': `name: acme\n${VALUES}`,
      'api/templates/pod.yaml': guard + TEMPLATE,
    });
    const place = await placeOf(opened, violation([useOf(opened, 'api')], 'tag'));

    expect(`${show(place.location, opened.read)} (${place.confidence})`).toBe('api/values.yaml:4:8 1.4.2 (exact)');
    expect(place.renders).toBeLessThanOrEqual(5);
  });

  test('a policy out of a list', async () => {
    const guard =
      '{{ if not (has .Values.policy (list "Always" "IfNotPresent" "Never")) }}{{ fail "no policy" }}{{ end }}';
    const opened = await chart({
      'api/values.yaml': 'policy: Never\nother: Never\n',
      'api/templates/pod.yaml': `${guard}${pod({ api: 'acme/api:1' }, '      imagePullPolicy: {{ .Values.policy }}\n')}`,
    });

    expect(await where(opened, violation([useOf(opened, 'api')], 'pull-policy'))).toBe(
      'api/values.yaml:1:9 Never (exact)',
    );
  });

  test('a value that no template reads, and that looks like it: the template', async () => {
    const opened = await chart({
      'api/values.yaml': 'global:\n  imagePullPolicy: IfNotPresent\n',
      'api/templates/pod.yaml': pod(
        { api: 'acme/api:latest' },
        '      imagePullPolicy: {{ printf "If%sPresent" "Not" }}\n',
      ),
    });

    expect(await where(opened, violation([useOf(opened, 'api')], 'pull-policy'))).toBe(
      'api/templates/pod.yaml:9:24 {{ printf "If%sPresent" "Not" }} (approximate)',
    );
  });

  test('a schema', async () => {
    const schema = JSON.stringify({ properties: { image: { properties: { tag: { enum: ['1.4.2'] } } } } });
    const opened = await chart({
      'api/values.yaml': VALUES,
      'api/values.schema.json': schema,
      'api/templates/pod.yaml': TEMPLATE,
    });

    expect(await where(opened, violation([useOf(opened, 'api')], 'tag'))).toBe('api/values.yaml:3:8 1.4.2 (exact)');
  });

  test('the name of the chart, in an image', async () => {
    const opened = await chart({
      'api/templates/pod.yaml': pod({ api: 'ghcr.io/acme/{{ .Chart.Name }}:{{ .Chart.Version }}' }),
    });

    expect(await where(opened, violation([useOf(opened, 'api')], 'tag'))).toBe('api/Chart.yaml:3:10 1.0.0 (exact)');
    expect(await where(opened, violation([useOf(opened, 'api')], 'repository'))).toContain('exact');
  });

  test.each(['trunc 9 .Values.build', '.Values.branch | replace "/" "-"'])(
    'a tag that the template makes (%s): its line, not the value of the repository',
    async (expression) => {
      const opened = await chart({
        'api/values.yaml': 'repository: acme/api\nbuild: v1.0.0-nightly\nbranch: feature/x\n',
        'api/templates/pod.yaml': pod({ api: `'{{ .Values.repository }}:{{ ${expression} }}'` }),
      });
      expect(await where(opened, violation([useOf(opened, 'api')], 'tag'))).toMatch(
        /^api\/templates\/pod\.yaml:8:14 .* \(approximate\)$/,
      );
      expect(await where(opened, violation([useOf(opened, 'api')], 'repository'))).toBe(
        'api/values.yaml:1:13 acme/api (exact)',
      );
    },
  );

  test('nothing that can be seen: the template line, and says so', async () => {
    const encoded = Buffer.from('ghcr.io/acme/api:1.4.2').toString('base64');
    const opened = await chart({ 'api/templates/pod.yaml': pod({ api: `{{ b64dec "${encoded}" }}` }) });
    const place = await placeOf(opened, violation([useOf(opened, 'api')], 'tag'));

    expect(`${show(place.location, opened.read)} (${place.confidence})`).toBe(
      `api/templates/pod.yaml:8:14 {{ b64dec "${encoded}" }} (approximate)`,
    );
    expect(place.notes).toEqual([
      'the place is likely, not proved: no value was found that sets it, this template line prints it',
    ]);
  });
});

describe('related lines', () => {
  test('name what is overridden, what else sets the image, the switch and the template', async () => {
    const opened = await chart(
      {
        'api/values.yaml':
          'api:\n  enabled: true\n  image:\n    registry: ghcr.io\n    repository: acme/api\n    tag: "1.0"\n',
        'base.yaml': 'api:\n  image:\n    tag: "1.1"\n',
        'prod.yaml': 'api:\n  image:\n    tag: "1.2"\n',
        'api/templates/pod.yaml': `{{ if .Values.api.enabled }}\n${pod({ api: '{{ with .Values.api.image }}{{ .registry }}/{{ .repository }}:{{ .tag }}{{ end }}' })}{{ end }}`,
      },
      { values: ['base.yaml', 'prod.yaml'] },
    );
    const place = await placeOf(opened, violation([useOf(opened, 'api')], 'tag'));

    expect(show(place.location, opened.read)).toBe('prod.yaml:3:10 "1.2"');
    expect(related(place)).toEqual([
      'api/values.yaml:6:10 also set here, overridden by prod.yaml',
      'base.yaml:3:10 also set here, overridden by prod.yaml',
      'api/values.yaml:4:15 sets the registry',
      'api/values.yaml:5:17 sets the repository',
      'api/values.yaml:2:12 switches the container on',
      'api/templates/pod.yaml:9:14 the template line that prints it',
    ]);
    expect(place.renders).toBe(4);
  });

  test('an image that is set in two places: both', async () => {
    const opened = await chart({
      'api/values.yaml': 'a: ghcr.io/acme/api:1\nb: ghcr.io/acme/api:1\n',
      'api/templates/pod.yaml': pod({ a: '{{ .Values.a }}', b: '{{ .Values.b }}' }),
    });
    const place = await placeOf(opened, violation([useOf(opened, 'a'), useOf(opened, 'b')], 'tag'));

    expect(show(place.location, opened.read)).toBe('api/values.yaml:1:4 ghcr.io/acme/api:1');
    expect(related(place)[0]).toBe('api/values.yaml:2:4 sets it for Pod/pod, container "b"');
  });
});

describe('what is not set', () => {
  const template = pod(
    { api: '{{ .Values.image }}' },
    '{{ with .Values.pullPolicy }}      imagePullPolicy: {{ . }}\n{{ end }}',
    '{{ with .Values.pullSecrets }}  imagePullSecrets:\n{{ range . }}    - name: {{ . }}\n{{ end }}{{ end }}',
  );

  test.each([
    ['pull-policy', 'pullPolicy: ""', 'api/values.yaml:2:13 "" (exact)'],
    ['pull-policy', 'pullPolicy:', 'api/values.yaml:2:1 pullPolicy (exact)'],
    ['pull-policy', '', 'api/values.yaml:1:8 ghcr.io/acme/api:latest (exact)'],
    ['pull-secrets', 'pullSecrets: []', 'api/values.yaml:2:14 [] (exact)'],
    ['pull-secrets', '', 'api/values.yaml:1:8 ghcr.io/acme/api:latest (exact)'],
  ] as const)('%s, with "%s"', async (aspect, line, expected) => {
    const opened = await chart({
      'api/values.yaml': `image: ghcr.io/acme/api:latest\n${line}\n`,
      'api/templates/pod.yaml': template,
    });

    expect(await where(opened, violation([useOf(opened, 'api')], aspect))).toBe(expected);
  });

  test('a key that the template reads and nobody sets is named', async () => {
    const opened = await chart({
      'api/values.yaml': 'image: ghcr.io/acme/api:1\n',
      'api/templates/pod.yaml': template,
    });

    expect((await placeOf(opened, violation([useOf(opened, 'api')], 'pull-secrets'))).notes).toEqual([
      'the pod has no pull secret: the template reads "pullSecrets", which no values file sets',
    ]);
    expect((await placeOf(opened, violation([useOf(opened, 'api')], 'pull-policy'))).notes).toEqual([
      'no pull policy is set: the template reads "pullPolicy", which no values file sets',
    ]);
  });

  test('an empty tag: the empty value, not the repository', async () => {
    const opened = await chart({
      'api/values.yaml': 'image:\n  repository: ghcr.io/acme/api\n  tag: ""\n',
      'api/templates/pod.yaml': pod({ api: '"{{ .Values.image.repository }}:{{ .Values.image.tag }}"' }),
    });

    expect(await where(opened, violation([useOf(opened, 'api')], 'image'))).toBe('api/values.yaml:3:8 "" (exact)');
  });
});

describe('suggestions', () => {
  test.each([
    ['a plain tag', 'tag: 1.4.2', 'v1.4.2', 'api/values.yaml:1:6-11 v1.4.2'],
    ['in double quotes', 'tag: "1.4.2"', 'v1.4.2', 'api/values.yaml:1:6-13 "v1.4.2"'],
    ['in single quotes', "tag: '1.4.2'", 'v1.4.2', "api/values.yaml:1:6-13 'v1.4.2'"],
    ['that YAML would read as a number', 'tag: v14', '14', 'api/values.yaml:1:6-9 "14"'],
    ['that YAML would read as a boolean', 'tag: v14', 'on', 'api/values.yaml:1:6-9 "on"'],
    ['before a comment', 'tag: 1.4.2 # the tag', 'v1.4.2', 'api/values.yaml:1:6-11 v1.4.2'],
  ])('%s', async (_, values, text, expected) => {
    const opened = await chart({
      'api/values.yaml': `${values}\n`,
      'api/templates/pod.yaml': pod({ api: 'acme/api:{{ .Values.tag }}' }),
    });
    const found = violation([useOf(opened, 'api')], 'tag', {
      correction: { replacement: text, description: 'use it' },
    });

    expect(fix(await placeOf(opened, found))).toBe(expected);
  });

  test('change only the part of a whole image', async () => {
    const opened = await chart({
      'api/values.yaml': 'image: "ghcr.io/Acme/api:1.4.2"\n',
      'api/templates/pod.yaml': pod({ api: '{{ .Values.image }}' }),
    });
    const text = 'ghcr.io/acme/api:1.4.2';
    const found = violation([useOf(opened, 'api')], 'image', {
      correction: { replacement: text, description: 'lower case' },
    });

    expect(fix(await placeOf(opened, found))).toBe('api/values.yaml:1:8-32 "ghcr.io/acme/api:1.4.2"');
  });

  test('take away what the template prints already', async () => {
    const hex = 'a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4';
    const opened = await chart({
      'api/values.yaml': `sha: "sha256:${hex}"\n`,
      'api/templates/pod.yaml': pod({ api: 'acme/api:1@sha256:{{ .Values.sha }}' }),
    });
    const text = `acme/api:1@sha256:${hex}`;
    const found = violation([useOf(opened, 'api')], 'image', {
      correction: { replacement: text, description: 'once' },
    });

    expect(fix(await placeOf(opened, found))).toBe(`api/values.yaml:1:6-79 "${hex}"`);
  });

  test('leave out what the template adds, and what does not fit', async () => {
    const opened = await chart({
      'api/values.yaml': 'tag: 1.4.2\n',
      'api/templates/pod.yaml': pod({ api: 'acme/api:v{{ .Values.tag }}' }),
    });
    const ask = (text: string) =>
      violation([useOf(opened, 'api')], 'tag', { correction: { replacement: text, description: 'use it' } });

    expect(fix(await placeOf(opened, ask('v1.4.3')))).toBe('api/values.yaml:1:6-11 1.4.3');
    expect(fix(await placeOf(opened, ask('1.4.3')))).toBe(null);
  });

  test.each([
    ['pullSecrets:\n  - name: ghcr-secret\n', '- name: {{ . }}', 'api/values.yaml:2:5-22 ghcr-secret'],
    ['pullSecrets: [{name: "ghcr-secret"}]\n', '- name: {{ . }}', 'api/values.yaml:1:15-36 "ghcr-secret"'],
    ['pullSecrets:\n  - ghcr-secret\n', '- {{ toJson . }}', 'api/values.yaml:2:5-16 name: ghcr-secret'],
    ['pullSecrets: [ghcr-secret]\n', '- {{ toJson . }}', 'api/values.yaml:1:15-26 {name: ghcr-secret}'],
    ['pullSecrets:\n  - name: ghcr-secret\n', '- {{ toJson .name }}', null],
  ])('the shape that the template takes: %s with %s', async (values, entry, expected) => {
    const spec = `  imagePullSecrets:\n{{ range .Values.pullSecrets }}    ${entry}\n{{ end }}`;
    const opened = await chart({
      'api/values.yaml': values,
      'api/templates/pod.yaml': pod({ api: 'acme/api:1' }, '', spec),
    });
    const use = useOf(opened, 'api');
    const place = await placeOf(
      opened,
      violation([use], 'pull-secrets', { isMisshapen: true, about: use.podPullSecrets[0]!.rendered }),
    );

    expect([fix(place), place.confidence]).toEqual([expected, 'exact']);
    if (expected === null) expect(place.notes).toBe(undefined);
    else
      expect(place.notes![0]).toMatch(/^the template expects \[.*\], not \[.*\]: with that it renders as it should$/);
  });
});

describe('the layers of Helm', () => {
  test('a merge key: the line that it brings in', async () => {
    const opened = await chart({
      'api/values.yaml':
        'base: &base\n  repository: ghcr.io/acme/api\n  tag: 1.4.2\nimage:\n  <<: *base\n  repository: ghcr.io/acme/other\n',
      'api/templates/pod.yaml': TEMPLATE,
    });

    expect(await where(opened, violation([useOf(opened, 'api')], 'tag'))).toBe('api/values.yaml:3:8 1.4.2 (exact)');
    expect(await where(opened, violation([useOf(opened, 'api')], 'repository'))).toBe(
      'api/values.yaml:6:15 ghcr.io/acme/other (exact)',
    );
  });

  test("the chart's values given again as -f: one line, nothing overridden", async () => {
    const opened = await chart(
      { 'api/values.yaml': VALUES, 'api/templates/pod.yaml': TEMPLATE },
      { values: ['api/values.yaml'] },
    );
    const place = await placeOf(opened, violation([useOf(opened, 'api')], 'tag'));

    expect(show(place.location, opened.read)).toBe('api/values.yaml:3:8 1.4.2');
    expect(related(place)).toEqual([
      'api/values.yaml:2:15 sets the repository',
      'api/templates/pod.yaml:8:14 the template line that prints it',
    ]);
  });

  test('import-values: the file of the dependency', async () => {
    const opened = await chart({
      'api/Chart.yaml': `${CHART_YAML}dependencies:\n  - name: lib\n    version: 1.0.0\n    import-values: [{child: shared, parent: image}]\n`,
      'api/charts/lib/Chart.yaml': 'apiVersion: v2\nname: lib\nversion: 1.0.0\n',
      'api/charts/lib/values.yaml': 'shared:\n  repository: ghcr.io/acme/api\n  tag: 1.4.2\n',
      'api/templates/pod.yaml': TEMPLATE,
    });

    expect(await where(opened, violation([useOf(opened, 'api')], 'tag'))).toBe(
      'api/charts/lib/values.yaml:3:8 1.4.2 (exact)',
    );
  });

  test('one chart under two aliases: its own default, and the override of one', async () => {
    const opened = await chart({
      'api/Chart.yaml': `${CHART_YAML}dependencies:\n  - {name: lib, alias: one, version: 1.0.0}\n  - {name: lib, alias: two, version: 1.0.0}\n`,
      'api/values.yaml': 'two:\n  image:\n    tag: 1.4.2\n',
      'api/charts/lib/Chart.yaml': 'apiVersion: v2\nname: lib\nversion: 1.0.0\n',
      'api/charts/lib/values.yaml': VALUES,
      'api/charts/lib/templates/pod.yaml': TEMPLATE.replace('name: api', 'name: {{ .Chart.Name }}'),
    });

    expect(await where(opened, violation([useOf(opened, 'one')], 'tag'))).toBe(
      'api/charts/lib/values.yaml:3:8 1.4.2 (exact)',
    );
    expect(await where(opened, violation([useOf(opened, 'two')], 'tag'))).toBe('api/values.yaml:3:10 1.4.2 (exact)');
  });

  test('a switch of a dependency', async () => {
    const opened = await chart({
      'api/Chart.yaml': `${CHART_YAML}dependencies:\n  - {name: lib, version: 1.0.0, condition: lib.enabled}\n`,
      'api/values.yaml': 'lib:\n  enabled: true\n  image:\n    tag: 1.4.2\n',
      'api/charts/lib/Chart.yaml': 'apiVersion: v2\nname: lib\nversion: 1.0.0\n',
      'api/charts/lib/values.yaml': VALUES,
      'api/charts/lib/templates/pod.yaml': TEMPLATE,
    });
    const place = await placeOf(opened, violation([useOf(opened, 'api')], 'tag'));

    expect(related(place)).toContain('api/values.yaml:2:12 switches the container on');
    expect(related(place)).toContain('api/charts/lib/values.yaml:3:8 also set here, overridden by api/values.yaml');
  });

  test('a value that picks another one: both are in the image only where they show', async () => {
    const opened = await chart({
      'api/values.yaml': 'track: stable\ntags:\n  stable: 1.4.2\n  edge: 1.5.0\n',
      'api/templates/pod.yaml': pod({ api: 'ghcr.io/acme/api:{{ get .Values.tags .Values.track }}' }),
    });

    expect(await where(opened, violation([useOf(opened, 'api')], 'tag'))).toBe('api/values.yaml:3:11 1.4.2 (exact)');
  });
});

describe('hostile input', () => {
  test.each([
    ['braces that never close, in a value', `text: "${'{{ '.repeat(20_000)}"\n`],
    [
      'thousands of scalars that look alike',
      Array.from({ length: 4000 }, (_, index) => `k${index}: ghcr.io/acme/api:1.4.2\n`).join(''),
    ],
    ['text that looks like a mark', 'mark: "pf0x pf1x pf2x"\n'],
    ['a long line', `long: ${'a/'.repeat(100_000)}b\n`],
  ])('%s', async (_, extra) => {
    const opened = await chart({ 'api/values.yaml': `${VALUES}${extra}`, 'api/templates/pod.yaml': TEMPLATE });

    expect(await where(opened, violation([useOf(opened, 'api')], 'tag'))).toBe('api/values.yaml:3:8 1.4.2 (exact)');
  });

  test('an image that looks like a mark', async () => {
    const opened = await chart({
      'api/values.yaml': 'image: {repository: pf0x/pf1x, tag: pf2x}\n',
      'api/templates/pod.yaml': TEMPLATE,
    });

    expect(await where(opened, violation([useOf(opened, 'api')], 'tag'))).toBe('api/values.yaml:1:37 pf2x (exact)');
  });
});

describe("the chart's own secret", () => {
  const secret = (registry: string, type: string) =>
    `---\napiVersion: v1\nkind: Secret\nmetadata: {name: ghcr-secret}\ntype: ${type}\ndata:\n  .dockerconfigjson: {{ printf "{\\"auths\\":{\\"%s\\":{\\"auth\\":\\"%s\\"}}}" ${registry} ("ada:pw" | b64enc) | b64enc }}\n`;
  const files = (type: string) => ({
    'api/values.yaml': 'credentials:\n  registry: docker.example\n',
    'api/templates/pod.yaml': `${pod({ api: 'ghcr.io/acme/api:1' }, '', '  imagePullSecrets: [{name: ghcr-secret}]\n')}${secret('.Values.credentials.registry', type)}`,
  });
  const ask = (opened: Case) =>
    violation([useOf(opened, 'api')], 'pull-secrets', { content: 'registries', about: 'ghcr-secret' });

  test('an entry for the wrong registry: the value', async () => {
    const opened = await chart(files('kubernetes.io/dockerconfigjson'));

    expect(await where(opened, ask(opened))).toBe('api/values.yaml:2:13 docker.example (exact)');
  });

  test('content that cannot be read: the line of the template', async () => {
    const opened = await chart(files('Opaque'));

    expect(await where(opened, ask(opened))).toContain('api/templates/pod.yaml:16:3 .dockerconfigjson:');
    expect(await where(opened, ask(opened))).toContain('(approximate)');
  });
});

describe('the budget', () => {
  test('nothing to find costs nothing', async () => {
    const opened = await chart({ 'api/values.yaml': VALUES, 'api/templates/pod.yaml': TEMPLATE });

    expect(await locate([], opened.context)).toEqual({ placements: new Map(), renders: 0 });
    expect((await placeOf(opened, violation([useOf(opened, 'api')], 'none'))).renders).toBe(0);
  });

  test('says of what no line was looked for', async () => {
    const opened = await chart({ 'api/values.yaml': VALUES, 'api/templates/pod.yaml': TEMPLATE });
    const use = useOf(opened, 'api');
    const many = violation(
      Array.from({ length: 5000 }, () => use),
      'tag',
    );
    const last = violation([use], 'repository');
    const { placements } = await locate([many, last], opened.context);

    expect(show(placements.get(many)!.location, opened.read)).toBe('api/values.yaml:3:8 1.4.2');
    expect(placements.get(last)).toMatchObject({
      location: null,
      notes: ['no line was looked for: other findings of this target are about 5,000 containers already'],
    });
  });

  test('without time it guesses, and says so', async () => {
    const opened = await chart({ 'api/values.yaml': VALUES, 'api/templates/pod.yaml': TEMPLATE });
    const found = violation([useOf(opened, 'api')], 'tag', {
      correction: { replacement: '1.4.3', description: 'use it' },
    });
    const { placements, renders } = await locate([found], { ...opened.context, budgetMs: 0 });
    const place = placements.get(found)!;

    expect([show(place.location, opened.read), place.confidence, place.suggestion, renders]).toEqual([
      'api/values.yaml:3:8 1.4.2',
      'approximate',
      null,
      0,
    ]);
    expect(place.notes).toEqual(['the place is likely, not proved: the time for rendering again (0 s) was over']);
  });

  test('forty findings take no more renders than one', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `c${index}`);
    const opened = await chart({
      'api/values.yaml': names.map((name) => `${name}: {image: ghcr.io/acme/app, tag: "1.0.0"}\n`).join(''),
      'api/templates/pod.yaml': pod(
        Object.fromEntries(names.map((name) => [name, `{{ .Values.${name}.image }}:{{ .Values.${name}.tag }}`])),
      ),
    });
    const found = names.map((name) => violation([useOf(opened, name)], 'tag'));
    const { placements, renders } = await locate(found, opened.context);

    expect(found.map((own) => placements.get(own)!.location!.line)).toEqual(names.map((_, index) => index + 1));
    expect(renders).toBe(3);
  });
});

describe('manifests', () => {
  test('point at the field itself', async () => {
    const text = `# rendered\n---\n${pod({ one: 'acme/one:1' })}---\n${pod({ two: '"acme/two:2"' }, '      imagePullPolicy: Always\n')}`;
    workspace.write({ 'manifests/all.yaml': text });
    const cwd = path.join(workspace.root, 'manifests');
    const opened = { ...(await open(engine, cwd, target(null, { manifests: ['all.yaml'] }))), read: () => text };
    const two = useOf(opened, 'two');
    const correction = { replacement: 'IfNotPresent', description: 'use it' };

    expect(await where(opened, violation([useOf(opened, 'one')], 'tag'))).toBe('all.yaml:10:14 acme/one:1 (exact)');
    expect(await where(opened, violation([two], 'tag'))).toBe('all.yaml:19:14 "acme/two:2" (exact)');
    expect(await where(opened, violation([two], 'pull-policy'))).toBe('all.yaml:20:24 Always (exact)');
    expect(fix(await placeOf(opened, violation([two], 'pull-policy', { correction })))).toBe(
      'all.yaml:20:24-30 IfNotPresent',
    );
  });
});
