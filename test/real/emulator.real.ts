import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/index.ts';
import { type DockerRegistry, startDockerRegistry } from '../support/docker-registry.ts';
import { writeOciLayout } from '../support/oci-layout.ts';
import { failureOf, havePrograms, push, skopeo } from '../support/programs.ts';

const images = {
  '1.0.0': { kind: 'index', platforms: ['linux/amd64', 'linux/arm64'], attestations: true },
  single: { kind: 'image', format: 'docker' },
} as const;

describe.skipIf(!havePrograms('skopeo'))('the emulator as skopeo sees it', () => {
  const options: EmulatorOptions = {
    repositories: {
      'acme/api': { visibility: 'public', tags: images },
      'acme/secret': { visibility: 'private', readers: ['ci'], tags: images },
    },
    credentials: [{ name: 'ci', password: 'pass:word' }],
  };
  let directory: string;
  const running: Emulator[] = [];
  const start = async (flavour: EmulatorOptions['flavour']) => {
    const emulator = await startEmulator({ ...options, ...(flavour && { flavour }) });
    running.push(emulator);
    return emulator;
  };
  const inspect = (emulator: Emulator, name: string, ...login: string[]) =>
    skopeo('inspect', '--raw', '--tls-verify=false', ...login, `docker://${emulator.host}/${name}`);

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'pullproof-skopeo-'));
  });
  afterAll(async () => {
    await Promise.all(running.map((emulator) => emulator.close()));
    await rm(directory, { recursive: true, force: true });
  });

  test.each(['ghcr', 'docker-hub', 'quay', 'harbor', 'distribution-token', 'distribution-basic'] as const)(
    '%s: a whole image with every layer, verified against its digests',
    async (flavour) => {
      const emulator = await start(flavour);
      const target = path.join(directory, flavour);
      const creds = ['--src-creds', 'ci:pass:word'];
      await skopeo(
        'copy',
        '--all',
        '--src-tls-verify=false',
        ...creds,
        `docker://${emulator.host}/acme/secret:1.0.0`,
        `dir:${target}`,
      );
      expect((await readdir(target)).length).toBeGreaterThan(8);
    },
  );

  test('GHCR in the words of skopeo', async () => {
    const emulator = await start('ghcr');
    expect(await failureOf(inspect(emulator, 'acme/api:nope'))).toContain('manifest unknown');
    // Also for a stranger (docs/reference/kubernetes.md#s6-2).
    expect(await failureOf(inspect(emulator, 'acme/secret:1.0.0'))).toContain(
      'invalid username/password: unauthorized',
    );
    expect(await failureOf(inspect(emulator, 'acme/api:1.0.0', '--creds', 'x:wrong'))).toContain('403');
    expect(await failureOf(inspect(emulator, 'acme/nothing:1', '--creds', 'x:pass:word'))).toContain('name unknown');
  });

  test('tags are listed over all pages', async () => {
    const tags = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`t${index}`, images.single]));
    const emulator = await startEmulator({ repositories: { 'acme/many': { visibility: 'public', tags } } });
    running.push(emulator);
    const listed = await skopeo('list-tags', '--tls-verify=false', `docker://${emulator.host}/acme/many`);
    expect((JSON.parse(listed) as { Tags: string[] }).Tags).toHaveLength(250);
  });
});

describe.skipIf(!havePrograms('docker-registry', 'skopeo'))('the emulator’s distribution is like the real one', () => {
  let real: DockerRegistry;
  let emulator: Emulator;

  beforeAll(async () => {
    real = await startDockerRegistry();
    const layout = path.join(real.directory, 'layout');
    await writeOciLayout(layout, { '1.0.0': images['1.0.0'] }, 'acme/api');
    await push(layout, '1.0.0', `${real.host}/acme/api:1.0.0`);
    const tags = { '1.0.0': images['1.0.0'] };
    emulator = await startEmulator({
      flavour: 'distribution',
      repositories: { 'acme/api': { visibility: 'public', tags } },
    });
  });
  afterAll(async () => {
    await emulator.close();
    await real.stop();
  });

  const index = 'application/vnd.oci.image.index.v1+json';
  test.each([
    ['GET', '/v2/', ''],
    ['GET', '/v2/acme/api/manifests/1.0.0', index],
    ['HEAD', '/v2/acme/api/manifests/1.0.0', index],
    ['GET', '/v2/acme/api/manifests/1.0.0', '*/*'],
    ['GET', '/v2/acme/api/manifests/nope', index],
    ['HEAD', '/v2/acme/api/manifests/nope', index],
    ['GET', `/v2/acme/api/manifests/sha256:${'0'.repeat(64)}`, index],
    ['GET', '/v2/acme/nothing/manifests/1', index],
    ['GET', '/v2/acme/api/tags/list', ''],
    ['GET', '/v2/acme/api/tags/list?n=1', ''],
    ['GET', '/v2/acme/nothing/tags/list', ''],
    ['GET', `/v2/acme/api/blobs/sha256:${'0'.repeat(64)}`, ''],
    ['GET', '/v2/Acme/api/manifests/1', index],
    ['GET', '/somewhere', ''],
  ])('%s %s (Accept: %s)', async (method, route, accept) => {
    const answer = async (host: string) => {
      const response = await fetch(`http://${host}${route}`, { method, headers: { accept } });
      const body = await response.text();
      const { headers } = response;
      const parsed: unknown = body.startsWith('{') ? JSON.parse(body) : body;
      const names = ['docker-content-digest', 'www-authenticate', 'link'];
      return { status: response.status, parsed, headers: names.map((name) => headers.get(name)) };
    };
    expect(await answer(emulator.host)).toEqual(await answer(real.host));
  });
});
