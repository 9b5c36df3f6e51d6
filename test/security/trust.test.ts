import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { CliIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { startEmulator } from '../../src/emulator/index.ts';
import { runActionEntry } from '../support/run-action.ts';
import { runNode } from '../support/run-node.ts';
import { smallChart } from '../support/small-chart.ts';
import { makeDirectory } from '../support/temp-directory.ts';

vi.setConfig({ testTimeout: 120_000 });

const TOKEN = 'Hunter2-of-the-laptop';

async function registry() {
  const emulator = await startEmulator({
    repositories: {
      'acme/api': { visibility: 'public', tags: { '1': { kind: 'image' } } },
      'acme/private': { visibility: 'private', readers: ['ada'], tags: { '1': { kind: 'image' } } },
    },
    credentials: [{ name: 'ada', password: TOKEN }],
  });
  onTestFinished(() => emulator.close());
  const users = () => [...new Set(emulator.requests.flatMap(({ username }) => username ?? []))];
  return { ...emulator, users };
}

const check = (cwd: string, args: readonly string[] = ['deploy/api'], env: Record<string, string> = {}) =>
  runNode('src/cli/index.ts', ['check', ...args], {
    cwd,
    env: { GHCR_TOKEN: TOKEN, AWS_SECRET_ACCESS_KEY: 'another-secret', ...env },
  });

const trust = (cwd: string, env: Record<string, string> = {}) =>
  runNode('src/cli/index.ts', ['trust'], { cwd, env: { GHCR_TOKEN: TOKEN, ...env } });

/** The pods of these charts have no pull secret, which is not what is tested. */
const QUIET = 'rules: {pull-secret-missing: "off", image-access-denied: "off"}\n';

/** A clone whose configuration sends GHCR_TOKEN for ghcr.io to an endpoint. */
const clone = (url: string, image = 'ghcr.io/acme/private:1', more = '') =>
  makeDirectory({
    ...smallChart(image),
    'pullproof.yaml': `version: 1\n${QUIET}registries:\n  - {host: ghcr.io, endpoint: "${url}", username: ada, password: "\${GHCR_TOKEN}"}\n${more}`,
  });

const said = (url: string) =>
  `warning: pullproof.yaml is not trusted on this machine and may not send GHCR_TOKEN to ghcr.io (by ${url}); to allow it: pullproof trust\n`;

describe('a variable in a credential', () => {
  test('is not sent without consent, and the image is unverified, not denied', async () => {
    const { url, users } = await registry();
    const result = await check(clone(url));
    expect(result.stderr).toBe(said(url));
    expect(users()).toEqual([]);
    expect(result.stdout.replace(/\s+/g, ' ')).toContain(
      'could not be verified: a credential was not used, since pullproof.yaml is not trusted on this machine with GHCR_TOKEN. It may be there or not',
    );
    expect(result.stdout).toContain('1 image: 1 unverified · verdict: unverified');
    expect(result.stdout).not.toContain('denied');
    expect(result.code).toBe(3);
  });

  test('that is not set is an error as before', async () => {
    const { url } = await registry();
    const result = await runNode('src/cli/index.ts', ['check', 'deploy/api'], { cwd: clone(url) });
    expect(result.stderr).toContain('the environment variable "GHCR_TOKEN" is not set');
    expect(result.code).toBe(2);
  });

  test('is not needed for what is public', async () => {
    const { url, users } = await registry();
    const result = await check(clone(url, 'ghcr.io/acme/api:1'));
    expect(result.stderr).toBe(said(url));
    expect(users()).toEqual([]);
    expect([result.code, result.stdout]).toEqual([0, expect.stringContaining('verdict: pass')]);
  });

  test.each([
    ['with --trust, once', ['deploy/api', '--trust'], {}],
    ['in CI', ['deploy/api'], { CI: 'true' }],
  ])('is sent %s', async (_, args, env) => {
    const { url, users } = await registry();
    const cwd = clone(url);
    const result = await check(cwd, args, env);
    expect([result.stderr, result.code, users()]).toEqual(['', 0, ['ada']]);
    expect(existsSync(path.join(cwd, '.config'))).toBe(false);
  });

  test('is sent in the action', async () => {
    const { url, users } = await registry();
    const result = await runActionEntry(
      'src/action/index.ts',
      clone(url),
      { chart: 'deploy/api' },
      { GHCR_TOKEN: TOKEN },
    );
    expect([result.code, users()]).toEqual([0, ['ada']]);
  });

  test('is sent after `pullproof trust`, until host, endpoint or variable change', async () => {
    const { url } = await registry();
    const cwd = clone(url);
    const trusted = await trust(cwd);
    expect(trusted).toEqual({
      code: 0,
      stdout: `pullproof.yaml may now send:\n  GHCR_TOKEN to ghcr.io (by ${url})\nremembered in ${cwd}/.config/pullproof/trust.json\n`,
      stderr: '',
    });
    expect(statSync(path.join(cwd, '.config/pullproof')).mode & 0o777).toBe(0o700);
    expect(readFileSync(path.join(cwd, '.config/pullproof/trust.json'), 'utf8')).not.toContain(TOKEN);
    const config = path.join(cwd, 'pullproof.yaml');
    appendFileSync(config, 'platforms: [linux/amd64]\nfail-on: warning\n');
    expect(await check(cwd)).toMatchObject({ code: 0, stderr: '' });
    const text = readFileSync(config, 'utf8');
    for (const [from, to, shown] of [
      [url, `${url}/other`, `GHCR_TOKEN to ghcr.io (by ${url}/other)`],
      ['GHCR_TOKEN', 'AWS_SECRET_ACCESS_KEY', `AWS_SECRET_ACCESS_KEY to ghcr.io (by ${url})`],
    ] as const) {
      writeFileSync(config, text.replace(from, to));
      expect((await check(cwd)).stderr).toContain(`may not send ${shown}; to allow it: pullproof trust\n`);
    }
    writeFileSync(config, text);
    expect(await check(cwd)).toMatchObject({ code: 0, stderr: '' });
  });

  test('of a declared pull secret is not sent without consent either', async () => {
    const { url, users } = await registry();
    const cwd = makeDirectory({
      ...smallChart('ghcr.io/acme/private:1'),
      'pullproof.yaml': `version: 1
registries: [{host: ghcr.io, endpoint: "${url}"}]
pull-secrets: [{name: pull, registries: [ghcr.io/acme], username: ada, password: "\${GHCR_TOKEN}"}]
service-accounts: [{name: default, pull-secrets: [pull]}]
`,
    });
    const result = await check(cwd);
    expect(result.stderr).toContain(
      `may not send GHCR_TOKEN to ghcr.io/acme (by ${url}); to allow it: pullproof trust\n`,
    );
    expect(result.stdout).toContain('1 image: 1 unverified · verdict: unverified');
    expect(users()).toEqual([]);
    expect((await trust(cwd)).code).toBe(0);
    expect(await check(cwd)).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('what needs no consent', () => {
  test.each([
    [
      'a literal credential',
      'registries: [{host: ghcr.io, endpoint: URL, username: ada, password: Hunter2-of-the-laptop}]',
      0,
    ],
    ['an endpoint alone', 'registries: [{host: ghcr.io, endpoint: URL}]', 0],
    [
      'a pull secret that is sent nowhere',
      'pull-secrets: [{name: s, username: ada, password: "${GHCR_TOKEN}"}]\nregistries: [{host: ghcr.io, endpoint: URL, username: ada, password: Hunter2-of-the-laptop}]',
      0,
    ],
    [
      '`insecure` for a host that nothing is stored for',
      'registries: [{host: ghcr.io, endpoint: URL, insecure: true, username: ada, password: Hunter2-of-the-laptop}]',
      0,
    ],
    [
      'a variable in `set` that is no secret',
      'registries: [{host: ghcr.io, endpoint: URL, username: ada, password: Hunter2-of-the-laptop}]\ntargets: [{name: a, chart: deploy/api, set: ["x=${GITHUB_SHA}"]}]',
      0,
    ],
  ])('%s', async (_, config, code) => {
    const { url } = await registry();
    const cwd = makeDirectory({
      ...smallChart('ghcr.io/acme/private:1'),
      'pullproof.yaml': `version: 1\n${QUIET}${config.replace('URL', `"${url}"`)}\n`,
    });
    const result = await check(cwd, [], { GITHUB_SHA: '0123456789abcdef' });
    expect(result.stderr).not.toContain('trust');
    expect(result.code).toBe(code);
    expect((await trust(cwd)).stdout).toBe(
      'pullproof.yaml sends no secret of this machine: there is nothing to trust\n',
    );
  });
});

test.each(['insecure: true', 'ca: ca.pem'])(
  '%s needs consent where this machine has a credential for the host',
  async (key) => {
    const { host, users } = await registry();
    const cwd = makeDirectory({
      ...smallChart(`${host}/acme/private:1`),
      'ca.pem': readFileSync(path.join(import.meta.dirname, '../fixtures/tls/ca.pem'), 'utf8'),
      '.docker/config.json': JSON.stringify({ auths: { [host]: { username: 'ada', password: TOKEN } } }),
      'pullproof.yaml': `version: 1\n${QUIET}registries: [{host: "${host}", endpoint: "http://${host}", ${key}}]\n`,
    });
    const result = await check(cwd);
    expect(result.stderr).toMatch(/may not send what this machine has stored to .*; to allow it: pullproof trust\n$/);
    expect(result.stdout).toContain('1 image: 1 unverified · verdict: unverified');
    expect(users()).toEqual([]);
    expect((await trust(cwd)).code).toBe(0);
    expect(await check(cwd)).toMatchObject({ code: 0, stderr: '' });
    expect(users()).toEqual(['ada']);
  },
);

test('a secret variable in `set` is not set without consent, and what it would be part of is unverified', async () => {
  const { url, requests } = await registry();
  const cwd = makeDirectory({
    ...smallChart('x'),
    'pullproof.yaml': `version: 1
registries: [{host: ghcr.io, endpoint: "${url}"}]
targets:
  - {name: a, chart: deploy/api, set: ["image=ghcr.io/acme/\${DB_PASSWORD}:1"]}
  - {name: b, chart: deploy/api, set: ["image=ghcr.io/acme/\${NAME}:1"]}
`,
  });
  const result = await check(cwd, [], { DB_PASSWORD: 'hunter2-hunter2', NAME: 'api' });
  expect(result.stderr).toBe(
    `warning: pullproof.yaml is not trusted on this machine and may not send DB_PASSWORD to ghcr.io (by ${url}); to allow it: pullproof trust\n`,
  );
  expect(result.stdout).toContain('ghcr.io/acme/${DB_PASSWORD}:1');
  expect(result.stdout).toContain('2 images: 1 found, 1 unverified · verdict: unverified');
  expect(requests.map(({ repository }) => repository).filter((name) => name !== 'acme/api' && name !== '')).toEqual([]);
});

test('a file outside of the project is not read without consent', async () => {
  const { url } = await registry();
  const outside = makeDirectory({ 'secret.yaml': `image: ghcr.io/acme/api:1\n` });
  const cwd = makeDirectory({
    ...smallChart('ghcr.io/acme/other:1'),
    'pullproof.yaml': `version: 1
registries: [{host: ghcr.io, endpoint: "${url}"}]
targets: [{name: a, chart: deploy/api, values: ["${outside}/secret.yaml"]}]
`,
  });
  const result = await check(cwd, []);
  expect(result.stderr).toContain(
    `error: pullproof.yaml is not trusted on this machine to read "${outside}/secret.yaml", which lies outside of the project`,
  );
  expect(result.code).toBe(2);
  expect(await check(cwd, ['--trust'])).toMatchObject({ code: 0, stderr: '' });
  expect(await check(cwd, ['deploy/api', '-f', `${outside}/secret.yaml`])).toMatchObject({ code: 0 });
});

describe('on a terminal', () => {
  async function onTerminal(cwd: string, answer: string) {
    const shown: string[] = [];
    let output = '';
    const io: CliIo = {
      cwd,
      env: { GHCR_TOKEN: TOKEN, PATH: process.env.PATH },
      home: cwd,
      today: '2026-01-01',
      isStdinTerminal: true,
      isStdoutTerminal: false,
      isStderrTerminal: true,
      columns: null,
      writeOut: (data) => {
        output += data;
      },
      writeError: () => {},
      stdin: async () => Buffer.alloc(0),
      ask: async (question) => {
        shown.push(question);
        return answer;
      },
      onInterrupt: () => () => {},
    };
    const code = await run(['check', 'deploy/api'], io);
    return { shown, code, output };
  }

  test('one question names variable and host; the answer is remembered', async () => {
    const { url } = await registry();
    const cwd = clone(url);
    const question = `pullproof.yaml can send secrets of this machine:\n  GHCR_TOKEN to ghcr.io (by ${url})\nDo you trust this repository with that? [y/N] `;
    expect(await onTerminal(cwd, '')).toMatchObject({ shown: [question], code: 3 });
    expect(await onTerminal(cwd, 'y')).toMatchObject({ shown: [question], code: 0 });
    expect(await onTerminal(cwd, '')).toMatchObject({ shown: [], code: 0 });
  });

  test('a hostile configuration cannot write to the terminal', async () => {
    const cwd = makeDirectory({
      ...smallChart('ghcr.io/acme/private:1'),
      'pullproof.yaml':
        'version: 1\npull-secrets: [{name: s, registries: ["x\\u001b[2J\\n::error::x"], username: a, password: "${GHCR_TOKEN}"}]\nallowed-registries: [none.example]\n',
    });
    const { shown } = await onTerminal(cwd, '');
    expect(shown[0]).toContain('GHCR_TOKEN to x\\x1b[2j\\n::error::x');
    expect(shown[0]).not.toContain('\u001b');
    expect(shown[0]).not.toContain('\n::');
  });
});
