import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEngine } from '../../../../src/helm/engine/engine.ts';
import { type Rendered, renderRelease } from '../../../../src/helm/render/render.ts';
import type { TemplateSite } from '../../../../src/helm/template/site.ts';
import { locateInTemplates } from '../../../../src/helm/template/template-lines.ts';
import { CHART_YAML, type Files, scratch, settings } from '../support.ts';

const engine = createEngine();
const workspace = scratch();
afterAll(async () => {
  await engine.close();
  workspace.remove();
});

async function render(chart: string, cwd: string): Promise<Rendered> {
  const outcome = await renderRelease(engine, settings(chart), { mode: 'check', workspace: cwd });
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome;
}

/** Every image, pull policy and entry of imagePullSecrets of the documents. */
function sitesOf({ documents }: Rendered): TemplateSite[] {
  return documents.flatMap(({ source, index, object }) =>
    pointersOf(object, '').map((pointer) => ({ id: `${source}#${index}${pointer}`, source, index, pointer })),
  );
}

function pointersOf(value: unknown, pointer: string): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const below = `${pointer}/${key}`;
    const isSite =
      (/\/(image|imagePullPolicy)$/.test(below) && typeof child === 'string') || /\/imagePullSecrets\/\d+$/.test(below);
    return [...(isSite ? [below] : []), ...pointersOf(child, below)];
  });
}

/** One line for each site: where it was found, and the text in the range. */
async function table(outcome: Rendered, cwd: string): Promise<string[]> {
  const sites = sitesOf(outcome);
  const found = await locateInTemplates(engine, outcome, sites);
  return sites.map(({ id }) => {
    const location = found.get(id);
    if (!location) return `${id}: none`;
    const { file, line, column, endColumn, confidence } = location;
    const text = readFileSync(`${cwd}/${file}`, 'utf8')
      .replace(/^\u{feff}/u, '')
      .split(/\r?\n/)[line - 1]!;
    return `${id}: ${confidence} ${file.split('/templates/')[1]}:${line}:${column} ${text.slice(column - 1, endColumn - 1)}`;
  });
}

describe('the ways in which a template prints an image', () => {
  const cwd = process.cwd();
  let lines: string[];
  beforeAll(async () => {
    lines = await table(await render('test/fixtures/charts/lines', cwd), cwd);
  });

  test.each([
    [
      'inline, before a comment',
      'inline.yaml#0/spec/initContainers/0/image',
      'exact inline.yaml:12:14 "{{ .Values.image.repository }}:{{ .Values.image.tag }}"',
    ],
    [
      'through a helper',
      'inline.yaml#0/spec/containers/0/image',
      'exact inline.yaml:16:14 {{ include "lines.image" . }}',
    ],
    [
      'a policy',
      'inline.yaml#0/spec/containers/0/imagePullPolicy',
      'exact inline.yaml:17:24 {{ if .Values.always }}Always{{ else }}IfNotPresent{{ end }}',
    ],
    ['in braces', 'inline.yaml#0/spec/containers/1/image', 'exact inline.yaml:18:27 ghcr.io/acme/flow:1'],
    ['a literal secret', 'inline.yaml#0/spec/imagePullSecrets/0', 'exact inline.yaml:7:13 literal'],
    ['the second secret of a loop', 'inline.yaml#0/spec/imagePullSecrets/2', 'exact inline.yaml:9:13 {{ .name }}'],
    [
      'in a helper that prints the container',
      'blocks.yaml#0/spec/template/spec/containers/0/image',
      'exact _helpers.tpl:8:10 ghcr.io/acme/helper:{{ .Values.image.tag }}',
    ],
    [
      'beside such a helper',
      'blocks.yaml#0/spec/template/spec/containers/1/image',
      'exact blocks.yaml:15:18 {{ .Values.worker }}:{{ .Values.image.tag }}',
    ],
    [
      'in a list of containers from the values',
      'blocks.yaml#0/spec/template/spec/containers/3/image',
      'exact blocks.yaml:16:9 {{- toYaml .Values.extraContainers | nindent 8 }}',
    ],
    [
      'in a mapping from the values',
      'blocks.yaml#0/spec/template/spec/containers/4/image',
      'exact blocks.yaml:18:11 {{- toYaml .Values.whole | nindent 10 }}',
    ],
    [
      'secrets from the values',
      'blocks.yaml#0/spec/template/spec/imagePullSecrets/1',
      'exact blocks.yaml:10:9 {{- toYaml . | nindent 8 }}',
    ],
    [
      'after a helper lost the marks',
      'merged.yaml#0/spec/containers/0/image',
      'exact merged.yaml:6:3 {{- include "lines.merged" . | fromYaml | toYaml | nindent 2 }}',
    ],
    ['by an action that spans lines', 'odd.yaml#0/spec/containers/0/image', 'exact odd.yaml:8:14 {{ printf "%s:%s"'],
    [
      'glued to the next line',
      'odd.yaml#0/spec/containers/1/image',
      'approximate odd.yaml:12:14 ghcr.io/acme/glued{{ if true -}}',
    ],
    ['folded', 'odd.yaml#0/spec/containers/2/image', 'exact odd.yaml:16:14 >-'],
    [
      'with braces in a string',
      'odd.yaml#0/spec/containers/3/image',
      'exact odd.yaml:19:14 {{ printf "%s" (trimSuffix "}}" "ghcr.io/acme/brace:1}}") }}',
    ],
    [
      'in the second document of a loop',
      'many.yaml#2/spec/template/spec/containers/0/image',
      'exact many.yaml:12:18 ghcr.io/acme/{{ . }}:1.0.0',
    ],
    [
      'in a List',
      'proxied.yaml#0/items/0/spec/containers/0/image',
      'exact proxied.yaml:11:18 ghcr.io/acme/list:{{ .Values.image.tag }}',
    ],
    [
      'with CRLF and a byte order mark',
      'windows.yaml#0/spec/containers/0/image',
      'exact windows.yaml:8:14 ghcr.io/acme/crlf:{{ .Values.image.tag }}',
    ],
    [
      'in a file that is not UTF-8',
      'latin1.yaml#0/spec/containers/0/image',
      'exact latin1.yaml:8:14 ghcr.io/acme/latin:1',
    ],
  ])('%s', (_, site, expected) => {
    expect(lines.find((line) => line.startsWith(`lines/templates/${site}: `))).toBe(
      `lines/templates/${site}: ${expected}`,
    );
  });

  test('in an aliased subchart, in its directory on disk', () => {
    expect(lines).toContain(
      'lines/charts/proxy/templates/pod.yaml#0/spec/containers/0/image: exact pod.yaml:8:14 ghcr.io/acme/proxy:1.0.0',
    );
  });

  test('leaves none out', () => {
    expect(lines.filter((line) => line.endsWith(': none'))).toEqual([]);
  });
});

