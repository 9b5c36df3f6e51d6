import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { EmulatorOptions } from '../../../src/emulator/index.ts';
import { accept, ask, askToken, basic, start, summary } from './support.ts';

const content: EmulatorOptions = {
  repositories: {
    'acme/api': {
      visibility: 'public',
      tags: { '1.4.2': { kind: 'index', platforms: ['linux/amd64', 'linux/arm64'], attestations: true } },
    },
    'acme/worker': { visibility: 'private', readers: ['ci'], tags: { '2.0.0': { kind: 'image' } } },
  },
  credentials: [
    { name: 'ci', password: 'ghp:with:colons' },
    { name: 'old', password: 'ghp_expired', expired: true },
    { name: 'underscoped', password: 'ghp_repo', scopes: ['repo'] },
    { name: 'other', password: 'ghp_other' },
    { name: 'job', password: 'ghs_job', isInstallation: true },
  ],
};
const ci = basic('anybody', 'ghp:with:colons');
const other = basic('x', 'ghp_other');

describe('the challenge of every request without Authorization', () => {
  test.each([
    ['/v2/', 'repository:user/image:pull'],
    ['/v2/acme/api/manifests/1.4.2', 'repository:acme/api:pull'],
    ['/v2/acme/worker/manifests/2.0.0', 'repository:acme/worker:pull'],
    ['/v2/acme/nothing/tags/list', 'repository:acme/nothing:pull'],
  ])('%s', async (path, scope) => {
    const emulator = await start(content);
    const response = await fetch(emulator.url + path);
    expect(response.headers.get('www-authenticate')).toBe(
      `Bearer realm="${emulator.url}/token",service="ghcr.io",scope="${scope}"`,
    );
    expect(await summary(response)).toBe('401 UNAUTHORIZED: authentication required');
  });
});

describe('the token endpoint', () => {
  test.each([
    ['anonymous, public', 'acme/api', undefined, 200, null],
    ['anonymous, private', 'acme/worker', undefined, 401, 'UNAUTHORIZED'],
    ['anonymous, absent', 'acme/nothing', undefined, 401, 'UNAUTHORIZED'],
    ['wrong password, public', 'acme/api', basic('x', 'wrong'), 403, 'DENIED'],
    ['expired, public', 'acme/api', basic('x', 'ghp_expired'), 403, 'DENIED'],
    ['without read:packages', 'acme/worker', basic('x', 'ghp_repo'), 403, 'DENIED'],
    ['valid, no access', 'acme/worker', other, 200, null],
    ['valid, absent', 'acme/nothing', other, 200, null],
    ['valid, access', 'acme/worker', ci, 200, null],
  ])('%s', async (_, repository, authorization, status, code) => {
    const emulator = await start(content);
    expect(await askToken(emulator, repository, authorization)).toMatchObject({ status, code });
  });

  test('refuses two scopes', async () => {
    const emulator = await start(content);
    const response = await fetch(
      `${emulator.url}/token?scope=repository:user/image:pull&scope=repository:acme/api:pull`,
    );
    expect(await summary(response)).toBe('403 DENIED: denied');
  });

  test('takes no POST', async () => {
    const emulator = await start(content);
    expect((await fetch(`${emulator.url}/token`, { method: 'POST', body: 'grant_type=password' })).status).toBe(405);
  });
});

describe('/v2 with a token', () => {
  const notFound = '404 MANIFEST_UNKNOWN: manifest unknown';
  test.each([
    ['public, tag exists', '/v2/acme/api/manifests/1.4.2', {}, '200'],
    ['public, tag missing', '/v2/acme/api/manifests/1.4.3', {}, notFound],
    ['public, digest missing', `/v2/acme/api/manifests/sha256:${'0'.repeat(64)}`, {}, notFound],
    [
      'index, Accept without index types',
      '/v2/acme/api/manifests/1.4.2',
      { accept: 'application/vnd.oci.image.manifest.v1+json, */*' },
      '404 MANIFEST_UNKNOWN: OCI index found, but Accept header does not support OCI indexes',
    ],
    ['HEAD has no body', '/v2/acme/api/manifests/1.4.3', { method: 'HEAD' }, '404'],
    ['HEAD with another Accept', '/v2/acme/api/manifests/1.4.2', { method: 'HEAD', accept: '*/*' }, '404'],
    [
      'package absent',
      '/v2/acme/nothing/manifests/1',
      { authorization: ci },
      '404 NAME_UNKNOWN: repository name not known to registry',
    ],
    [
      'no access, manifests',
      '/v2/acme/worker/manifests/2.0.0',
      { authorization: other },
      '403 DENIED: requested access to the resource is denied',
    ],
    [
      'no access, tags',
      '/v2/acme/worker/tags/list',
      { authorization: other },
      '403 DENIED: permission_denied: read_package',
    ],
    [
      'no access, GITHUB_TOKEN',
      '/v2/acme/worker/manifests/2.0.0',
      { authorization: basic('x', 'ghs_job') },
      '403 DENIED: installation not allowed to Read organization package',
    ],
    ['private, reader', '/v2/acme/worker/manifests/2.0.0', { authorization: ci }, '200'],
    ['upper case', '/v2/Acme/api/manifests/1.4.2', { authorization: ci }, '400 NAME_INVALID: invalid repository name'],
    ['push', '/v2/acme/api/manifests/1.4.2', { method: 'PUT' }, '405 UNSUPPORTED: The operation is unsupported.'],
  ])('%s', async (_, path, options, expected) => {
    expect(await ask(await start(content), path, options)).toBe(expected);
  });

  test.each([
    ['an invalid bearer', 'Bearer nonsense', 401],
    ['Basic', ci, 403],
    ['the dummy bearer on a public package', 'Bearer QQ==', 200],
    ['the encoded PAT as bearer', `Bearer ${Buffer.from('ghp_other').toString('base64')}`, 200],
  ])('%s', async (_, authorization, status) => {
    const emulator = await start(content);
    const response = await fetch(`${emulator.url}/v2/acme/api/manifests/1.4.2`, { headers: { authorization, accept } });
    expect(response.status).toBe(status);
  });

  test('a token is good for its own repository only', async () => {
    const emulator = await start(content);
    const { token } = await askToken(emulator, 'acme/api');
    const headers = { authorization: `Bearer ${token}`, accept };
    expect((await fetch(`${emulator.url}/v2/acme/worker/manifests/2.0.0`, { headers })).status).toBe(403);
  });

  test('digests are those of the bytes, and HEAD says the same as GET', async () => {
    const emulator = await start(content);
    const { token } = await askToken(emulator, 'acme/api');
    const headers = { authorization: `Bearer ${token}`, accept };
    const url = `${emulator.url}/v2/acme/api/manifests/1.4.2`;
    const got = await fetch(url, { headers });
    const bytes = Buffer.from(await got.arrayBuffer());
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    const head = await fetch(url, { headers, method: 'HEAD' });
    expect(got.headers.get('docker-content-digest')).toBe(digest);
    expect(head.headers.get('docker-content-digest')).toBe(digest);
    expect(head.headers.get('content-length')).toBe(String(bytes.byteLength));
    expect(emulator.digestOf('acme/api', '1.4.2')).toBe(digest);
  });
});
