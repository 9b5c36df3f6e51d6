import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Credential } from '../../src/core/secrecy/sensitive.ts';
import { type DockerRegistry, startDockerRegistry } from '../support/docker-registry.ts';
import { lookUp, outcome, registry } from '../support/look-up.ts';
import { writeOciLayout } from '../support/oci-layout.ts';
import { failureOf, havePrograms, push, skopeo } from '../support/programs.ts';
import { startTokenServer, type TokenServer } from '../support/token-server.ts';

const pusher: Credential = { username: 'pusher', password: 'push:it' };
const reader: Credential = { username: 'reader', password: 'read:it' };
const guest: Credential = { username: 'guest', password: 'guest' };
const wrong: Credential = { username: 'reader', password: 'wrong' };
const users = Object.fromEntries([pusher, reader, guest].map(({ username, password }) => [username, password]));

/** `acme/public` is for everybody; the reader sees the rest, also what does not exist. */
function policy(user: string | null, repository: string): readonly string[] {
  if (user === pusher.username) return ['pull', 'push'];
  return user === reader.username || repository === 'acme/public' ? ['pull'] : [];
}

describe.skipIf(!havePrograms('docker-registry', 'skopeo', 'openssl'))('docker-registry behind a token server', () => {
  let directory: string;
  let tokens: TokenServer;
  let real: DockerRegistry;

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'pullproof-token-'));
    tokens = await startTokenServer(directory, users, policy);
    real = await startDockerRegistry(async () => tokens.auth);
    const layout = path.join(directory, 'layout');
    await writeOciLayout(layout, { '1.0.0': { kind: 'index', platforms: ['linux/amd64'], attestations: true } }, 'api');
    for (const repository of ['acme/public', 'acme/secret']) {
      await push(layout, '1.0.0', `${real.host}/${repository}:1.0.0`, pusher);
    }
  });
  afterAll(async () => {
    await real.stop();
    await tokens.close();
    await rm(directory, { recursive: true, force: true });
  });

  const denied = 'anonymous denied: anonymous';
  test.each<[string, string, Credential | null, string | null, readonly string[]]>([
    ['a stranger, public', 'acme/public:1.0.0', null, null, ['anonymous found']],
    ['a stranger, public, absent tag', 'acme/public:2', null, 'manifest unknown', ['anonymous absent: tag']],
    ['a stranger, secret', 'acme/secret:1.0.0', null, 'authentication required', [denied]],
    ['a stranger, nothing', 'acme/nothing:1', null, 'authentication required', [denied]],
    ['the reader, secret', 'acme/secret:1.0.0', reader, null, [denied, 'credential found']],
    ['the reader, absent tag', 'acme/secret:2', reader, 'manifest unknown', [denied, 'credential absent: tag']],
    ['the reader, nothing', 'acme/nothing:1', reader, 'manifest unknown', [denied, 'credential absent: repository']],
    [
      'a guest, secret',
      'acme/secret:1.0.0',
      guest,
      'authentication required',
      [denied, 'credential denied: no-access'],
    ],
    [
      'a wrong password, secret',
      'acme/secret:1.0.0',
      wrong,
      'invalid username/password',
      [denied, 'credential denied: rejected'],
    ],
    [
      'a wrong password, public',
      'acme/public:1.0.0',
      wrong,
      'invalid username/password',
      ['anonymous found', 'credential denied: rejected'],
    ],
  ])('%s: %s', async (_, name, credential, failure, expected) => {
    const login = credential === null ? ['--no-creds'] : ['--creds', `${credential.username}:${credential.password}`];
    const inspected = skopeo('inspect', '--raw', '--tls-verify=false', ...login, `docker://${real.host}/${name}`);
    if (failure === null) await inspected;
    else expect(await failureOf(inspected)).toContain(failure);
    const fact = await lookUp(`${real.host}/${name}`, [registry(real.host, `http://${real.host}`, credential)]);
    expect(outcome(fact).filter((line) => !line.startsWith('near'))).toEqual(expected);
  });

  test('each token is asked for one repository and for pull only', async () => {
    const before = tokens.requests.length;
    await lookUp(`${real.host}/acme/secret:1.0.0`, [registry(real.host, `http://${real.host}`, reader)]);
    expect(tokens.requests.slice(before).sort()).toEqual([
      '- repository:acme/secret:pull',
      'reader repository:acme/secret:pull',
    ]);
  });

  test('a token server that is gone makes nothing absent or denied', async () => {
    const gone = await startTokenServer(directory, users, policy);
    const orphan = await startDockerRegistry(async () => gone.auth);
    await gone.close();
    const fact = await lookUp(`${orphan.host}/acme/public:1.0.0`, [registry(orphan.host, `http://${orphan.host}`)]);
    await orphan.stop();
    expect(outcome(fact)).toEqual(['anonymous unverified: refused']);
  });
});
