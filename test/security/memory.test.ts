import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { type ActionResult, runActionEntry } from '../support/run-action.ts';
import { type RunResult, runNode } from '../support/run-node.ts';
import { makeDirectory } from '../support/temp-directory.ts';

vi.setConfig({ testTimeout: 240_000 });

const MIB = 1024 * 1024;
const PRELOAD = fileURLToPath(new URL('../../bench/support/write-peak-rss.mjs', import.meta.url));
const POD =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: "{{ .Values.image }}"}]}\n';
const chart = (name: string) => ({
  [`${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n`,
  [`${name}/values.yaml`]: 'image: x/y:1:bad\n',
  [`${name}/templates/p.yaml`]: POD,
});
const values = (bytes: number) =>
  Buffer.concat([Buffer.from('image: x/y:1:bad\na: "'), Buffer.alloc(bytes, 'x'), Buffer.from('"\n')]);

/** Runs with the largest resident memory, in MiB. */
async function measured<T extends RunResult>(
  run: (env: Record<string, string>) => Promise<T>,
): Promise<T & { peak: number }> {
  const file = path.join(makeDirectory({}), 'rss');
  const result = await run({ NODE_OPTIONS: `--import=${PRELOAD}`, BENCH_PEAK_RSS: file });
  return { ...result, peak: Number(readFileSync(file, 'utf8')) / 1024 };
}
const check = (cwd: string, ...args: string[]) =>
  measured((env) => runNode('src/cli/index.ts', ['check', '--format', 'json', ...args], { cwd, env }));
const act = (cwd: string, inputs: Record<string, string>): Promise<ActionResult & { peak: number }> =>
  measured((env) => runActionEntry('src/action/index.ts', cwd, inputs, env));

test('90 MB of a chart’s own values are a finding that says whose limit it is', async () => {
  const cwd = makeDirectory(chart('c'));
  writeFileSync(path.join(cwd, 'c/values.yaml'), values(90_000_000));
  const checked = await check(cwd, 'c');
  const [finding] = JSON.parse(checked.stdout).findings;
  expect([checked.code, finding.rule, finding.severity, finding.location.file]).toEqual([
    1,
    'render-failed',
    'error',
    'c/values.yaml',
  ]);
  expect(finding.message).toBe(
    'chart "c" does not render: values.yaml has more than 32 MiB, which is more than pullproof reads',
  );
  expect(finding.help).toMatch(/^the limit is pullproof's own, Helm has none: /);
  const acted = await act(cwd, { chart: 'c' });
  expect([acted.code, acted.outputs.verdict]).toEqual([1, 'fail']);
  for (const { peak } of [checked, acted]) expect(peak).toBeLessThan(600);
});

test('90 MB of a file of -f, of --set-file and of standard input are refused by name', async () => {
  const cwd = makeDirectory(chart('c'));
  writeFileSync(path.join(cwd, 'v.yaml'), values(90_000_000));
  for (const [args, what] of [
    [['-f', 'v.yaml'], 'the values file "v.yaml"'],
    [['--set-file', 'a=v.yaml'], 'the --set-file file "v.yaml"'],
  ] as const) {
    const { code, stderr, peak } = await check(cwd, 'c', ...args);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining(`${what} has more than 32 MiB, which is more than pullproof reads`),
    ]);
    expect(peak).toBeLessThan(600);
  }
  const input = `a: ${'x'.repeat(33 * MIB)}\n`;
  const read = await runNode('src/cli/index.ts', ['render', 'c', '-f', '-'], { cwd, input });
  expect([read.code, read.stderr]).toEqual([2, expect.stringContaining('the values file "-" has more than 32 MiB')]);
});

test('values of 31 MiB are rendered as ever', async () => {
  const cwd = makeDirectory(chart('c'));
  writeFileSync(path.join(cwd, 'c/values.yaml'), values(31 * MIB));
  const { code, stdout, peak } = await check(cwd, 'c', '--render-timeout', '2m');
  expect([code, JSON.parse(stdout).findings[0].rule]).toEqual([1, 'invalid-reference']);
  expect(peak).toBeLessThan(1200);
});

test('what grows without end meets the limit of a render', async () => {
  const cwd = makeDirectory({
    ...chart('c'),
    'c/templates/a.yaml': '{{ range until 100 }}{{ $_ := set $.Values (toString .) (repeat 50000000 "x") }}{{ end }}',
  });
  const { code, stdout, peak } = await check(cwd, 'c', '--render-timeout', '2m');
  expect([code, JSON.parse(stdout).findings[0].message]).toEqual([
    1,
    expect.stringContaining('rendering needed more than 768 MiB of memory'),
  ]);
  expect(peak).toBeLessThan(1200);
});

/** A chart with a file of many bytes, which Helm leaves out. */
function addHeavy(cwd: string, name: string, bytes: number): void {
  mkdirSync(path.join(cwd, name, 'files'));
  writeFileSync(path.join(cwd, name, '.helmignore'), '*.bin\n');
  writeFileSync(path.join(cwd, name, 'files/a.bin'), '');
  truncateSync(path.join(cwd, name, 'files/a.bin'), bytes);
}

test('a chart of many targets is kept once', async () => {
  const names = Array.from({ length: 8 }, (_, index) => `t${index}`);
  const cwd = makeDirectory({
    ...chart('c'),
    'pullproof.yaml': `version: 1\ntargets:\n${names.map((name) => `  - {name: ${name}, chart: c}\n`).join('')}`,
  });
  addHeavy(cwd, 'c', 90 * MIB);
  const { code, stdout, peak } = await check(cwd);
  expect([code, JSON.parse(stdout).counts.errors]).toEqual([1, names.length]);
  expect(peak).toBeLessThan(800);
});

test('charts of more than 320 MiB together end the run by name', async () => {
  const names = ['a', 'b', 'c', 'd'];
  const cwd = makeDirectory({
    ...Object.assign({}, ...names.map(chart)),
    'pullproof.yaml': `version: 1\ntargets:\n${names.map((name) => `  - {name: ${name}, chart: ${name}}\n`).join('')}`,
  });
  for (const name of names) addHeavy(cwd, name, 90 * MIB);
  const checked = await check(cwd);
  expect([checked.code, checked.stderr]).toEqual([
    2,
    expect.stringContaining('hold more than 320 MiB together, which is more than one run reads'),
  ]);
  const acted = await act(cwd, {});
  expect([acted.code, acted.stdout]).toEqual([2, expect.stringContaining('hold more than 320 MiB together')]);
  for (const { peak } of [checked, acted]) expect(peak).toBeLessThan(1200);
});
