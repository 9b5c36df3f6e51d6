import { existsSync } from 'node:fs';
import path from 'node:path';
import { quote } from '../core/text/quote.ts';
import type { ClusterChoice } from './choice.ts';
import { containerdEndpoint } from './containerd.ts';
import type { KubeContext } from './kube-context.ts';

/** Which store to ask. */
export type ClusterPlan =
  | { readonly kind: 'none'; readonly reason: string }
  | { readonly kind: 'minikube'; readonly name: string }
  | { readonly kind: 'kind' | 'k3d'; readonly name: string | null }
  | { readonly kind: 'containerd'; readonly endpoint: string }
  | {
      readonly kind: 'docker';
      readonly name: string;
      /** The Docker context to use, or null for the current one. */
      readonly dockerContext: string | null;
      /** Why Docker, when nothing says that a cluster uses it: a lower-case clause; else null. */
      readonly insteadOf: string | null;
    };

/** The outside world that detection looks at. */
export interface DetectInput {
  readonly context: KubeContext | null;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}

/** Clusters that run their pods in the Docker that the user builds with. */
const DOCKER_CLUSTERS = /^(docker-desktop|docker-for-desktop|rancher-desktop|orbstack|colima(-.+)?)$/;

/** Decides where to look: what `--cluster` says, else what the current kube context is, else Docker. */
export function planCluster(choice: ClusterChoice, input: DetectInput): ClusterPlan {
  const { context, env } = input;
  const own = context === null ? null : planOf(context, input);
  switch (choice.kind) {
    case 'none':
      return { kind: 'none', reason: 'local clusters are not asked (`--cluster none` or `--offline`)' };
    case 'minikube': {
      const current = own?.kind === 'minikube' ? own.name : null;
      return { kind: 'minikube', name: choice.name ?? current ?? (env.MINIKUBE_PROFILE || 'minikube') };
    }
    case 'kind':
    case 'k3d':
      return { kind: choice.kind, name: choice.name ?? (own?.kind === choice.kind ? own.name : null) };
    case 'docker': {
      const name = choice.name ?? (own?.kind === 'docker' ? own.name : 'docker');
      return { kind: 'docker', name, dockerContext: choice.name, insteadOf: null };
    }
    case 'auto':
      return own ?? planWithout(context, env);
  }
}

/** What a kube context stands for by its names; null when it is none of a local cluster. */
function planOf(context: KubeContext, { env, home }: DetectInput): ClusterPlan | null {
  if (context.isMinikube) return { kind: 'minikube', name: context.cluster };
  for (const name of new Set([context.cluster, context.name])) {
    const match = /^(kind|k3d)-(.+)$/.exec(name);
    if (match) return { kind: match[1] as 'kind' | 'k3d', name: match[2]! };
    if (DOCKER_CLUSTERS.test(name)) return { kind: 'docker', name, dockerContext: null, insteadOf: null };
    if (name === 'minikube' || isMinikubeProfile(name, env, home)) return { kind: 'minikube', name };
  }
  return null;
}

/** A profile's configuration lies in minikube's home; asking minikube itself takes seconds. */
function isMinikubeProfile(name: string, env: NodeJS.ProcessEnv, home: string): boolean {
  if (!/^[\w.-]+$/.test(name)) return false;
  const base = env.MINIKUBE_HOME || home;
  const directory = path.basename(base) === '.minikube' ? base : path.join(base, '.minikube');
  return existsSync(path.join(directory, 'profiles', name, 'config.json'));
}

/**
 * Without a local cluster, Docker is the nearest there is. On a CI runner it is not: its Docker is empty, and says
 * nothing about the cluster that the developers load their images into; unless somebody chose a Docker there on
 * purpose.
 */
function planWithout(context: KubeContext | null, env: NodeJS.ProcessEnv): ClusterPlan {
  const endpoint = containerdEndpoint(context, env);
  if (endpoint !== null) return { kind: 'containerd', endpoint };
  const what =
    context === null
      ? 'there is no kube context'
      : `the kube context ${quote(context.name)} is none of a local cluster`;
  const isChosen = Boolean(env.DOCKER_HOST || env.DOCKER_CONTEXT);
  if (env.CI && env.CI !== 'false' && !isChosen) {
    return { kind: 'none', reason: `${what}, and this is a CI runner (\`--cluster docker\` looks into its Docker)` };
  }
  return { kind: 'docker', name: 'docker', dockerContext: null, insteadOf: what };
}
