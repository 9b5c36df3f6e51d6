import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Blob } from '../../src/emulator/content/blob.ts';
import { describe } from '../../src/emulator/content/blob.ts';
import { build } from '../../src/emulator/content/build.ts';
import type { ImageSpec } from '../../src/emulator/index.ts';

/**
 * Writes an OCI image layout (image-spec, image layout) which `skopeo copy oci:<directory>:<tag>` reads.
 *
 * @param directory created when it is not there
 * @param images by tag
 * @param name told into the content, so that two layouts with equal images differ
 * @returns the digest of each tag
 */
export async function writeOciLayout(
  directory: string,
  images: Readonly<Record<string, ImageSpec>>,
  name: string,
): Promise<Readonly<Record<string, string>>> {
  const blobs = path.join(directory, 'blobs', 'sha256');
  await mkdir(blobs, { recursive: true });
  const built = await Promise.all(
    Object.entries(images).map(async ([tag, spec]) => ({ tag, image: await build(spec, name) })),
  );
  const write = (blob: Blob) => writeFile(path.join(blobs, blob.digest.slice('sha256:'.length)), blob.bytes);
  await Promise.all(built.flatMap(({ image }) => [...image.manifests, ...image.blobs]).map(write));
  await writeFile(path.join(directory, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
  const manifests = built.map(({ tag, image }) => ({
    ...describe(image.root),
    annotations: { 'org.opencontainers.image.ref.name': tag },
  }));
  await writeFile(path.join(directory, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
  return Object.fromEntries(built.map(({ tag, image }) => [tag, image.root.digest]));
}
