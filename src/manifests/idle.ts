import type { IdleReason } from '../core/facts/image-use.ts';
import { type Workloads, workloadKey } from './autoscaled.ts';
import { field } from './json.ts';
import type { RenderedObject } from './objects.ts';

/**
 * Says why nothing pulls an image when the release is installed; null when its pod starts then. What counts are the
 * fields on the way from the object to the image: `replicas: 0`, `suspend: true`, and `parallelism: 0` of a job; and a
 * hook that has no other event than `test`.
 *
 * @param image JSON pointer of the image in the document
 * @param autoscaled the workloads that an autoscaler starts, whatever their own `replicas` say
 */
export function idleReasonOf(rendered: RenderedObject, image: string, autoscaled: Workloads): IdleReason | null {
  const { hookEvents } = rendered.document;
  if (hookEvents.length > 0 && hookEvents.every((event) => event === 'test')) return 'test';
  const around = ancestorsOf(rendered, image);
  if (around.some((value) => field(value, 'suspend') === true)) return 'suspended';
  const scaled = autoscaled.has(workloadKey(rendered)) ? field(rendered.object, 'spec') : null;
  // A DaemonSet has no replicas; Argo's parallelism is a limit, and 0 means none.
  const isZero = (value: unknown) =>
    (rendered.kind !== 'DaemonSet' && value !== scaled && field(value, 'replicas') === 0) ||
    (rendered.group === 'batch' && field(value, 'parallelism') === 0);
  return around.some(isZero) ? 'scaled-to-zero' : null;
}

/** The object and all that lies between it and a pointer into it. */
function ancestorsOf({ object, pointer }: RenderedObject, image: string): readonly unknown[] {
  const steps = image.slice(pointer.length).split('/').slice(1, -1);
  const around: unknown[] = [object];
  for (const step of steps) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const last = around.at(-1);
    around.push(Array.isArray(last) ? last[Number(key)] : field(last, key));
  }
  return around;
}
