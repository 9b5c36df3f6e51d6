import { patternsOf } from '../kinds/index.ts';

const API_SERVER = patternsOf('api-server');
const CHART = patternsOf('chart');

/** Waiting reasons of the kubelet that are about an image (pkg/kubelet/images/types.go). */
export const PULL_REASONS: ReadonlySet<string> = new Set([
  'ErrImagePull',
  'ImagePullBackOff',
  'ErrImageNeverPull',
  'InvalidImageName',
  'ImageInspectError',
  'RegistryUnavailable',
  'SignatureValidationFailed',
  'ImageVolumeMountFailed',
]);

/** Waiting and pod reasons of a container that does not start although its image is there. */
export const OTHER_REASONS: ReadonlySet<string> = new Set([
  'CrashLoopBackOff',
  'CreateContainerConfigError',
  'CreateContainerError',
  'RunContainerError',
  'StartError',
  'ContainerCannotRun',
]);

/**
 * Event reasons that can be about an image (pkg/kubelet/events/event.go). `Unhealthy` and others quote network errors
 * of their own.
 */
const EVENT_REASONS: ReadonlySet<string> = new Set([
  'Failed',
  'BackOff',
  'InspectFailed',
  'ErrImageNeverPull',
  'FailedToRetrieveImagePullSecret',
  'FailedCreatePodSandBox',
  'Pulled',
  'Pulling',
  'Started',
]);

/**
 * The messages of such events that are about an image (pkg/kubelet/images/image_manager.go, kuberuntime_sandbox.go);
 * `Failed` and `BackOff` are also used for containers that do not start.
 */
const EVENT_MESSAGE =
  /^(?:Error: )?(?:Failed to pull image|Back-off pulling image|Failed to inspect image|Failed to apply default image tag|(?:Couldn't|couldn't) parse image|Container image|Successfully pulled image|Pulling image|Started container|Unable to retrieve some image pull secrets|image pull failed for|ErrImage|ImagePullBackOff|InvalidImageName|ImageInspectError|RegistryUnavailable|SignatureValidationFailed)|pull QPS exceeded|failed to get sandbox image|exec format error/i;

/** Whether an event can be about an image. */
export function isPullEvent(reason: string, message: string): boolean {
  return EVENT_REASONS.has(reason) && EVENT_MESSAGE.test(message);
}

/** Whether an event of a pod's owner says that no pod could be made because of an image or a pull secret. */
export function isRefusedPod(reason: string, message: string): boolean {
  return reason === 'FailedCreate' && isRefusal(message);
}

/** Whether the API server, or helm in its place, refuses an object because of an image or a pull secret. */
export function isRefusal(message: string): boolean {
  return API_SERVER.some(({ text }) => text.test(message));
}

/** Whether helm could not fetch the chart itself. */
export function isChartFailure(message: string): boolean {
  return CHART.some(({ text }) => text.test(message));
}
