import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** The kube context that kubectl and helm would use. */
export interface KubeContext {
  readonly name: string;
  /** Name of its cluster entry; it survives `kubectl config rename-context`. */
  readonly cluster: string;
  /** Address of the API server, or null. */
  readonly server: string | null;
  /** True when minikube wrote the entry (extension `minikube.sigs.k8s.io`, since minikube 1.17). */
  readonly isMinikube: boolean;
}

const SIZE_LIMIT_BYTES = 8 * 1024 * 1024;
const extensions = z
  .array(
    z
      .object({ extension: z.object({ provider: z.string() }) })
      .nullable()
      .catch(null),
  )
  .nullish()
  .catch(null);
const contextEntry = z.object({ cluster: z.string().nullish(), extensions });
const clusterEntry = z.object({ server: z.string().nullish(), extensions });
const kubeconfig = z.object({
  'current-context': z.string().nullish(),
  contexts: z.array(z.object({ name: z.string(), context: contextEntry }).nullable().catch(null)).nullish(),
  clusters: z.array(z.object({ name: z.string(), cluster: clusterEntry }).nullable().catch(null)).nullish(),
});
type Kubeconfig = z.infer<typeof kubeconfig>;

/**
 * Reads the current kube context as client-go does: the files of `KUBECONFIG`, else `~/.kube/config`; the first file
 * that has a `current-context` decides, and of entries with the same name the first counts. A file that is missing or
 * unreadable is passed over.
 *
 * @returns null when no context is set
 */
export async function currentKubeContext(
  env: NodeJS.ProcessEnv,
  home: string,
  cwd: string,
): Promise<KubeContext | null> {
  const listed = (env.KUBECONFIG ?? '').split(path.delimiter).filter((file) => file !== '');
  const files = listed.length > 0 ? listed : [path.join(home, '.kube', 'config')];
  const read = await Promise.all(files.map((file) => readKubeconfig(path.resolve(cwd, file))));
  const configs = read.filter((config) => config !== null);
  const name = configs.map((config) => config['current-context'] ?? '').find((current) => current !== '');
  if (name === undefined) return null;
  const context = configs.flatMap(({ contexts }) => contexts ?? []).find((entry) => entry?.name === name)?.context;
  const clusterName = context?.cluster ?? name;
  const cluster = configs
    .flatMap(({ clusters }) => clusters ?? [])
    .find((entry) => entry?.name === clusterName)?.cluster;
  const isMinikube = [context?.extensions, cluster?.extensions].some(isFromMinikube);
  return { name, cluster: clusterName, server: cluster?.server ?? null, isMinikube };
}

function isFromMinikube(list: z.infer<typeof extensions> | undefined): boolean {
  return (list ?? []).some((entry) => entry?.extension.provider === 'minikube.sigs.k8s.io');
}

async function readKubeconfig(file: string): Promise<Kubeconfig | null> {
  try {
    const text = await readFile(file, 'utf8');
    if (text.length > SIZE_LIMIT_BYTES) return null;
    const parsed = kubeconfig.safeParse(parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
