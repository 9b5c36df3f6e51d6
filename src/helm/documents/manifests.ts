import { UserError } from '../../core/errors/user-error.ts';
import type { RenderFailure } from '../../core/facts/render-failure.ts';
import { FileProblem, type HeldFiles, RefusedLink, readNamedFile, reportPath } from '../../files/index.ts';
import type { ManifestDocument } from '../../manifests/index.ts';
import type { Engine } from '../engine/engine.ts';
import type { EngineDocument } from '../engine/response.ts';
import { toManifestDocument } from './documents.ts';

/** Documents of already rendered YAML, or why they cannot be read as Kubernetes objects. */
export type ManifestsOutcome =
  | {
      readonly ok: true;
      readonly documents: readonly ManifestDocument[];
      /** The text of each file by the name that `source` uses, and the line on which each document starts. */
      readonly files: ReadonlyMap<string, Uint8Array>;
      readonly startLines: ReadonlyMap<string, number>;
    }
  | { readonly ok: false; readonly failure: RenderFailure; readonly files: ReadonlyMap<string, Uint8Array> };

/** Where files and standard input come from, and what the run keeps of them. */
export interface ManifestPorts {
  readonly cwd: string;
  readonly stdin: () => Promise<Buffer>;
  readonly held?: HeldFiles;
}

/** Largest file of rendered YAML, in bytes. */
const MAX_MANIFEST_BYTES = 100 * 1024 * 1024;
/** The name that stands for standard input in reports. */
const STDIN_NAME = '<stdin>';

/**
 * Reads files of rendered YAML (`-` is standard input) and parses them as the API server would.
 *
 * @throws UserError when a file does not exist or cannot be read, or is reached by a link that leads out of the project
 */
export async function readManifests(
  engine: Engine,
  files: readonly string[],
  ports: ManifestPorts,
): Promise<ManifestsOutcome> {
  const contents = new Map<string, Uint8Array>();
  for (const file of files) contents.set(nameOf(file, ports.cwd), await read(file, ports));
  if (contents.size === 0) return { ok: true, documents: [], files: contents, startLines: new Map() };
  const parsed = await engine.parse([...contents].map(([name, bytes]) => ({ path: name, bytes })));
  if (!parsed.ok) {
    const { file, line, message, kind } = parsed.error;
    const location = file === undefined ? null : { file, line: line ?? 1, column: 1, endLine: line ?? 1, endColumn: 1 };
    return { ok: false, failure: { kind, message, location }, files: contents };
  }
  const stranger = parsed.documents.find(({ object }) => object !== null && !isMap(object));
  if (stranger) return { ok: false, failure: noObject(stranger), files: contents };
  const startLines = new Map<string, number>();
  const documents = parsed.documents.map((document): ManifestDocument => {
    startLines.set(`${document.source}#${document.index}`, document.line ?? 1);
    return toManifestDocument(document);
  });
  return { ok: true, documents, files: contents, startLines };
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text that is YAML by accident: a log, an error message, a list. kubectl refuses it, and nothing would be checked. */
function noObject({ source: file, line = 1, object }: EngineDocument): RenderFailure {
  const what = Array.isArray(object) ? 'a list' : typeof object === 'string' ? 'a text' : `a ${typeof object}`;
  return {
    kind: 'yaml',
    message: `the document at line ${line} of ${file} is ${what}, not a Kubernetes object`,
    location: { file, line, column: 1, endLine: line, endColumn: 1 },
  };
}

function nameOf(file: string, cwd: string): string {
  if (file === '-') return STDIN_NAME;
  return reportPath(cwd, file);
}

async function read(file: string, { cwd, stdin, held }: ManifestPorts): Promise<Uint8Array> {
  if (file === '-') {
    const bytes = await stdin();
    return held ? held.add(bytes) : bytes;
  }
  try {
    return await readNamedFile(file, cwd, MAX_MANIFEST_BYTES, held);
  } catch (cause) {
    if (!(cause instanceof FileProblem)) throw cause;
    const subject = `the manifests file "${file}"`;
    if (cause.kind === 'link') throw new RefusedLink(subject, nameOf(file, cwd), cause);
    throw new UserError('MANIFESTS_UNREADABLE', `${subject} ${cause.message}`, {
      hint: 'name a file of rendered YAML, or "-" for standard input',
      cause,
    });
  }
}
