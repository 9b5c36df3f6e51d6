import { readProjectFile } from '../../files/index.ts';
import type { Gathered } from '../gather/gather.ts';

/** A values file is never this large; a larger one is shown without its source line. */
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * The texts of the files that findings point at, for the source line under a finding: the very bytes that were
 * rendered. A file that was not part of a render (the configuration, a workflow) is read, if it is the project's. What
 * cannot be read is left out.
 *
 * @param files names as reports have them
 */
export function readSources(
  files: readonly string[],
  gathered: readonly Pick<Gathered, 'readings'>[],
  cwd: string,
): ReadonlyMap<string, string> {
  const wanted = new Set(files);
  const rendered = new Map<string, Uint8Array>();
  for (const { path: file, bytes } of gathered.flatMap(({ readings }) =>
    readings.flatMap((reading) => [...reading.texts()]),
  ))
    if (wanted.has(file)) rendered.set(file, bytes);
  const sources = new Map<string, string>();
  for (const file of [...wanted].sort()) {
    const bytes = rendered.get(file) ?? read(file, cwd);
    if (bytes && bytes.byteLength <= MAX_BYTES) sources.set(file, Buffer.from(bytes).toString('utf8'));
  }
  return sources;
}

function read(file: string, cwd: string): Uint8Array | null {
  try {
    return readProjectFile(file, { cwd, origin: 'found', maxBytes: MAX_BYTES });
  } catch {
    // A location may name a file that is not on disk (inside an archive): it has no source line then.
    return null;
  }
}
