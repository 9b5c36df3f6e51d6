import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Credential } from '../../src/core/secrecy/sensitive.ts';
import { basicAuth, basicUser, type DockerRegistry, startDockerRegistry } from '../support/docker-registry.ts';
import { lookUp, outcome, registry } from '../support/look-up.ts';
import { writeOciLayout } from '../support/oci-layout.ts';
import { failureOf, havePrograms, push, skopeo } from '../support/programs.ts';

const wrong: Credential = { username: 'ci', password: 'wrong' };

describe.skipIf(!havePrograms('docker-registry', 'skopeo'))('docker-registry with Basic authentication', () => {
  let real: DockerRegistry;

  beforeAll(async () => {
    real = await startDockerRegistry(basicAuth);
    const layout = path.join(real.directory, 'layout');
    await writeOciLayout(layout, { '1.0.0': { kind: 'image' } }, 'api');
    await push(layout, '1.0.0', `${real.host}/acme/api:1.0.0`, basicUser);
  });
  afterAll(() => real.stop());

  test.each<[string, string, Credential | null, string | null, readonly string[]]>([
    ['a stranger', 'acme/api:1.0.0', null, 'authentication required', ['anonymous denied: anonymous']],
    [
      'a wrong password',
      'acme/api:1.0.0',
      wrong,
      'authentication required',
      ['anonymous denied: anonymous', 'credential denied: rejected'],
    ],
    ['the user, there', 'acme/api:1.0.0', basicUser, null, ['anonymous denied: anonymous', 'credential found']],
    [
      'the user, absent tag',
      'acme/api:2.0.0',
      basicUser,
      'manifest unknown',
      ['anonymous denied: anonymous', 'credential absent: tag'],
    ],
    [
      'the user, absent repository',
      'acme/nothing:1',
      basicUser,
      'manifest unknown',
      ['anonymous denied: anonymous', 'credential absent: repository'],
    ],
  ])('%s: %s', async (_, name, credential, failure, expected) => {
    const login = credential === null ? ['--no-creds'] : ['--creds', `${credential.username}:${credential.password}`];
    const inspected = skopeo('inspect', '--raw', '--tls-verify=false', ...login, `docker://${real.host}/${name}`);
    if (failure === null) await inspected;
    else expect(await failureOf(inspected)).toContain(failure);
    const fact = await lookUp(`${real.host}/${name}`, [registry(real.host, `http://${real.host}`, credential)]);
    expect(outcome(fact).filter((line) => !line.startsWith('near'))).toEqual(expected);
  });
});
