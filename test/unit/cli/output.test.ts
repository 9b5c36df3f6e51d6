import { spawnSync } from 'node:child_process';
import { chmodSync, linkSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { scriptOf } from '../../support/process-bundle.ts';
import { runActionEntry } from '../../support/run-action.ts';
import { runNode } from '../../support/run-node.ts';
import { smallChart } from '../../support/small-chart.ts';
import { makeDirectory } from '../../support/temp-directory.ts';

vi.setConfig({ testTimeout: 120_000 });

const entry = (name: string) => scriptOf(`src/${name}/index.ts`);
/** Runs an entry by the shell, with a redirection behind it. */
const shell = (name: 'cli' | 'action', rest: string, env: Record<string, string> = {}) => {
  const cwd = makeDirectory(smallChart('ghcr.io/acme/api:1.4.2'));
  const command = `"${process.execPath}" --no-warnings "${entry(name)}" ${rest}`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH!, HOME: cwd, ...env },
  });
  return { status, stdout, stderr };
};
const FULL =
  'error: standard output cannot be written: no space is left on the device\nhint: free some space, or send the output elsewhere\n';

describe('standard output on a full disk is a sentence, not a stack', () => {
  test.each([
    'check deploy/api --offline',
    'images deploy/api',
    'render deploy/api',
    'rules',
    'init --dry-run',
    '--help',
    'version',
    'demo',
  ])('%s', (args) => {
    expect(shell('cli', `${args} > /dev/full`)).toEqual({ status: 2, stdout: '', stderr: FULL });
  });

  test('the action', () => {
    const env = { GITHUB_ACTIONS: 'true', INPUT_CHART: 'deploy/api' };
    const { status, stderr } = shell('action', '> /dev/full', env);
    expect([status, stderr]).toEqual([2, 'error: standard output cannot be written: no space is left on the device\n']);
  });

  test('when standard error is full too, the status is all there is', () => {
    expect(shell('cli', 'rules > /dev/full 2> /dev/full').status).toBe(2);
    expect(shell('cli', 'chek 2> /dev/full').status).toBe(2);
  });
});

test.each(['check deploy/api --offline', 'images deploy/api', 'rules', '--help', 'demo'])(
  'a reader that goes away is no error, and the status is that of the work: %s | head',
  (args) => {
    const whole = shell('cli', `${args} > /dev/null`).status;
    const { stdout, stderr } = shell('cli', `${args}; echo "status $?" >&2 | head -c 1`);
    expect([stdout !== '', stderr]).toEqual([true, `status ${whole}\n`]);
    const cut = shell('cli', `${args} | head -c 1`);
    expect([cut.stdout.length > 0, cut.stderr]).toEqual([true, '']);
  },
);

test('a report for a file that is full, read-only or linked', async () => {
  const cwd = makeDirectory({ ...smallChart('ghcr.io/acme/api:1.4.2'), 'locked.json': 'x', 'one.json': 'x' });
  chmodSync(path.join(cwd, 'locked.json'), 0o444);
  linkSync(path.join(cwd, 'one.json'), path.join(cwd, 'two.json'));
  const check = (file: string) =>
    runNode('src/cli/index.ts', ['check', 'deploy/api', '--offline', '--format', `json=${file}`], { cwd });
  for (const [file, code] of [
    ['/dev/full', 'ENOSPC'],
    ['locked.json', 'EACCES'],
  ] as const) {
    expect(await check(file)).toMatchObject({
      code: 2,
      stderr: `error: "${file}" cannot be written (${code})\nhint: check the path and its permissions\n`,
    });
  }
  expect(readFileSync(path.join(cwd, 'locked.json'), 'utf8')).toBe('x');
  expect((await check('one.json')).code).toBe(3);
  expect(readFileSync(path.join(cwd, 'two.json'), 'utf8')).toContain('"schemaVersion": 1');
  expect(statSync(path.join(cwd, 'two.json')).nlink).toBe(2);
});

describe('files of the runner that cannot be written', () => {
  const run = (env: Record<string, string>) =>
    runActionEntry('src/action/index.ts', makeDirectory(smallChart('Bad')), { chart: 'deploy/api' }, env);
  test.each([
    ['/dev/full', 'ENOSPC'],
    ['/nowhere/output', 'Missing file at path: /nowhere/output'],
    [path.resolve('test'), 'EISDIR'],
  ])('GITHUB_OUTPUT=%s is a wrong set-up, not a bug', async (file, reason) => {
    const { code, stdout } = await run({ GITHUB_OUTPUT: file });
    expect(code).toBe(2);
    expect(stdout).toContain(
      `::error::the outputs of the step cannot be written: ${reason}%0Ahint: GITHUB_OUTPUT has to name a file that can be written, as the runner makes it\n`,
    );
    expect(stdout).not.toContain('This is a bug');
  });

  test.each(['/dev/full', '/nowhere/summary', path.resolve('test')])(
    'GITHUB_STEP_SUMMARY=%s costs the summary only',
    async (file) => {
      const { code, stdout, outputs } = await run({ GITHUB_STEP_SUMMARY: file });
      expect(code).toBe(1);
      expect(stdout).toMatch(/^the job summary could not be written: /m);
      expect(outputs.verdict).toBe('fail');
    },
  );
});
