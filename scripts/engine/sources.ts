import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Returns the files below a directory in byte order, with forward slashes. */
export function listFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(directory.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** What of engine/ and scripts/ makes the module what it is: neither tests nor texts for people nor tools. */
function isSource(path: string): boolean {
  if (path.startsWith('scripts/')) return path.startsWith('scripts/engine/') || path === 'scripts/build-engine.ts';
  if (path.startsWith('engine/warm-up/')) return true;
  return /\.(go|mod|sum|txt)$/.test(path) && !path.endsWith('_test.go') && !path.startsWith('engine/tools/');
}

/** Hashes the sources of the committed module, so that a test can say without Go that it is out of date. */
export function hashSources(root: string): string {
  const hash = createHash('sha256');
  for (const folder of ['engine', 'scripts']) {
    for (const path of listFiles(join(root, folder)).map((file) => `${folder}/${file}`)) {
      if (isSource(path))
        hash
          .update(`${path}\0`)
          .update(readFileSync(join(root, path)))
          .update('\0');
    }
  }
  return hash.digest('hex');
}
