import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { attacks } from '../fixtures/reports/hostile.ts';
import { runActionEntry } from '../support/run-action.ts';
import { type RunResult, runNode } from '../support/run-node.ts';
import { makeDirectory } from '../support/temp-directory.ts';
import { refuse, serve } from '../unit/registry/support.ts';

// Each test starts processes; a busy machine needs its time.
vi.setConfig({ testTimeout: 240_000 });

/** Text that a hostile repository, cluster or registry writes where it can. */
const PAYLOADS: readonly string[] = [
  ...attacks,
  '::stop-commands::owned',
  '::set-env name=PATH::owned',
  '::add-matcher::owned.json',
  '\r::error::owned',
  '\u2028::error::owned',
  '\u0085::error::owned',
  '\v::error::owned',
  '\f::error::owned',
  '\u00a0::error::owned',
  '\ufeff::error::owned',
  '\u001b[0m::error::owned',
  'x ##[add-mask]owned',
  '\u001b]0;owned\u0007',
  '\u001bP+q\u001b\\',
];

/** What a terminal acts on, or what hides text: everything but line breaks. */
const UNSAFE = /[^\n\P{C}]|[\u2028\u2029\u00a0]/u;

/** The lines of a text as a runner reads them that it would take for commands. */
function commandsIn(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .filter((line) => /^[\s\ufeff]*::/.test(line) || line.includes('##['));
}

function expectSafe({ stdout, stderr }: Pick<RunResult, 'stdout' | 'stderr'>): void {
  expect(commandsIn(stdout)).toEqual([]);
  expect(commandsIn(stderr)).toEqual([]);
  expect(stdout).not.toMatch(UNSAFE);
  expect(stderr).not.toMatch(UNSAFE);
}

/** A double-quoted scalar of YAML, which knows no half characters. */
const yaml = (text: string) =>
  JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u{10ffff}]/gu,
    (character) => `\\U${character.codePointAt(0)!.toString(16).padStart(8, '0')}`,
  );
/**
 * As an object of a release: each payload is the image, the name, the container, the policy, the secret and the
 * account.
 */
const pod = (text: string, index: number) => `---
apiVersion: v1
kind: Pod
metadata: {name: ${yaml(text)}, namespace: ${yaml(text)}}
spec:
  serviceAccountName: ${yaml(text)}
  imagePullSecrets: [{name: ${yaml(text)}}]
  containers:
    - {name: ${yaml(text)}, image: ${yaml(text)}, imagePullPolicy: ${yaml(text)}}
    - {name: n, image: ${yaml(`ghcr.io/acme/x${index}:${text}`)}}
---
apiVersion: ${yaml(text)}
kind: ${yaml(text)}
metadata: {name: ${yaml(text)}}
spec: {template: {spec: {containers: [{name: c, image: ${yaml(`${text}/acme/x:1`)}}]}}}
`;
const MANIFESTS = PAYLOADS.map(pod).join('');
const cli = (cwd: string, args: readonly string[], more: { input?: string; env?: Record<string, string> } = {}) =>
  runNode('src/cli/index.ts', args, { cwd, ...more, env: { PULLPROOF_DEBUG: '1', ...more.env } });
const chart = (name: string, files: Readonly<Record<string, string>>) => ({
  [`${name}/Chart.yaml`]: 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
  ...Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text])),
});
/** A chart that takes each payload out of its values. */
const valuesChart = chart('c', {
  'values.yaml': PAYLOADS.map((text, index) => `p${index}: ${yaml(text)}\nimage${index}: {tag: ${yaml(text)}}\n`).join(
    '',
  ),
  'templates/a.yaml': PAYLOADS.map(
    (_, index) =>
      `---\napiVersion: v1\nkind: Pod\nmetadata: {name: {{ .Values.p${index} | quote }}}\nspec: {containers: [{name: {{ .Values.p${index} | quote }}, image: {{ .Values.p${index} | quote }}}, {name: d, image: {{ printf "ghcr.io/acme/a:%s" .Values.image${index}.tag | quote }}}]}\n`,
  ).join(''),
});

test('there are enough payloads', () => {
  expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(40);
});

