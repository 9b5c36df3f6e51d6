import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { buildStore } from '../../../src/emulator/content/store.ts';
import type { ImageSpec } from '../../../src/emulator/index.ts';

interface Manifest {
  mediaType: string;
  config: { digest: string; mediaType: string };
  layers: { digest: string; size: number }[];
  manifests: { digest: string; platform: { os: string }; annotations?: Record<string, string> }[];
}

async function repositoryOf(image: ImageSpec) {
  const store = await buildStore({ 'acme/api': { visibility: 'public', tags: { '1': image } } });
  const repository = store.get('acme/api')!;
  const root = repository.manifests.get(repository.tags.get('1')!)!;
  return { repository, root, parsed: JSON.parse(root.bytes.toString()) as Manifest };
}

const everyKind: ImageSpec[] = [
  { kind: 'image', platform: 'linux/arm64/v8', layers: [10, 2000] },
  { kind: 'image', format: 'docker' },
  { kind: 'index', platforms: ['linux/amd64', 'linux/arm64'], attestations: true },
  { kind: 'index', platforms: ['linux/amd64'], format: 'docker' },
  { kind: 'chart', name: 'shop', version: '1.0.0' },
  { kind: 'artifact', artifactType: 'application/vnd.example.sbom' },
  { kind: 'schema1' },
];

test.each(everyKind)('every digest is that of its bytes and everything named is served: %j', async (spec) => {
  const { repository } = await repositoryOf(spec);
  for (const stored of [...repository.manifests.values(), ...repository.blobs.values()]) {
    expect(`sha256:${createHash('sha256').update(stored.bytes).digest('hex')}`).toBe(stored.digest);
  }
  for (const { bytes } of repository.manifests.values()) {
    const manifest = JSON.parse(bytes.toString()) as Partial<Manifest>;
    for (const { digest } of manifest.manifests ?? []) expect(repository.manifests.has(digest)).toBe(true);
    for (const { digest, size } of manifest.layers ?? []) {
      expect(repository.blobs.get(digest)?.bytes.byteLength).toBe(size);
    }
    if (manifest.config) expect(repository.blobs.has(manifest.config.digest)).toBe(true);
  }
});

test('the same content has the same digests in every run', async () => {
  const { root } = await repositoryOf({ kind: 'index', platforms: ['linux/amd64'], attestations: true });
  expect(root.digest).toBe('sha256:ceb73e3aac29358547d51a62e1eeb530a6b4ed65654ed589b1c60a85484fb030');
});

describe('damage', () => {
  const platforms = ['linux/amd64', 'linux/arm64'];

  test('an index whose child is gone', async () => {
    const { repository, parsed } = await repositoryOf({ kind: 'index', platforms, goneManifests: ['linux/arm64'] });
    expect(parsed.manifests.map(({ digest }) => repository.manifests.has(digest))).toEqual([true, false]);
  });

  test('a child whose config is gone', async () => {
    const { repository, parsed } = await repositoryOf({ kind: 'index', platforms, goneConfigs: ['linux/arm64'] });
    const served = parsed.manifests.map(({ digest }) => {
      const child = JSON.parse(repository.manifests.get(digest)!.bytes.toString()) as Manifest;
      return repository.blobs.has(child.config.digest);
    });
    expect(served).toEqual([true, false]);
  });
});

test('attestation entries look like those of docker/build-push-action', async () => {
  const { parsed } = await repositoryOf({ kind: 'index', platforms: ['linux/amd64'], attestations: true });
  expect(parsed.manifests.map(({ platform }) => platform.os)).toEqual(['linux', 'unknown']);
  expect(parsed.manifests[1]?.annotations).toEqual({
    'vnd.docker.reference.type': 'attestation-manifest',
    'vnd.docker.reference.digest': parsed.manifests[0]?.digest,
  });
});

test('a platform that is none is refused', async () => {
  await expect(repositoryOf({ kind: 'image', platform: 'amd64' })).rejects.toThrow('"amd64" is no platform');
});
