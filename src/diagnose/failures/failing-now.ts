import { imageKey } from '../case/case.ts';
import type { FailingPod } from '../case/pod.ts';
import type { ContainerFact, Moment, Observation, Reading } from '../read/observation.ts';
import { podKey } from '../read/observation.ts';
import { withoutEchoes } from './echoes.ts';
import type { FailingNow, PodFailure, UnexplainedPod } from './pod-failure.ts';
import { containerOf, createPodBook, type PodBook } from './pods.ts';
import { type Signal, signalOf } from './signal.ts';

interface Bucket {
  readonly pod: FailingPod | null;
  readonly owner: string | null;
  readonly image: string | null;
  readonly pullPolicy: string;
  readonly isStarted: boolean;
  readonly failures: { readonly failure: PodFailure; readonly at: Moment | null }[];
  readonly pulled: Moment[];
}

/** Reduces observations to what each image of each pod fails with, at the last time that the input knows. */
export function failingNow(reading: Reading): FailingNow {
  const pods = createPodBook(reading);
  const buckets = new Map<string, Bucket>();
  const missing = new Map<string, Set<string>>();
  const unread = new Map<string, UnexplainedPod>();
  const signals = new Map<string, Signal>();
  for (const seen of reading.observations) {
    const key = JSON.stringify([seen.from, seen.reason, seen.image, seen.message]);
    const signal = signals.get(key) ?? signalOf(seen);
    signals.set(key, signal);
    if (signal.is === 'no-secret') {
      const pod = seen.pod === null ? '' : podKey(pods.resolve(seen.pod));
      missing.set(pod, new Set([...(missing.get(pod) ?? []), ...signal.secrets]));
      if (!unread.has(pod)) unread.set(pod, { key: pod, pod: podOf(seen, null, pods), quote: seen.message.trim() });
    } else if (signal.is !== 'nothing') addTo(bucketFor(seen, signal, pods, buckets), seen, signal);
  }
  const all = [...buckets.values()];
  const recovered = all.filter((bucket) => bucket.failures.length > 0 && isRecovered(bucket));
  const failures = all.filter((bucket) => !recovered.includes(bucket)).flatMap(current);
  return {
    failures: withoutEchoes(failures),
    missingSecrets: new Map([...missing].map(([pod, names]) => [pod, [...names].sort()])),
    unexplained: [...unread.values()].filter((one) => !isExplained(one, all, pods)),
    recovered: [...new Set(recovered.flatMap(({ image }) => image ?? []))].sort(),
    pods,
  };
}

/** Whether the pod fails for a reason of its own, or its images were pulled all the same. */
function isExplained({ key, pod }: UnexplainedPod, buckets: readonly Bucket[], pods: PodBook): boolean {
  const own = buckets.filter((bucket) => (bucket.pod === null ? '' : podKey(bucket.pod)) === key);
  if (own.some(({ failures, pulled, isStarted }) => failures.length > 0 || pulled.length > 0 || isStarted)) return true;
  return pod !== null && pods.get(pod)?.containers.some(({ started }) => started) === true;
}

function bucketFor(
  seen: Observation,
  signal: Exclude<Signal, { is: 'no-secret' | 'nothing' }>,
  pods: PodBook,
  buckets: Map<string, Bucket>,
): Bucket {
  const named = signal.is === 'failure' ? signal.said.image : signal.image;
  const fact = seen.pod === null ? null : pods.get(seen.pod);
  const container = containerOf(fact, seen, named);
  const image = named ?? container?.image ?? null;
  const own = image === '' ? null : image;
  const pod = seen.pod === null ? null : pods.resolve(seen.pod);
  const owner = seen.owner ?? null;
  const key = JSON.stringify([pod === null ? null : podKey(pod), own === null ? null : imageKey(own), owner]);
  const existing = buckets.get(key);
  if (existing !== undefined) return existing;
  const bucket: Bucket = {
    pod: podOf(seen, container, pods),
    owner,
    image: own,
    pullPolicy: container?.pullPolicy ?? '',
    isStarted: container?.started === true,
    failures: [],
    pulled: [],
  };
  buckets.set(key, bucket);
  return bucket;
}

function podOf(seen: Observation, container: ContainerFact | null, pods: PodBook): FailingPod | null {
  if (seen.pod === null) return null;
  const fact = pods.get(seen.pod);
  return {
    ...pods.resolve(seen.pod),
    workload: fact?.workload ?? null,
    container: container?.name ?? seen.container ?? '',
    role: container?.role ?? seen.role,
    node: fact?.node ?? seen.node,
  };
}

function addTo(bucket: Bucket, seen: Observation, signal: Exclude<Signal, { is: 'no-secret' | 'nothing' }>): void {
  if (signal.is === 'pulled') {
    if (seen.at !== null) bucket.pulled.push(seen.at);
    return;
  }
  const said = signal.is === 'failure' ? signal.said : null;
  const failure: PodFailure = {
    pod: bucket.pod,
    image: said?.image ?? bucket.image,
    said,
    isVague: signal.is === 'vague',
    quote: signal.is === 'failure' ? signal.said.quote : signal.quote,
    pullPolicy: bucket.pullPolicy,
    owner: bucket.owner,
  };
  bucket.failures.push({ failure, at: seen.at });
}

/** Whether the image was pulled after its last failure: its container runs, or an event says so. */
function isRecovered({ failures, pulled, isStarted }: Bucket): boolean {
  if (failures.some(({ failure }) => failure.said?.kind === 'wrong-binary')) return false;
  if (failures.some(({ at }) => at?.clock === 'now')) return false;
  if (isStarted) return true;
  return pulled.some((moment) =>
    failures.every(({ at }) => at !== null && at.clock === moment.clock && at.value < moment.value),
  );
}

/** The latest failures, without vague ones where another says why. */
function current({ failures }: Bucket): PodFailure[] {
  const clear = failures.filter(({ failure }) => failure.said !== null);
  const known = clear.length > 0 ? clear : failures.filter(({ failure }) => !failure.isVague);
  const candidates = known.length > 0 ? known : failures;
  return candidates
    .filter(({ at }) => !candidates.some((other) => isLater(other.at, at)))
    .map(({ failure }) => failure);
}

function isLater(other: Moment | null, at: Moment | null): boolean {
  if (other === null || at === null) return false;
  if (other.clock === 'now') return at.clock !== 'now';
  return other.clock === at.clock && other.value > at.value;
}
