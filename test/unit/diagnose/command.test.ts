import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { runActionEntry } from '../../support/run-action.ts';
import { runNode } from '../../support/run-node.ts';
import { smallChart } from '../../support/small-chart.ts';
import { makeDirectory } from '../../support/temp-directory.ts';
import { describeText, event } from './forms.ts';

// Each test starts processes; a busy machine needs its time.
vi.setConfig({ testTimeout: 120_000 });

const API = 'ghcr.io/acme/api:1.4.2';
const FAILED = describeText(
  API,
  `failed to pull and unpack image "${API}": failed to resolve image: ${API}: not found`,
);
const HINT =
  'hint: give the text of `kubectl describe pod`, or `kubectl get pods,events -o json | pullproof diagnose -`\n';

const diagnose = (args: readonly string[], files: Readonly<Record<string, string>> = {}, input = '') =>
  runNode('src/cli/index.ts', ['diagnose', ...args], { cwd: makeDirectory(files), input });

describe('pullproof diagnose', () => {
  test.each([
    [['-'], {}, FAILED],
    [[], {}, FAILED],
    [['pod.txt'], { 'pod.txt': FAILED }, ''],
  ] as const)('reads %j and exits 1', async (args, files, input) => {
    const result = await diagnose(args, files, input);
    expect(result.stderr).toBe('');
    expect(
      result.stdout,
    ).toBe(`error: image "ghcr.io/acme/api:1.4.2": the registry "ghcr.io" has no tag "1.4.2" in "acme/api", or no such repository
  [tag-not-found]
  Deployment/api, pod shop/api-7d9f8b6c5d-x2x4z, container "api", node worker-1
  said: ${API}: not found
  fix: correct the tag in the values, or push it; run \`pullproof check CHART -f VALUES\`, which names the nearest tags
  next: skopeo list-tags docker://ghcr.io/acme/api
  see https://github.com/pullproof/pullproof/blob/main/docs/rules/tag-not-found.md (cause B: wrong tag)

1 image not pulled (read: 1 pod, 6 events)
`);
    expect(result.code).toBe(1);
  });

  test('exits 0 when nothing fails, and says what it read', async () => {
    const input = JSON.stringify(event('Pulled', `Successfully pulled image "${API}" in 2s`));
    expect(await diagnose([], {}, input)).toEqual({
      code: 0,
      stdout: 'no image fails to be pulled, as far as this input shows (read: 1 pod, 1 event)\n',
      stderr: '',
    });
  });

  test('exits 3 for a text that it does not know', async () => {
    const result = await diagnose([], {}, 'hello world\n');
    expect(result.stdout).toContain('nothing in this text is known');
    expect(result.code).toBe(3);
  });

  test.each([
    [['-'], {}, ' \n\n', `error: standard input is empty\n${HINT}`],
    [
      ['a.bin'],
      { 'a.bin': 'PK\u0003\u0004\u0000' },
      '',
      'error: "a.bin" is no text but binary data\nhint: give the text that kubectl or the runtime printed; unpack an archive before\n',
    ],
    [
      ['b.txt'],
      {},
      '',
      'error: cannot read "b.txt": it does not exist\nhint: name a file with the output of kubectl\n',
    ],
    [['.'], {}, '', 'error: cannot read ".": it is a directory\nhint: name a file with the output of kubectl\n'],
    [
      ['--set', 'a=b'],
      {},
      FAILED,
      'error: there are flags for a chart, but no chart\nhint: name it with --chart CHART\n',
    ],
    [
      ['-', '--chart', '.', '-f', '-'],
      {},
      FAILED,
      'error: the events and the values cannot both come from standard input\nhint: write one of them to a file\n',
    ],
    [
      ['--format', 'sarif'],
      {},
      FAILED,
      'error: unknown format "sarif"; expected "text", "json", "github" or "markdown"\n',
    ],
  ] as const)('%j: one sentence, exit 2', async (args, files, input, stderr) => {
    const result = await diagnose(args, files, input);
    expect({
      ...result,
      stderr: result.stderr
        .split('\n')
        .slice(0, stderr.split('\n').length - 1)
        .join('\n'),
    }).toMatchObject({
      code: 2,
      stdout: '',
    });
    if (args[0] !== '--format') expect(result.stderr).toBe(stderr);
    else expect(result.stderr).toContain('unknown format "sarif"');
  });

  test('reads UTF-16, as PowerShell writes it', async () => {
    const cwd = makeDirectory();
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      path.join(cwd, 'events.txt'),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(FAILED.replaceAll('\n', '\r\n'), 'utf16le')]),
    );
    const result = await runNode('src/cli/index.ts', ['diagnose', 'events.txt'], { cwd });
    expect(result.stdout).toContain('[tag-not-found]');
    expect(result.code).toBe(1);
  });

  test('names the line of the values with a chart, also behind a helm command', async () => {
    const files = { ...smallChart(API), 'pod.txt': FAILED };
    const expected = /^deploy\/api\/values\.yaml:1:\d+: error: image "ghcr\.io\/acme\/api:1\.4\.2"/;
    expect((await diagnose(['pod.txt', '--chart', 'deploy/api'], files)).stdout).toMatch(expected);
    expect(
      (await diagnose(['pod.txt', '--', 'helm', 'upgrade', '--install', 'api', 'deploy/api', '--atomic'], files))
        .stdout,
    ).toMatch(expected);
    const other = await diagnose(['pod.txt', '--chart', 'deploy/api', '--set', 'image=ghcr.io/acme/api:2'], files);
    expect(other.stdout).toContain(`note: image "${API}" is not in the chart as it renders with these values`);
  });

  test('writes several reports', async () => {
    const cwd = makeDirectory({ 'pod.txt': FAILED });
    const result = await runNode(
      'src/cli/index.ts',
      ['diagnose', 'pod.txt', '--format', 'github', '--format', 'json=d.json'],
      { cwd },
    );
    expect(result.stdout).toMatch(/^::error title=tag-not-found::image "ghcr\.io\/acme\/api:1\.4\.2": the registry/);
    expect(JSON.parse(readFileSync(path.join(cwd, 'd.json'), 'utf8'))).toMatchObject({
      schemaVersion: 1,
      recognised: true,
      failures: [{ image: API, kind: 'not-found', rule: 'tag-not-found', cause: 'B', severity: 'error' }],
    });
  });
});

