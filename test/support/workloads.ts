import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { select } from '../../src/manifests/json.ts';
import type { WorkloadShape } from '../../src/manifests/workloads/shape.ts';

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/workloads');

/** A resource of test/fixtures/workloads: written after the schema of its project, not after our table. */
export interface Resource {
  readonly file: string;
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly object: unknown;
  /** Where its schema is: the first comment. */
  readonly source: string | null;
  /** The images that a cluster pulls for it: those whose line says `# pulled`, sorted. */
  readonly pulled: readonly string[];
}

/** Reads all resources, by file and place. */
export function resources(): readonly Resource[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) =>
      readFileSync(path.join(FOLDER, file), 'utf8')
        .split(/^---$/m)
        .map((text) => read(file, text)),
    );
}

function read(file: string, text: string): Resource {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0]!.message}`);
  const object = document.toJS() as { apiVersion: string; kind: string; metadata: { name: string } };
  const { apiVersion, kind, metadata } = object;
  return {
    file,
    group: apiVersion.includes('/') ? apiVersion.split('/')[0]! : '',
    kind,
    name: metadata.name,
    object,
    source: /^\s*# (https:\/\/\S+)/.exec(text)?.[1] ?? null,
    pulled: [...text.matchAll(/^.*?(\S+) # pulled$/gm)].map(([, image]) => image!).sort(),
  };
}

/** The resources of one kind of a row. */
export function ofKind(all: readonly Resource[], { groups }: WorkloadShape, kind: string): readonly Resource[] {
  return all.filter((resource) => resource.kind === kind && groups.includes(resource.group));
}

/** The paths of a row at which none of its resources has anything: misspelt, or not shown by any. */
export function unusedPaths(all: readonly Resource[], shape: WorkloadShape): readonly string[] {
  const own = shape.kinds.flatMap((kind) => ofKind(all, shape, kind));
  const { podSpecs = [], containers = [], initContainers = [], container = [], volumes = [], images = [] } = shape;
  return [...podSpecs, ...containers, ...initContainers, ...container, ...volumes, ...images].filter((at) =>
    own.every(({ object }) => select({ pointer: '', value: object }, at).length === 0),
  );
}