describe('manifests', () => {
  test.each(['text', 'json', 'sarif', 'markdown', 'junit', 'compact'])('check --format %s', async (format) => {
    const cwd = makeDirectory({ 'm.yaml': MANIFESTS });
    const result = await cli(cwd, ['check', '--manifests', 'm.yaml', '--offline', '--format', format]);
    expect(result.stdout.length).toBeGreaterThan(1000);
    expectSafe(result);
  });

  test('check --format github has only its own commands', async () => {
    const cwd = makeDirectory({ 'm.yaml': MANIFESTS });
    const { stdout, stderr } = await cli(cwd, ['check', '--manifests', 'm.yaml', '--offline', '--format', 'github']);
    expectSafe({ stdout: '', stderr });
    expect(stdout).not.toMatch(UNSAFE);
    const commands = commandsIn(stdout);
    expect(commands.length).toBeGreaterThan(5);
    for (const line of commands) expect(line).toMatch(/^::(?:error|warning|notice)(?: [^:]*)?::(?!.*##\[)/);
  });

  test.each(['text', 'json'])('images --format %s', async (format) => {
    const cwd = makeDirectory({ 'm.yaml': MANIFESTS });
    const result = await cli(cwd, ['images', '--manifests', 'm.yaml', '--format', format]);
    expect(result.code).toBe(0);
    expect(result.stdout.length).toBeGreaterThan(1000);
    expectSafe(result);
  });
});

describe('a chart', () => {
  test.each([
    ['check', ['--offline']],
    ['check', ['--offline', '--fix']],
    ['images', []],
  ])('%s %j', async (command, args) => {
    const result = await cli(makeDirectory(valuesChart), [command, 'c', ...args]);
    expect(result.stdout.length).toBeGreaterThan(1000);
    expectSafe(result);
  });

  test('render prints its bytes as they are, and a runner is told to obey none of them', async () => {
    const lines = PAYLOADS.flatMap((text) => text.toWellFormed().split('\n')).map(
      (line) => `# ${line}\n# x\n${line.trimStart().startsWith('::') ? `${line}: 1\n---\n` : ''}`,
    );
    const text = lines.join('').replace(/\{\{|[\p{C}\u2028\u2029](?<!\n)/gu, '');
    const cwd = makeDirectory(chart('c', { 'templates/a.yaml': text }));
    const runs = [];
    for (const env of [{}, { GITHUB_ACTIONS: 'true' }, { GITHUB_ACTIONS: 'true' }])
      runs.push(await cli(cwd, ['render', 'c'], { env }));
    const [plain, wrapped, again] = runs;
    expect(plain).toMatchObject({ code: 0, stderr: '' });
    expect(commandsIn(plain!.stdout).length).toBeGreaterThan(5);
    const [, token = 'none'] = /^::stop-commands::([0-9a-f-]{36})\n/.exec(wrapped!.stdout) ?? [];
    expect(wrapped!.stdout).toBe(`::stop-commands::${token}\n${plain!.stdout}::${token}::\n`);
    expect(again!.stdout).not.toContain(token);
  });

  test('its own errors', async () => {
    for (const texts of [PAYLOADS.slice(0, 15), PAYLOADS.slice(15, 30), PAYLOADS.slice(30)]) {
      const literal = JSON.stringify(texts.join(' ').toWellFormed()).replaceAll('{{', '{ {');
      const cwd = makeDirectory(chart('c', { 'templates/a.yaml': `{{ fail ${literal} }}\n` }));
      for (const command of ['check', 'images', 'render']) {
        const result = await cli(cwd, [command, 'c']);
        expect(result.code).toBe(1);
        expectSafe(result);
      }
    }
  });
});

describe('set-up', () => {
  test('keys and values of a configuration', async () => {
    const texts = PAYLOADS.filter((text) => text.length < 1000);
    for (const config of [
      `version: 1\n${texts.map((text) => `? ${yaml(text)}\n: 1\n`).join('')}`,
      `version: 1\n? [a, ${yaml('##[error]owned')}, ${yaml('\n::error::owned')}]\n: 1\n`,
      `version: 1\n? {${yaml('##[error]owned')}: 1}\n: 1\n`,
      `version: 1\nprofile: ${yaml(texts.join(' '))}\n`,
      `version: 1\nrules: {${yaml('##[error]x')}: off, ${yaml('\n::error::x')}: error}\n`,
      `version: 1\ntargets: [{name: ${yaml(texts.join(' '))}, chart: nowhere}]\n`,
      `version: 1\nchart: ${yaml(texts.join(' '))}\n`,
      `version: 1\nvalues: [${texts.map(yaml).join(', ')}]\nchart: c\n`,
      `version: 1\nset: [${yaml(texts.join(' '))}]\nchart: c\n`,
      `${texts.join('\n')}\n`,
      `version: !<##[error]owned> 1\n%YAML ##[error]owned\n`,
      `%FOO ##[error]owned\n---\nversion: !##[error]owned 1\n`,
    ]) {
      const result = await cli(makeDirectory({ ...valuesChart, 'pullproof.yaml': config }), ['check', '--offline']);
      expect(result.code).not.toBe(0);
      expectSafe(result);
    }
  });

  test.each([['check', 'images', 'render', 'diagnose', 'rules', 'nothing']])(
    'arguments of %s and the others',
    async (...commands) => {
      const cwd = makeDirectory();
      for (const command of commands) {
        const text = PAYLOADS.filter((each) => each.length < 300 && !each.includes('\u0000')).join(' ');
        for (const args of [
          [command, text],
          [command, `--${text}`],
          [command, 'x', '-f', text],
          [`${text}${command}`],
        ]) {
          const result = await cli(cwd, args);
          expect(result.code).toBe(2);
          expectSafe(result);
        }
      }
    },
  );

  test('names of files and folders, as init and discovery say them', async () => {
    const names = ['a\n::error::owned', '##[error]owned', '\u001b[2J', '  ::error::x', 'b\u202ec'];
    const files = Object.assign({}, ...names.map((name) => chart(name, { 'templates/a.yaml': '{{ fail "x" }}' })));
    for (const args of [['check', '--offline'], ['init', '--dry-run'], ['init'], ['init']]) {
      const cwd = makeDirectory({ ...files, 'x/values-prod.yaml': '' });
      expectSafe(await cli(cwd, args));
    }
  });
});

describe('what a cluster wrote', () => {
  // Text with a NUL is taken for a binary file.
  const events = PAYLOADS.filter((text) => !text.includes('\u0000'))
    .map(
      (text, index) =>
        `Name: p${index}${text}\n  Warning  Failed  1s  kubelet  Failed to pull image "ghcr.io/acme/x${index}:1": ${text}: not found ${text}\n  Warning  Failed  1s  kubelet  Error: ErrImagePull ${text}\n`,
    )
    .join('');
  const list = JSON.stringify({
    kind: 'List',
    items: PAYLOADS.map((text) => ({
      kind: 'Event',
      reason: 'Failed',
      message: `Failed to pull image "${text}": manifest unknown ${text}`,
      involvedObject: { kind: 'Pod', name: text, namespace: text },
    })),
  });
  test.each(
    ['text', 'json', 'markdown'].flatMap((format) => [
      [format, 'a description', events],
      [format, 'a list of events', list],
    ]),
  )('diagnose --format %s of %s', async (format, _, input) => {
    const result = await cli(makeDirectory(), ['diagnose', '-', '--format', format], { input });
    expect([1, 3]).toContain(result.code);
    expectSafe(result);
  });
});

test('a registry that answers with commands', async () => {
  const text = PAYLOADS.filter((each) => each.length < 300).join(' ');
  const { host } = await serve((_request, response) =>
    refuse(response, 403, text, text, { 'x-owned': '::error::owned' }),
  );
  const cwd = makeDirectory({ 'm.yaml': pod('x', 0).replaceAll('ghcr.io', host) });
  for (const format of ['text', 'json', 'compact', 'markdown'])
    expectSafe(await cli(cwd, ['check', '--manifests', 'm.yaml', '--timeout', '10s', '--format', format]));
});

test.each([['rules'], ['version'], ['demo'], ['--help'], ['init', '--help']])('%s', async (...args) => {
  expectSafe(await cli(makeDirectory(), args));
});

describe('the action', () => {
  /** Only its own commands, each on a line of its own with the text encoded. */
  function expectOwnCommands({ stdout, stderr }: RunResult): void {
    expectSafe({ stdout: '', stderr });
    expect(stdout).not.toMatch(UNSAFE);
    for (const line of commandsIn(stdout)) expect(line).toMatch(/^::(?:error|warning|notice)(?: [^:]*)?::(?!.*##\[)/);
  }

  test.each([
    [{ manifests: 'm.yaml' }],
    [{ chart: 'c' }],
    [
      {
        chart: PAYLOADS.filter((each) => !each.includes('\u0000'))
          .join(' ')
          .slice(0, 3000),
      },
    ],
    [{ chart: 'c', profile: '##[error]owned\n::error::owned' }],
    [{ 'diagnose-file': 'events.txt' }],
  ])('%j', async (inputs) => {
    const cwd = makeDirectory({
      ...valuesChart,
      'm.yaml': MANIFESTS,
      'pullproof.yaml': 'version: 1\nregistries: [{host: ghcr.io, endpoint: "http://127.0.0.1:1"}]\n',
      'events.txt': PAYLOADS.map((text) => `Failed to pull image "x/y:1": ${text}\n`).join(''),
    });
    const result = await runActionEntry('src/action/index.ts', cwd, inputs);
    expectOwnCommands(result);
    expect(commandsIn(result.summary)).toEqual([]);
  });
});

describe('warnings of Node and of libraries', () => {
  /** As `runNode`, with Node's warnings on. */
  const run = (cwd: string, args: readonly string[]) => {
    const env = { PATH: process.env.PATH!, HOME: cwd };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env });
    return { code: status, stdout, stderr };
  };

  test.each(['cli', 'action'])('of Node, in the %s', (entry) => {
    const files = makeDirectory({
      'w.mjs': `process.emitWarning('a\\n::error::owned ##[error]x \\u001b[2J');\n`,
    });
    const args = ['--import', path.join(files, 'w.mjs'), path.resolve(`src/${entry}/index.ts`), 'rules'];
    const { stderr } = run(makeDirectory(), args);
    expect(stderr).toContain('warning: a');
    expectSafe({ stdout: '', stderr });
  });

  test.each([
    ['version: 1\n? [a, "##[error]owned", "\\n::error::owned"]\n: 1\n'],
    ['version: 1\n? {"##[error]owned": 1}\n: 1\n'],
    ['version: 1\nrules: !<##[error]owned> {}\n? {"##[error]owned": 1}\n: 1\n'],
  ])('of the YAML library about %j', (config) => {
    const cwd = makeDirectory({ 'pullproof.yaml': config });
    const result = run(cwd, [path.resolve('src/cli/index.ts'), 'check']);
    expect(result.code).toBe(2);
    expectSafe(result);
  });
});
