import { expect, test } from 'vitest';
import { sensitive } from '../../../../src/core/secrecy/sensitive.ts';
import { lookUp, refuse, serve, serveManifest, settings } from '../support.ts';

const credential = sensitive({ username: 'robot', password: 'top-secret-password' });
const basic = `Basic ${Buffer.from('robot:top-secret-password').toString('base64')}`;

const privateRegistry = () =>
  serve((request, response) =>
    request.headers.authorization === basic
      ? serveManifest(response)
      : refuse(response, 401, 'UNAUTHORIZED', '', { 'www-authenticate': 'Basic realm="test"' }),
  );

test.each([
  ['docker.io', ['acme/api:1', 'registry-1.docker.io/acme/api:1', 'registry.hub.docker.com/acme/api:1']],
  ['ghcr.io', ['ghcr.io/acme/api:1', 'GHCR.io/acme/api:1', 'Ghcr.Io/acme/web:1']],
])('%s has one endpoint and one credential, however images name it', async (host, images) => {
  const registry = await privateRegistry();
  const facts = await lookUp(images, {
    registries: [settings(host, { endpoint: registry.url, credential })],
    credential: ['robot', 'top-secret-password'],
    isExplicit: true,
  });
  for (const { answers } of facts) expect(answers.map(({ answer }) => answer.state)).toContain('found');
  for (const { answers } of facts) {
    expect(answers.filter(({ identity }) => identity.kind === 'credential').map(({ identity }) => identity.id)).toEqual(
      [`credential:${host}`],
    );
  }
});
