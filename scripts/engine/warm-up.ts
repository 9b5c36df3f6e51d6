import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './sources.ts';

/** Builds the request (see engine/ABI.md) that renders the warm-up chart. */
export function warmUpRequest(directory: string): Uint8Array {
  const files = listFiles(directory).map((path) => ({ path, data: readFileSync(join(directory, path)) }));
  const header = Buffer.from(
    JSON.stringify({
      op: 'render',
      chart: {
        kind: 'directory',
        root: '/warm-up',
        files: files.map(({ path, data }) => ({ path, size: data.length })),
      },
      set: ['replicaCount=2'],
      release: { name: 'release-name', namespace: 'default' },
      deterministic: true,
      text: true,
      documents: true,
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  return Buffer.concat([length, header, ...files.map(({ data }) => data)]);
}
