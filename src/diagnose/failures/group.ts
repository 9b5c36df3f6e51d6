import { compareText } from '../../core/collections/order.ts';
import type { Severity } from '../../core/finding/rule.ts';
import { registryInPath } from '../../core/host/registry-host.ts';
import { parseReference } from '../../core/reference/parse.ts';
import { imageKey } from '../case/case.ts';
import type { FailingPod } from '../case/pod.ts';
import { type FailureKind, kindInfo } from '../kinds/index.ts';
import type { Stalled } from '../read/observation.ts';
import { podKey } from '../read/observation.ts';
import type { ImageFailure } from './diagnosis.ts';
import type { FailureCase } from './failure-case.ts';
import { happened } from './happened.ts';
import { helpFor } from './help.ts';
import { localCluster, refineLocally } from './local-cluster.ts';
import { nextCommands } from './next.ts';
import type { FailingNow, PodFailure } from './pod-failure.ts';
import { refineReserved } from './reserved-name.ts';

/** Puts the pods with the same image and the same cause together: one failure each, sorted. */
export function groupFailures(failing: FailingNow, stalled: readonly Stalled[]): ImageFailure[] {
  const groups = new Map<string, PodFailure[]>();
  for (const failure of [...failing.failures, ...unreadSecrets(failing)]) {
    const { kind, missing } = kindOf(failure, failing);
    const image = failure.image === null ? null : imageKey(failure.image);
    const detail = failure.said === null ? failure.quote : (failure.said.pattern?.happened ?? '');
    const key = JSON.stringify([image, kind, missing, kind === 'backoff-only' ? '' : detail]);
    groups.set(key, [...(groups.get(key) ?? []), failure]);
  }
  const cases = [...groups.values()].map((group) => caseOf(group, failing));
  const waits = cases.length > 0 ? [] : uniqueStalls(stalled).map(stalledCase);
  return [...cases, ...waits].map(toFailure).sort(compare);
}

/** The kubelet could not read pull secrets, and the input says no more: the pull itself may still be on its way. */
function unreadSecrets({ unexplained }: FailingNow): UnreadSecrets[] {
  const none = { image: null, said: null, isVague: false, pullPolicy: '', owner: null, isUnread: true } as const;
  return unexplained.map(({ pod, quote }) => ({ ...none, pod, quote }));
}

type UnreadSecrets = PodFailure & { readonly isUnread?: true };

function kindOf(
  failure: UnreadSecrets,
  { missingSecrets }: FailingNow,
): { kind: FailureKind; missing: readonly string[] } {
  const { said, pod, image, isVague, pullPolicy, isUnread } = failure;
  const missing = missingSecrets.get(pod === null ? '' : podKey(pod)) ?? [];
  const ofSecrets = missing.every(isSecretName) ? 'secret-missing' : 'secret-malformed';
  if (isUnread) return { kind: ofSecrets, missing };
  if (said === null) return { kind: isVague ? 'backoff-only' : 'unknown', missing: [] };
  const local = refineLocally(said.kind, image, pod?.node ?? null, pullPolicy);
  const kind = refineTwice(refineReserved(local, image, said), image);
  return kindInfo(kind).isRefusal && missing.length > 0 ? { kind: ofSecrets, missing } : { kind, missing: [] };
}

/**
 * A name with two registries (`docker.io/registry.k8s.io/pause`) does not exist, whatever the registry calls its
 * refusal.
 */
function refineTwice(kind: FailureKind, image: string | null): FailureKind {
  const parsed = image === null ? null : parseReference(image);
  const isRefused = kindInfo(kind).isRefusal === true || kind === 'not-found';
  return isRefused && parsed?.ok && registryInPath(parsed.reference) !== null ? 'repository-not-found' : kind;
}

/** A DNS-1123 subdomain; `map[name:regcred]` is none. */
function isSecretName(name: string): boolean {
  return /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(name);
}

function caseOf(group: readonly PodFailure[], failing: FailingNow): FailureCase {
  const first = group.find(({ said }) => said !== null && said.runtime !== null) ?? group[0]!;
  const { kind, missing } = kindOf(first, failing);
  const pods = uniquePods(group.flatMap(({ pod }) => pod ?? []));
  const secrets = pods.flatMap((pod) => failing.pods.get(pod)?.pullSecrets ?? []);
  // The name that the pod itself writes is the one that is searched for in a chart.
  const written = group.find(({ pod }) => pod !== null) ?? first;
  return {
    kind,
    image: written.image,
    parsed: written.image === null ? null : parseReference(written.image),
    said: first.said,
    quote: first.quote,
    pods,
    missingSecrets: missing,
    secrets: [...new Set(secrets)].sort(),
    cluster: pods.map(({ node }) => localCluster(node)).find((found) => found !== null) ?? null,
    workload: pods.find(({ workload }) => workload !== null)?.workload ?? first.owner,
    namespace: pods[0]?.namespace ?? '',
  };
}

function stalledCase({ workload, namespace, quote }: Stalled): FailureCase {
  const empty = { image: null, parsed: null, said: null, pods: [], missingSecrets: [], secrets: [], cluster: null };
  return { ...empty, kind: 'rollout-timeout', quote, workload, namespace };
}

/** A release that failed as a whole adds nothing where its workloads are named. */
function uniqueStalls(stalled: readonly Stalled[]): Stalled[] {
  const named = stalled.filter(({ workload }) => workload !== null);
  const unique = new Map<string, Stalled>();
  for (const stall of named.length > 0 ? named : stalled.slice(0, 1)) {
    const key = `${stall.namespace}/${stall.workload}`;
    if (!unique.has(key)) unique.set(key, stall);
  }
  return [...unique.values()];
}

function uniquePods(pods: readonly FailingPod[]): FailingPod[] {
  const unique = new Map(pods.map((pod) => [JSON.stringify([podKey(pod), pod.container]), pod] as const));
  return [...unique.values()].sort(
    (a, b) => compareText(podKey(a), podKey(b)) || compareText(a.container, b.container),
  );
}

function toFailure(found: FailureCase): ImageFailure {
  const { rule, cause, unverified = false } = kindInfo(found.kind);
  // Pull secrets that do not exist harm nothing where the image turns out to be public.
  const isOnlyLikely = found.kind === 'secret-missing' && found.said === null;
  const severity: Severity = unverified || isOnlyLikely ? 'warning' : 'error';
  return {
    image: found.image,
    kind: found.kind,
    rule,
    cause,
    severity,
    unverified,
    runtime: found.said?.runtime ?? null,
    pods: found.pods,
    happened: happened(found),
    help: helpFor(found),
    next: nextCommands(found),
    quote: found.quote,
    placement: null,
  };
}

function compare(a: ImageFailure, b: ImageFailure): number {
  return (
    compareText(a.severity, b.severity) ||
    compareText(a.image ?? '', b.image ?? '') ||
    compareText(a.kind, b.kind) ||
    compareText(JSON.stringify(a.pods), JSON.stringify(b.pods)) ||
    compareText(a.quote, b.quote)
  );
}