describe('where marks do not work', () => {
  let charts = 0;
  const tableOf = async (files: Files) => {
    charts += 1;
    const name = `chart-${charts}`;
    workspace.write(
      Object.fromEntries(
        Object.entries({ 'Chart.yaml': CHART_YAML, ...files }).map(([file, content]) => [`${name}/${file}`, content]),
      ),
    );
    return table(await render(name, workspace.root), workspace.root);
  };
  const pod = (...images: string[]) =>
    `kind: Pod\nspec:\n  containers:\n${images.map((image, index) => `    - name: c${index}\n      image: ${image}\n`).join('')}`;

  test('a chart that looks at its own output: by the text that fits', async () => {
    const guard = '{{- if contains "#pf" (include "pod" .) }}{{ fail "no comments" }}{{ end }}\n';
    const files = {
      'templates/_h.tpl': `{{ define "pod" }}\n${pod('x')}{{ end }}`,
      'templates/a.yaml': `${guard}${pod('acme/one:{{ .Values.tag }}', 'acme/two:{{ .Values.tag }}')}`,
      'values.yaml': 'tag: 1\n',
    };

    expect(await tableOf(files)).toEqual([
      'api/templates/a.yaml#0/spec/containers/0/image: approximate a.yaml:6:14 acme/one:{{ .Values.tag }}',
      'api/templates/a.yaml#0/spec/containers/1/image: approximate a.yaml:8:14 acme/two:{{ .Values.tag }}',
    ]);
  });

  test('a value that takes its mark in: by the text', async () => {
    const files = {
      'templates/_h.tpl': '{{ define "p" -}}\nimage: acme/api:1\n{{- end }}\n',
      'templates/a.yaml':
        'kind: Pod\nspec:\n  containers:\n    - image: {{ include "p" . | trimPrefix "image: " | quote }}\n',
      'templates/b.yaml': pod('acme/b:1'),
    };

    expect(await tableOf(files)).toEqual([
      'api/templates/a.yaml#0/spec/containers/0/image: approximate a.yaml:4:14 {{ include "p" . | trimPrefix "image: " | quote }}',
      'api/templates/b.yaml#0/spec/containers/0/image: exact b.yaml:5:14 acme/b:1',
    ]);
  });

  test('several lines that could be it: none, rather than a wrong one', async () => {
    const files = {
      'templates/a.yaml': `{{ if .Values.x }}\n${pod('{{ .Values.a -}}\n', '{{ .Values.b -}}\n')}{{ else }}\n${pod('{{ .Values.b -}}\n')}{{ end }}`,
      'values.yaml': 'a: acme/a\nb: acme/b\n',
    };

    expect(await tableOf(files)).toEqual(['api/templates/a.yaml#0/spec/containers/0/image: none']);
  });

  test('an archive: none', async () => {
    const outcome = await render('chart-1', workspace.root);
    const archive = { kind: 'archive', name: 'api.tgz', bytes: new Uint8Array(0) } as const;

    expect(
      await locateInTemplates(engine, { ...outcome, inputs: { ...outcome.inputs, chart: archive } }, sitesOf(outcome)),
    ).toEqual(new Map());
  });
});
