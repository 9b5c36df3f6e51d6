import type { RepositorySpec } from '../options.ts';
import type { Blob } from './blob.ts';
import { build } from './build.ts';

/** One repository with the bytes it serves. */
export interface StoredRepository {
  readonly spec: RepositorySpec;
  /** Tag to manifest digest, in the order of the push. */
  readonly tags: ReadonlyMap<string, string>;
  readonly manifests: ReadonlyMap<string, Blob>;
  readonly blobs: ReadonlyMap<string, Blob>;
}

export type Store = ReadonlyMap<string, StoredRepository>;

/** Builds every image of every repository. */
export async function buildStore(repositories: Readonly<Record<string, RepositorySpec>>): Promise<Store> {
  const entries = await Promise.all(
    Object.entries(repositories).map(async ([name, spec]) => [name, await buildRepository(name, spec)] as const),
  );
  return new Map(entries);
}

async function buildRepository(name: string, spec: RepositorySpec): Promise<StoredRepository> {
  const tagged = await Promise.all(
    Object.entries(spec.tags).map(async ([tag, image]) => ({ tag, built: await build(image, name) })),
  );
  return {
    spec,
    tags: new Map(tagged.map(({ tag, built }) => [tag, built.root.digest])),
    manifests: byDigest(tagged.flatMap(({ built }) => built.manifests)),
    blobs: byDigest(tagged.flatMap(({ built }) => built.blobs)),
  };
}

function byDigest(blobs: readonly Blob[]): Map<string, Blob> {
  return new Map(blobs.map((blob) => [blob.digest, blob]));
}
