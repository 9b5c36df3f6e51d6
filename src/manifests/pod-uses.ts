import type { ImageUse } from '../core/facts/image-use.ts';
import type { PullSecretEntry } from '../core/facts/pull-secret.ts';
import { parseReference } from '../core/reference/parse.ts';
import { effectivePullPolicy } from '../core/reference/pull-policy.ts';
import { quote, renderedText, withoutCredentials } from '../core/text/quote.ts';
import type { Workloads } from './autoscaled.ts';
import { idleReasonOf } from './idle.ts';
import { installOrderOf } from './install-order.ts';
import { field, join, textField } from './json.ts';
import { nodeTermsOf } from './node-terms.ts';
import { nameObject, type RenderedObject } from './objects.ts';
import type { ImageSite, PodSite } from './pod-specs.ts';
import { droppedFields, misplaced, readPullSecrets } from './pull-secret-entries.ts';
import { skipReason } from './skip.ts';

/** Gives the image uses of one pod; `autoscaled` are the workloads that an autoscaler starts. */
export function usesOf(
  rendered: RenderedObject,
  pod: PodSite,
  target: string,
  autoscaled: Workloads,
): readonly ImageUse[] {
  const podPullSecrets = pullSecretsOf(pod);
  const serviceAccount = serviceAccountOf(pod);
  const context = {
    target,
    podPullSecrets,
    serviceAccount,
    isPod: pod.isPodSpec,
    nodeTerms: nodeTermsOf(pod.spec.value),
    autoscaled,
  };
  return pod.images.map((site) => useOf(rendered, site, context));
}

/** What Kubernetes drops or refuses in a pod although its images can be read; one sentence each. */
export function warningsOf(rendered: RenderedObject, pod: PodSite): readonly string[] {
  const name = nameObject(rendered);
  const secrets = field(pod.spec.value, pod.pullSecretField);
  const dropped = pod.pullSecretForm === 'objects' ? droppedFields(secrets) : [];
  const lists = ['containers', 'initContainers', 'volumes'].filter((key) => {
    const list = field(pod.spec.value, key);
    return pod.isPodSpec && list !== undefined && list !== null && !Array.isArray(list);
  });
  return [
    ...dropped.map(
      (key) =>
        `${name}: Kubernetes drops ${quote(key)} from the pull secrets; a secret is read from the pod's namespace`,
    ),
    ...lists.map((key) => `${name}: ${quote(key)} of the pod is not a list; the API server refuses the object`),
  ];
}

type PodContext = Pick<ImageUse, 'target' | 'podPullSecrets' | 'serviceAccount' | 'isPod' | 'nodeTerms'> & {
  readonly autoscaled: Workloads;
};

function useOf(rendered: RenderedObject, site: ImageSite, { autoscaled, ...context }: PodContext): ImageUse {
  const { document, group, apiVersion, kind, name, namespace } = rendered;
  const parsed = parseReference(typeof site.image === 'string' ? withoutCredentials(site.image) : site.image);
  const image = site.image === undefined || site.image === null ? '' : withoutCredentials(renderedText(site.image));
  const declaredPullPolicy = policyText(site.pullPolicy);
  return {
    id: `${document.source}#${document.index}${site.pointer}`,
    ...context,
    image,
    parsed,
    skip: typeof site.image === 'string' ? skipReason(image, group) : null,
    workload: { apiVersion, kind, name, namespace },
    idle: idleReasonOf(rendered, site.pointer, autoscaled),
    container: site.container,
    role: site.role,
    declaredPullPolicy,
    pullPolicy: effectivePullPolicy(declaredPullPolicy, parsed),
    source: document.source,
    documentIndex: document.index,
    pointer: site.pointer,
    hookEvents: document.hookEvents,
    order: installOrderOf(rendered),
    location: null,
    locationConfidence: 'none',
  };
}

function policyText(value: unknown): string | null {
  return value === undefined || value === null || value === '' ? null : renderedText(value);
}

/** The pod's own entries, then those that stand on a container or beside the pod spec. */
function pullSecretsOf(pod: PodSite): readonly PullSecretEntry[] {
  const list = join(pod.spec.pointer, pod.pullSecretField);
  const own = readPullSecrets(field(pod.spec.value, pod.pullSecretField), pod.pullSecretForm, list);
  const around = pod.surroundings.map(({ value, pointer }) => ({ value, pointer, where: `"${pathOf(pointer)}"` }));
  const containers = pod.images
    .filter(({ role }) => role !== 'volume')
    .map(({ holder, container }) => ({ ...holder, where: `the container ${quote(container)}` }));
  const stray = [...around, ...containers].flatMap(({ value, pointer, where }) => {
    const secrets = field(value, 'imagePullSecrets');
    if (secrets === undefined || secrets === null) return [];
    return [misplaced(secrets, where, join(pointer, 'imagePullSecrets'))];
  });
  return [...own, ...stray];
}

function pathOf(pointer: string): string {
  return pointer === '' ? 'the object' : pointer.slice(1).replaceAll('/', '.');
}

/** Null where an operator decides on the account and the object does not name one. */
function serviceAccountOf({ spec, isPodSpec }: PodSite): string | null {
  const named = textField(spec.value, 'serviceAccountName') ?? textField(spec.value, 'serviceAccount');
  return named ?? (isPodSpec ? 'default' : null);
}
