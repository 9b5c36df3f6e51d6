import type { InstallOrder } from '../../core/facts/install-order.ts';
import { argoLateness } from './late-argo.ts';

/** Why something that a pod needs is not there when the pod is created on the first install. */
export interface Lateness {
  /** later: it is created afterwards, and what creates it waits for the pod · gone: it was deleted before. */
  readonly is: 'later' | 'gone';
  /** What creates it, and when: the end of a sentence that began with the pod. */
  readonly why: string;
  /** How to have it created before. */
  readonly cure: string;
}

/** Who applies the release: Argo CD when an object of the release has annotations for it. */
export type Applier = 'helm' | 'argo';

/**
 * Whether all objects that make a thing come too late for a pod on the first install; null when one is there in time, or it
 * cannot be told.
 *
 * @param makers the objects of the release that make it (a Secret, what an operator makes one from, a ServiceAccount)
 */
export function latenessOf(pod: InstallOrder, makers: readonly InstallOrder[], applier: Applier): Lateness | null {
  if (makers.length === 0) return null;
  return applier === 'argo' ? argoLateness(pod, makers) : helmLateness(pod, makers);
}

/** The events of a first install, in their order; ordinary resources are created between the first and the second (pkg/action/install.go). */
const EVENTS = ['pre-install', 'post-install', 'test'];
/** Helm waits for hooks of these kinds, and for no others (pkg/kube/statuswait.go, `WatchUntilReady`). */
const AWAITED: ReadonlySet<string> = new Set(['Job', 'Pod']);

/** Helm's order (pkg/action/hooks.go, `execHook`): hooks of an event by weight, then by name; `hook-succeeded` deletes after all of them. */
function helmLateness(pod: InstallOrder, makers: readonly InstallOrder[]): Lateness | null {
  const moments = pod.events.length === 0 ? [null] : EVENTS.filter((event) => pod.events.includes(event));
  for (const moment of moments) {
    const found = makers.map((maker) => helmMaker(pod, moment, maker));
    const [first] = found;
    if (!first || found.includes(null)) continue;
    const later = found.find((one) => one?.is === 'later');
    if (!later) return first;
    if (AWAITED.has(pod.kind)) return later;
  }
  return null;
}

/** @param moment the event in which the pod is created; null: with the ordinary resources */
function helmMaker(pod: InstallOrder, moment: string | null, maker: InstallOrder): Lateness | null {
  const own = EVENTS.filter((event) => maker.events.includes(event));
  if (maker.events.length === 0) return moment === 'pre-install' ? later(pod, moment, maker, ordinary(maker)) : null;
  if (own.length === 0) return null;
  const isDeleted = maker.deletePolicies.includes('hook-succeeded');
  if (moment === null) return isDeleted && !own.includes('test') ? gone(maker, own) : null;
  if (own.includes(moment)) {
    return comesBefore(maker, pod) ? null : later(pod, moment, maker, sameEvent(pod, moment, maker));
  }
  const earlier = own.filter((event) => EVENTS.indexOf(event) < EVENTS.indexOf(moment));
  if (earlier.length === 0)
    return later(pod, moment, maker, `the ${maker.kind} is a ${own[0]} hook, which runs after all ${moment} hooks`);
  return isDeleted ? gone(maker, earlier) : null;
}

/** Equal in weight and name, they keep the order of kinds, in which accounts and secrets are first (InstallOrder). */
function comesBefore(maker: InstallOrder, pod: InstallOrder): boolean {
  if (maker.weight !== pod.weight) return maker.weight < pod.weight;
  if (maker.name !== pod.name) return maker.name < pod.name;
  return maker.kind === 'ServiceAccount' || maker.kind === 'Secret';
}

function ordinary({ kind }: InstallOrder): string {
  return `Helm creates the ${kind} with the release, after all pre-install hooks`;
}

function sameEvent(pod: InstallOrder, moment: string, maker: InstallOrder): string {
  const order =
    maker.weight === pod.weight
      ? `both have the weight ${pod.weight}, and then the names decide`
      : `its weight is ${maker.weight}, the pod's is ${pod.weight}`;
  return `the ${maker.kind} is a ${moment} hook that runs after it (${order})`;
}

function later(pod: InstallOrder, moment: string, maker: InstallOrder, why: string): Lateness {
  const weight = `${pod.weight - 1}`;
  return {
    is: 'later',
    why: `${pod.kind}/${pod.name} is a ${moment} hook and is waited for; ${why}`,
    cure: `make the ${maker.kind} a hook that runs before (\`helm.sh/hook: ${pod.events.join(',')}\`, \`helm.sh/hook-weight: "${weight}"\`)`,
  };
}

function gone(maker: InstallOrder, events: readonly string[]): Lateness {
  return {
    is: 'gone',
    why: `only a ${events.join(' and ')} hook makes it, and with "hook-succeeded" Helm deletes the ${maker.kind} after the hooks of that event`,
    cure: `take \`hook-succeeded\` out of the \`helm.sh/hook-delete-policy\` of the ${maker.kind} (\`before-hook-creation\` deletes nothing too early)`,
  };
}
