import { expect, test, vi } from 'vitest';
import { yamlNodes } from '../../src/helm/documents/yaml-size.ts';
import { runNode } from '../support/run-node.ts';
import { makeDirectory } from '../support/temp-directory.ts';

// The limit of each test is far above what the run needs.
vi.setConfig({ testTimeout: 240_000 });

const CHART_YAML = 'apiVersion: v2\nname: c\nversion: 1.0.0\n';
const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n';
const check = (cwd: string, args: readonly string[]) => runNode('src/cli/index.ts', ['check', ...args], { cwd });
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

test('thousands of bad images in one pod: the log is bounded, the report is not', async () => {
  const cwd = makeDirectory({
    'm.yaml': POD + many(8_000, (index) => `  - {name: c${index}, image: "x/y:${index}:bad"}\n`).join(''),
  });
  const { code, stdout } = await check(cwd, ['--manifests', 'm.yaml', '--format', 'text', '--format', 'json=r.json']);
  expect(code).toBe(1);
  expect(stdout).toContain('\n  … and 7000 more lines; the JSON report has every image\n');
  expect(stdout).toContain('\n… and 7500 more findings; the JSON report has them all\n');
  expect(stdout).toMatch(/\n8000 errors.* · 8000 images: .* · verdict: fail\n$/);
  expect(stdout.length).toBeLessThan(1_000_000);
  const { readFileSync } = await import('node:fs');
  expect(JSON.parse(readFileSync(`${cwd}/r.json`, 'utf8')).findings).toHaveLength(8_000);
});

test('thousands of values that set thousands of images', async () => {
  const cwd = makeDirectory({
    'c/Chart.yaml': CHART_YAML,
    'c/values.yaml': `images:\n${many(8_000, (index) => `  i${index}: {repository: x/y, tag: "1:${index}"}\n`).join('')}`,
    'c/templates/p.yaml': `${POD}{{ range $k, $i := .Values.images }}\n  - {name: {{ $k }}, image: "{{ $i.repository }}:{{ $i.tag }}"}\n{{ end }}\n`,
  });
  const { code, stdout } = await check(cwd, ['c', '--format', 'json']);
  expect(code).toBe(1);
  expect(JSON.parse(stdout).counts).toMatchObject({ errors: 8_000, images: 8_000 });
});

test.each([
  [
    '200,000 keys that look like images',
    many(66_000, (index) => `k${index}:\n  image:\n    tag: v${index}\n`).join(''),
  ],
  ['a list of a million numbers', `x: [${'1,'.repeat(1_000_000)}1]\n`],
  ['20 MB of values', many(50_000, (index) => `key${index}: ${'v'.repeat(390)}\n`).join('')],
])('%s: the image is judged as if they were not there', async (_, values) => {
  const cwd = makeDirectory({
    'c/Chart.yaml': CHART_YAML,
    'c/values.yaml': `image: "x/y:1:bad"\n${values}`,
    'c/templates/p.yaml': `${POD}  - {name: c, image: {{ .Values.image | quote }}}\n`,
  });
  const { code, stdout } = await check(cwd, ['c', '--format', 'json', '--timeout', '100s']);
  expect(code).toBe(1);
  expect(JSON.parse(stdout).findings).toMatchObject([{ rule: 'invalid-reference', image: 'x/y:1:bad' }]);
});

test.each([
  ['a: 1\n', 3],
  ['- a\n- b\n', 5],
  ['[1,2,{a: 1}]', 6],
  ['- - - - x', 5],
  ['? a\n: b', 4],
  ['image: ghcr.io/acme/long-name-with-hyphens:1.0\n', 3],
])('yamlNodes(%j) = %d, no less than there are', (text, count) => {
  expect(yamlNodes(text)).toBe(count);
});