describe('the input diagnose-file of the action', () => {
  const action = (files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>>) =>
    runActionEntry('src/action/index.ts', makeDirectory(files), inputs);

  test('turns events into annotations on the lines, a summary and outputs', async () => {
    const files = { ...smallChart(API), 'pod.txt': FAILED };
    const result = await action(files, { 'diagnose-file': 'pod.txt', chart: 'deploy/api', 'report-file': 'd.json' });
    const commands = result.stdout.split('\n').filter((line) => line.startsWith('::error'));
    expect(commands).toHaveLength(2);
    expect(commands[0]).toMatch(
      /^::error title=tag-not-found,file=deploy\/api\/values\.yaml,line=1,.*::image "ghcr\.io\/acme\/api:1\.4\.2"/,
    );
    expect(commands[1]).toBe('::error::pullproof diagnose: 1 image not pulled (read: 1 pod, 6 events)');
    expect(result.summary).toContain('## pullproof: why images are not pulled');
    expect(result.outputs).toEqual({
      verdict: 'fail',
      errors: '1',
      warnings: '0',
      images: '1',
      unverified: '0',
      'report-file': 'd.json',
      'sarif-file': '',
    });
    expect(result.code).toBe(1);
  });

  test('passes when the cluster shows no failing pull', async () => {
    const result = await action(
      { 'events.json': JSON.stringify({ kind: 'List', items: [] }) },
      { 'diagnose-file': 'events.json' },
    );
    expect(result.stdout).not.toMatch(/^::(error|warning)/m);
    expect(result.outputs.verdict).toBe('pass');
    expect(result.code).toBe(0);
  });

  test('says so when the file is empty or unknown', async () => {
    const empty = await action({ 'events.json': '' }, { 'diagnose-file': 'events.json' });
    expect(empty.stdout).toContain('::error::"events.json" is empty');
    expect(empty.code).toBe(2);
    const unknown = await action({ 'events.json': 'no' }, { 'diagnose-file': 'events.json' });
    expect(unknown.outputs.verdict).toBe('unverified');
    expect(unknown.code).toBe(3);
  });
});
