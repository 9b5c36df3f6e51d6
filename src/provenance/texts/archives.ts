import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import type { ChartFile, RenderInputs } from '../../helm/index.ts';

/** Helm takes at most 100 MiB unpacked. */
const MAX_BYTES = 100 * 1024 * 1024;

/** Inputs in which every archive of a chart is a directory, so that each file in it can be changed. */
export interface Unpacked {
  readonly inputs: RenderInputs;
  /** Prefixes below the chart of what lies in an archive on disk; '' when the chart itself is one. */
  readonly archived: readonly string[];
}

/** Unpacks the chart and the archives of its dependencies. What cannot be unpacked stays as it is. */
export async function unpackArchives(inputs: RenderInputs): Promise<Unpacked> {
  if (inputs.chart.kind === 'archive') {
    const { name, bytes } = inputs.chart;
    const files = await unpack(bytes, '');
    if (files === null) return { inputs, archived: [] };
    const nested = await unpackNested(files);
    return { inputs: { ...inputs, chart: { kind: 'directory', root: name, files: nested.files } }, archived: [''] };
  }
  const { files, archived } = await unpackNested(inputs.chart.files);
  return { inputs: archived.length === 0 ? inputs : { ...inputs, chart: { ...inputs.chart, files } }, archived };
}

async function unpackNested(files: readonly ChartFile[]): Promise<{ files: ChartFile[]; archived: string[] }> {
  const all: ChartFile[] = [];
  const archived: string[] = [];
  for (const file of files) {
    const prefix = /^((?:.*\/)?charts\/[^/_.][^/]*)\.tgz$/.exec(file.path)?.[1];
    const inner = prefix === undefined ? null : await unpack(file.bytes, `${prefix}/`);
    if (inner === null) all.push(file);
    else {
      archived.push(`${prefix}/`);
      all.push(...(await unpackNested(inner)).files);
    }
  }
  return { files: all, archived };
}

/** The files of one archive under a prefix, without the directory that all of them are in; null when it is none. */
async function unpack(bytes: Uint8Array, prefix: string): Promise<ChartFile[] | null> {
  try {
    // Only charts with archives need it.
    const { extract } = await import('tar-stream');
    const files: ChartFile[] = [];
    const tar = Readable.from([gunzipSync(bytes, { maxOutputLength: MAX_BYTES })]).pipe(extract());
    for await (const entry of tar) {
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      const { name, type } = entry.header;
      const below = name.replace(/^\.\//, '').split('/').slice(1).join('/');
      if (type === 'file' && below !== '') files.push({ path: prefix + below, bytes: Buffer.concat(chunks) });
    }
    return files;
  } catch {
    return null;
  }
}
