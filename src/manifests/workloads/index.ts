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

/** Every row: what a kind is called, and where it names images. */
export const WORKLOADS: readonly WorkloadShape[] = [
  ...CORE_WORKLOADS,
  ...PIPELINE_WORKLOADS,
  ...BATCH_WORKLOADS,
  ...OPERATOR_WORKLOADS,
];

const SHAPES: ReadonlyMap<string, KnownWorkload> = new Map(
  WORKLOADS.flatMap((shape) =>
    shape.groups.flatMap((group) =>
      shape.kinds.map((kind) => [`${group}/${kind}`, { shape, isCore: CORE_WORKLOADS.includes(shape) }]),
    ),
  ),
);

/** Finds where a kind names images; null for kinds that are in no list. Versions do not matter. */
export function findWorkload(group: string, kind: string): KnownWorkload | null {
  return SHAPES.get(`${group}/${kind}`) ?? null;
}
