import { BATCH_WORKLOADS } from './batch.ts';
import { CORE_WORKLOADS } from './core.ts';
import { OPERATOR_WORKLOADS } from './operators.ts';
import { PIPELINE_WORKLOADS } from './pipelines.ts';
import type { WorkloadShape } from './shape.ts';

export type { WorkloadShape } from './shape.ts';

/** A shape, and whether it is one of Kubernetes' own kinds, where every container must have an image. */
export interface KnownWorkload {
  readonly shape: WorkloadShape;
  readonly isCore: boolean;
}

const SHAPES: ReadonlyMap<string, KnownWorkload> = new Map([
  ...entries(CORE_WORKLOADS, true),
  ...entries(PIPELINE_WORKLOADS, false),
  ...entries(BATCH_WORKLOADS, false),
  ...entries(OPERATOR_WORKLOADS, false),
]);

/** Finds where a kind names images; null for kinds that are in no list. Versions do not matter. */
export function findWorkload(group: string, kind: string): KnownWorkload | null {
  return SHAPES.get(`${group}/${kind}`) ?? null;
}

function entries(shapes: readonly WorkloadShape[], isCore: boolean): [string, KnownWorkload][] {
  return shapes.flatMap((shape) =>
    shape.groups.flatMap((group) =>
      shape.kinds.map((kind): [string, KnownWorkload] => [`${group}/${kind}`, { shape, isCore }]),
    ),
  );
}
