import { imageKey } from '../case/case.ts';
import { podKey } from '../read/observation.ts';
import type { PodFailure } from './pod-failure.ts';

/**
 * Leaves out mentions of a failure that another part of the input explains; a bare message explains the pods with its
 * image.
 */
export function withoutEchoes(failures: readonly PodFailure[]): PodFailure[] {
  const clear = failures.filter(({ said }) => said !== null);
  const nameless = failures.filter(({ pod, image }) => pod === null && image === null);
  return failures.flatMap((failure) => {
    const { pod, image, isVague, said } = failure;
    const isNameless = pod === null && image === null;
    // containerd logs "trying next host" with the same error before it gives up with the image's name.
    if (isNameless && clear.some((other) => other.image !== null && other.said?.kind === said?.kind)) return [];
    if (!isVague) return [failure];
    if (isNameless) return failures.length > nameless.length || clear.length > 0 ? [] : [failure];
    const key = image === null ? null : imageKey(image);
    const sameImage = clear.filter((other) => key !== null && other.image !== null && imageKey(other.image) === key);
    const samePod = clear.filter((other) => pod !== null && other.pod !== null && podKey(other.pod) === podKey(pod));
    if (samePod.some((other) => key === null || sameImage.includes(other))) return [];
    if (pod === null) return sameImage.length > 0 ? [] : [failure];
    return sameImage
      .filter((other) => other.pod === null)
      .map((other) => ({ ...failure, said: other.said, isVague: false, quote: other.quote }))
      .concat(sameImage.some((other) => other.pod === null) ? [] : [failure]);
  });
}
