import type { InstallOrder } from '../../core/facts/install-order.ts';
import type { Lateness } from './lateness.ts';

/**
 * The events of a first install, in their order; ordinary resources are created between the first and the second
 * (pkg/action/install.go).
 */
const EVENTS = ['pre-install', 'post-install', 'test'];
/** Helm waits for hooks of these kinds, and for no others (pkg/kube/statuswait.go, `WatchUntilReady`). */
const AWAITED: ReadonlySet<string> = new Set(['Job', 'Pod']);

/**
 * Helm's order (pkg/action/hooks.go, `execHook`): hooks of an event by weight, then by name; `hook-succeeded` deletes
 * after all of them.
 */
export function helmLateness(pod: InstallOrder, makers: readonly InstallOrder[]): Lateness | null {
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
