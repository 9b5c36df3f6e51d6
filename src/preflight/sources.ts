import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** A values file is never this large; a larger one is shown without its source line. */
const MAX_BYTES = 8 * 1024 * 1024;

/** Reads the files that findings point at, for the source line under a finding. What cannot be read is left out. */
export async function readSources(files: readonly string[], cwd: string): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>();
  for (const file of [...new Set(files)].sort()) {
    try {
      const full = path.resolve(cwd, file);
      const info = await stat(full);
      if (info.isFile() && info.size <= MAX_BYTES) sources.set(file, await readFile(full, 'utf8'));
    } catch {
      // A location may name a file that is not on disk (inside an archive): it has no source line then.
    }
  }
  return sources;
}
