import { createHash } from 'node:crypto';
import { pack } from 'tar-stream';

/** Bytes with the type under which they are named, and their true digest. */
export interface Blob {
  readonly mediaType: string;
  readonly digest: string;
  readonly bytes: Buffer;
}

/** A reference to a blob, as it stands in a manifest. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

/** Names bytes by their SHA-256. */
export function blob(mediaType: string, content: string | Buffer): Blob {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { mediaType, bytes, digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
}

/** A blob whose content is JSON. */
export function jsonBlob(mediaType: string, value: unknown): Blob {
  return blob(mediaType, JSON.stringify(value));
}

/** The descriptor of a blob. */
export function describe(of: Blob): Descriptor {
  return { mediaType: of.mediaType, digest: of.digest, size: of.bytes.byteLength };
}

/** A layer that a runtime can unpack: a tar archive, not compressed, with one file of `size` bytes. */
export async function tarLayer(mediaType: string, label: string, size: number): Promise<Blob> {
  const archive = pack();
  archive.entry({ name: 'opt/content', mode: 0o644, mtime: new Date(0) }, fill(label, size));
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return blob(mediaType, Buffer.concat(chunks));
}

function fill(label: string, size: number): Buffer {
  return Buffer.alloc(size, `${label}\n`);
}
