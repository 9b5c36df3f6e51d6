import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../../../src/core/errors/user-error.ts';
import { sensitive } from '../../../../src/core/secrecy/sensitive.ts';
import type { RegistrySettings } from '../../../../src/core/settings/settings.ts';
import { createKeychain, type KeychainOptions } from '../../../../src/registry/index.ts';
import { askHelper } from '../../../../src/registry/keychain/credential-helper.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'pullproof-keychain-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const base64 = (text: string) => Buffer.from(text).toString('base64');

async function write(path: string, content: string | object): Promise<string> {
  const file = join(home, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** A real program on PATH; `body` is shell. */
async function helper(name: string, body: string): Promise<void> {
  await chmod(await write(`bin/docker-credential-${name}`, `#!/bin/sh\n${body}\n`), 0o755);
}

const keychain = (options: Partial<KeychainOptions> = {}) => {
  const { env, ...rest } = options;
  const path = [join(home, 'bin'), '/usr/bin', '/bin'].join(delimiter);
  return createKeychain({ registries: [], home, env: { PATH: path, ...env }, ...rest });
};

/** `user:password from source`, with `!` for an explicit one. */
async function found(host: string, chain = keychain()): Promise<string[]> {
  return (await chain.credentialsFor(host)).map(({ credential, source, isExplicit }) => {
    const { username, password } = credential.reveal();
    return `${username}:${password} from ${source}${isExplicit ? '!' : ''}`;
  });
}

const settings = (host: string, password: string): RegistrySettings => ({
  host,
  endpoint: null,
  credential: sensitive({ username: 'configured', password }),
  credentialSource: 'pullproof.yaml',
  ca: null,
  insecure: false,
});

test('the order: configuration, GitHub token, Docker, podman', async () => {
  await write('.docker/config.json', { auths: { 'ghcr.io': { auth: base64('docker:d') } } });
  await write('run/containers/auth.json', { auths: { 'ghcr.io': { auth: base64('podman:p') } } });
  const chain = keychain({
    registries: [settings('ghcr.io', 'c'), settings('quay.io', 'q')],
    githubToken: sensitive('ghs_1'),
    env: { XDG_RUNTIME_DIR: join(home, 'run') },
  });
  expect(await found('ghcr.io', chain)).toEqual([
    'configured:c from pullproof.yaml!',
    'x-access-token:ghs_1 from github-token',
    "docker:d from Docker's config.json",
    "podman:p from podman's auth.json",
  ]);
});

test('the GitHub token is for ghcr.io exactly', async () => {
  const chain = keychain({ githubToken: sensitive('ghs_1') });
  expect(await found('ghcr.io', chain)).toEqual(['x-access-token:ghs_1 from github-token']);
  for (const host of [
    'docker.io',
    'ghcr.io:8443',
    'ghcr.io.evil.example',
    'evil-ghcr.io',
    'github.com',
    'ghcr.io/acme',
  ]) {
    expect(await found(host, chain)).toEqual([]);
  }
  expect(await found('ghcr.io', keychain({ githubToken: sensitive('') }))).toEqual([]);
});

test('nothing anywhere is an empty list', async () => {
  expect(await found('ghcr.io')).toEqual([]);
});

describe("Docker's auths", () => {
  const from = "from Docker's config.json";
  test.each<[string, Record<string, unknown>, string, string[]]>([
    ['a plain host', { 'ghcr.io': { auth: base64('u:p') } }, 'ghcr.io', [`u:p ${from}`]],
    ['a password with colons', { 'ghcr.io': { auth: base64('u:p:q:') } }, 'ghcr.io', [`u:p:q: ${from}`]],
    ['https and a slash', { 'https://ghcr.io/': { auth: base64('u:p') } }, 'ghcr.io', [`u:p ${from}`]],
    ['user name and password', { 'ghcr.io': { username: 'u', password: 'p' } }, 'ghcr.io', [`u:p ${from}`]],
    [
      'an identity token',
      { 'x.azurecr.io': { auth: base64('0:'), identitytoken: 'i' } },
      'x.azurecr.io',
      [`<token>:i ${from}`],
    ],
    ['Docker Hub', { 'https://index.docker.io/v1/': { auth: base64('u:p') } }, 'docker.io', [`u:p ${from}`]],
    ['Docker Hub by another name', { 'docker.io': { auth: base64('u:p') } }, 'registry-1.docker.io', [`u:p ${from}`]],
    [
      'the plain host first',
      { 'https://ghcr.io': { auth: base64('a:1') }, 'ghcr.io': { auth: base64('b:2') } },
      'ghcr.io',
      [`b:2 ${from}`],
    ],
    ['a part of the host', { 'hcr.io': { auth: base64('u:p') }, io: { auth: base64('u:p') } }, 'ghcr.io', []],
    ['a longer host', { 'ghcr.io.example': { auth: base64('u:p') } }, 'ghcr.io', []],
    ['another port', { 'localhost:5000': { auth: base64('u:p') } }, 'localhost:5001', []],
    ['a path', { 'ghcr.io/acme': { auth: base64('u:p') } }, 'ghcr.io', []],
    ['an empty entry', { 'ghcr.io': {} }, 'ghcr.io', []],
    ['null', { 'ghcr.io': null }, 'ghcr.io', []],
    ['auth without a colon', { 'ghcr.io': { auth: base64('nonsense') } }, 'ghcr.io', []],
  ])('%s', async (_, auths, host, expected) => {
    await write('.docker/config.json', { auths, currentContext: 'default' });
    expect(await found(host)).toEqual(expected);
  });

  test('DOCKER_CONFIG names another directory', async () => {
    await write('.docker/config.json', { auths: { 'ghcr.io': { auth: base64('home:p') } } });
    await write('other/config.json', { auths: { 'ghcr.io': { auth: base64('other:p') } } });
    const chain = keychain({ env: { DOCKER_CONFIG: join(home, 'other') } });
    expect(await found('ghcr.io', chain)).toEqual([`other:p ${from}`]);
  });

  test.each(['DOCKER_CONFIG', 'REGISTRY_AUTH_FILE'])(
    'a relative %s is the repository’s and is ignored',
    async (name) => {
      const own = { auths: { 'ghcr.io': { auth: base64('evil:p') } } };
      const file = await write('repository/config.json', own);
      const path = relative(process.cwd(), name === 'DOCKER_CONFIG' ? dirname(file) : file);
      const chain = keychain({ env: { [name]: path } });
      expect(await found('ghcr.io', chain)).toEqual([]);
      expect(chain.warnings()).toEqual([
        `${name} is ignored: it is relative to the working directory; give an absolute path`,
      ]);
    },
  );

  test('the same credential in two files is one', async () => {
    const file = await write('.docker/config.json', { auths: { 'ghcr.io': { auth: base64('u:p') } } });
    expect(await found('ghcr.io', keychain({ env: { REGISTRY_AUTH_FILE: file } }))).toEqual([`u:p ${from}`]);
  });
});

describe('a broken file is one sentence with its place, and quotes nothing', () => {
  test.each([
    ['{\n "auths": {\n  "ghcr.io": {"auth": "c2VjcmV0" "x": 1}\n}}', ':3: it is not valid JSON'],
    ['{"auths": hunter2}', ': it is not valid JSON'],
    ['[]', ': it does not have the form that Docker writes'],
    ['{"auths": ["c2VjcmV0"]}', ': "auths" does not have the form that Docker writes'],
    ['{"credsStore": 5}', ': "credsStore" does not have the form that Docker writes'],
  ])('%j', async (content, message) => {
    const file = await write('.docker/config.json', content);
    const error = await keychain()
      .credentialsFor('ghcr.io')
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toBe(file + message);
    expect(inspect(error)).not.toMatch(/c2VjcmV0|hunter2/);
  });

  test('an empty file is none', async () => {
    await write('.docker/config.json', '\n');
    expect(await found('ghcr.io')).toEqual([]);
  });
});

describe('credential helpers', () => {
  const answer = (user: string, secret: string) =>
    `printf '{"ServerURL":"x","Username":"${user}","Secret":"${secret}"}'`;

  test('get the host on standard input, the one for the host before the store', async () => {
    await helper('own', 'read -r host || true; printf \'{"Username":"%s","Secret":"own %s"}\' "$host" "$1"');
    await helper('store', 'host=$(cat); printf \'{"Username":"%s","Secret":"store"}\' "$host"');
    await write('.docker/config.json', { credHelpers: { 'https://ghcr.io': 'own' }, credsStore: 'store' });
    const chain = keychain();
    expect(await found('ghcr.io', chain)).toEqual([
      "ghcr.io:own get from Docker's config.json (credential helper own)",
    ]);
    expect(await found('docker.io', chain)).toEqual([
      "https://index.docker.io/v1/:store from Docker's config.json (credential helper store)",
    ]);
    expect(chain.warnings()).toEqual([]);
  });

  test('are run once for a host', async () => {
    await helper('count', `echo x >> "${join(home, 'calls')}"; ${answer('u', 'p')}`);
    await write('.docker/config.json', { credsStore: 'count' });
    const chain = keychain();
    await Promise.all([found('ghcr.io', chain), found('ghcr.io', chain)]);
    await found('ghcr.io', chain);
    expect(await readFile(join(home, 'calls'), 'utf8')).toBe('x\n');
  });

  test('an identity token', async () => {
    await helper('acr', answer('<token>', 'refresh'));
    await write('.docker/config.json', { credHelpers: { 'x.azurecr.io': 'acr' } });
    expect(await found('x.azurecr.io')).toEqual(["<token>:refresh from Docker's config.json (credential helper acr)"]);
  });

  test.each([
    ['does not know the host', 'echo credentials not found in native keychain; exit 1', []],
    ['gives an empty secret', answer('', ''), []],
    [
      'fails',
      'echo "token hunter2 expired"; echo hunter2 >&2; exit 7',
      [
        'docker-credential-bad failed for "ghcr.io" (exit status 7); to see why: echo ghcr.io | docker-credential-bad get',
      ],
    ],
    [
      'prints something else',
      'echo hunter2',
      ['docker-credential-bad gave something else than Docker\'s JSON for "ghcr.io"'],
    ],
    [
      'prints without end',
      'yes hunter2',
      [
        'docker-credential-bad failed for "ghcr.io" (it printed more than 64 KiB); to see why: echo ghcr.io | docker-credential-bad get',
      ],
    ],
  ])('one that %s gives no credential, and auths is looked at', async (_, body, problems) => {
    await helper('bad', body);
    await write('.docker/config.json', { auths: { 'ghcr.io': { auth: base64('u:p') } }, credsStore: 'bad' });
    const chain = keychain();
    expect(await found('ghcr.io', chain)).toEqual(["u:p from Docker's config.json"]);
    expect(chain.warnings()).toEqual(problems.map((problem) => `Docker's config.json: ${problem}`));
  });

  test.each([
    ['missing', 'docker-credential-missing is not on PATH, so it gave no credential for "ghcr.io"'],
    ['../../evil', '"../../evil" is no name of a credential helper'],
    ['a;rm', '"a;rm" is no name of a credential helper'],
  ])('the store %j', async (credsStore, problem) => {
    await write('.docker/config.json', { credsStore });
    const chain = keychain();
    expect(await found('ghcr.io', chain)).toEqual([]);
    expect(chain.warnings()).toEqual([`Docker's config.json: ${problem}`]);
  });
});

test('a helper that gives no answer is killed', async () => {
  await helper('slow', 'exec sleep 600');
  const answer = await askHelper(
    'slow',
    'ghcr.io',
    { PATH: [join(home, 'bin'), '/usr/bin', '/bin'].join(delimiter) },
    50,
  );
  expect(answer).toEqual({
    kind: 'failed',
    problem:
      'docker-credential-slow failed for "ghcr.io" (no answer within 0.05 s); to see why: echo ghcr.io | docker-credential-slow get',
  });
});

test('no credential shows when a keychain is printed', async () => {
  await write('.docker/config.json', { auths: { 'ghcr.io': { auth: base64('u:hunter2') } } });
  const entries = await keychain({ githubToken: sensitive('ghs_hunter2') }).credentialsFor('ghcr.io');
  expect(`${inspect(entries, { depth: 9 })} ${JSON.stringify(entries)}`).not.toContain('hunter2');
});
