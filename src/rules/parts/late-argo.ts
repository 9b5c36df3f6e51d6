import type { InstallOrder } from '../../core/facts/install-order.ts';
import type { Lateness } from './lateness.ts';

/** Phases of a sync in their order (gitops-engine, pkg/sync). */
const PHASES = ['PreSync', 'Sync', 'PostSync'];
/** What Argo CD makes of Helm's hooks; the others are not applied in a sync. */
const OF_HELM: Readonly<Record<string, string>> = {
  'pre-install': 'PreSync',
  'pre-upgrade': 'PreSync',
  'post-install': 'PostSync',
  'post-upgrade': 'PostSync',
};
/** Kinds whose health Argo CD waits for, and which are not healthy without their pods. */
const AWAITED: ReadonlySet<string> = new Set([
  'DaemonSet',
  'Deployment',
  'Job',
  'Pod',
  'ReplicaSet',
  'Rollout',
  'StatefulSet',
]);

interface Step {
  readonly phase: number;
  readonly wave: number;
}

/**
 * Argo CD's order: by phase, then by wave, each waiting for the health of the one before; within a wave secrets and
 * accounts come first. Its own annotations win over Helm's, whose weight counts as the wave (gitops-engine,
 * pkg/sync/{hook,syncwaves}).
 */
export function argoLateness(pod: InstallOrder, makers: readonly InstallOrder[]): Lateness | null {
  if (!AWAITED.has(pod.kind)) return null;
  const [own] = stepsOf(pod);
  const steps = makers.map((maker) => stepsOf(maker)[0]);
  if (!own || steps.some((step) => !step || compare(step, own) <= 0)) return null;
  const [first] = makers;
  const wave = own.wave - 1;
  const hook = own.phase === 1 ? '' : ` (\`argocd.argoproj.io/hook: ${PHASES[own.phase]}\`)`;
  return {
    is: 'later',
    why: `Argo CD applies the ${first!.kind} in ${stepText(steps[0]!)}, and waits before that until ${pod.kind}/${pod.name} of ${stepText(own)} is healthy`,
    cure: `apply the ${first!.kind} in phase ${PHASES[own.phase]}${hook}, with \`argocd.argoproj.io/sync-wave: "${wave}"\``,
  };
}

/** When an object is applied, the first time first; empty when a sync does not apply it. */
function stepsOf({ argo, events, weight }: InstallOrder): readonly Step[] {
  const hooks = argo && argo.hooks.length > 0 ? argo.hooks : events.map((event) => OF_HELM[event] ?? '');
  const phases = hooks.length === 0 ? ['Sync'] : hooks.filter((hook) => PHASES.includes(hook));
  const wave = argo?.wave ?? weight;
  return phases.map((phase) => ({ phase: PHASES.indexOf(phase), wave })).sort(compare);
}

function compare(a: Step, b: Step): number {
  return a.phase - b.phase || a.wave - b.wave;
}

function stepText({ phase, wave }: Step): string {
  return `phase ${PHASES[phase]}, wave ${wave}`;
}
