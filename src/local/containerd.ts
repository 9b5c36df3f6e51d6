import { existsSync } from 'node:fs';
import { quote } from '../core/text/quote.ts';
import { findProgram, runProgram } from '../programs/index.ts';
import { readCrictlImages } from './image-list.ts';
import type { KubeContext } from './kube-context.ts';
import { type Looked, looked, notLooked } from './looked.ts';
import { type StoreContent, storeContent } from './store.ts';
import type { Surroundings } from './surroundings.ts';

const SOCKETS: Readonly<Record<string, string>> = {
  k3s: '/run/k3s/containerd/containerd.sock',
  microk8s: '/var/snap/microk8s/common/run/containerd.sock',
};

/**
 * The containerd socket of a cluster on this machine: `CONTAINER_RUNTIME_ENDPOINT`, as for crictl; else the socket of
 * microk8s or k3s when the kube context is theirs and the socket is there. Null when there is none.
 */
export function containerdEndpoint(
  context: Pick<KubeContext, 'cluster' | 'server'> | null,
  env: NodeJS.ProcessEnv,
  exists: (file: string) => boolean = existsSync,
): string | null {
  if (env.CONTAINER_RUNTIME_ENDPOINT) return env.CONTAINER_RUNTIME_ENDPOINT;
  const isHere = /^https:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(`${context?.server ?? ''}/`);
  if (context === null || !isHere) return null;
  const name = /^microk8s(-cluster)?$/.test(context.cluster)
    ? 'microk8s'
    : context.cluster === 'default'
      ? 'k3s'
      : null;
  const socket = name === null ? undefined : SOCKETS[name];
  return socket !== undefined && exists(socket) ? `unix://${socket}` : null;
}

/** `k3s`, `microk8s` or `containerd`: whose socket it is, for messages and for the command that loads an image. */
export function containerdName(endpoint: string): string {
  return Object.keys(SOCKETS).find((name) => endpoint.includes(`/${name}/`)) ?? 'containerd';
}

/** Lists the images behind a containerd (or other CRI) socket with `crictl`, or with the one inside `k3s`. */
export async function containerdStore(
  endpoint: string,
  { env, timeoutMs, signal }: Surroundings,
): Promise<Looked<StoreContent>> {
  const crictl = findProgram('crictl', env);
  const k3s = crictl === null && containerdName(endpoint) === 'k3s' ? findProgram('k3s', env) : null;
  const program = crictl ?? k3s;
  if (program === null) return notLooked(`crictl, which lists the images behind ${quote(endpoint)}, is not on PATH`);
  const args = [...(k3s === null ? [] : ['crictl']), '--runtime-endpoint', endpoint, 'images', '-o', 'json'];
  const result = await runProgram(program, args, { env, timeoutMs, signal });
  if (!result.ok) {
    const last = result.stderr.trim().split('\n').at(-1) ?? '';
    return notLooked(`crictl failed at ${quote(endpoint)} (${result.problem})${last === '' ? '' : `: ${quote(last)}`}`);
  }
  const names = readCrictlImages(result.stdout);
  if (names === null) return notLooked(`crictl printed something else than a list of images for ${quote(endpoint)}`);
  return looked(storeContent(containerdName(endpoint), names));
}
