import { DOCKER_HUB, DOCKER_HUB_API } from '../../core/host/docker-hub.ts';
import { shellWord } from '../../core/text/shell-word.ts';
import { cloudAccess } from '../../core/words/cloud-access.ts';
import { loadCommand } from '../../core/words/load-command.ts';
import { createSecretCommand, exampleSecretName } from '../../core/words/secret-commands.ts';
import { type Case, referenceOf } from './case.ts';

/**
 * Parts of commands, filled from a case. POD, NAMESPACE, NODE and IMAGE stand for what is not known. Names come from
 * hostile text: each is one quoted word, and none can start an option.
 */
export interface CommandWords {
  /** `--namespace=shop`. */
  readonly namespace: string;
  /** `pod/api-7d9f`. */
  readonly pod: string;
  /** `node/worker-1`. */
  readonly node: string;
  readonly image: string;
  /** `docker://ghcr.io/acme/api:1`. */
  readonly dockerImage: string;
  /** The field selector for the pod's events with the reason Failed. */
  readonly failedEvents: string;
  /** Lists the pull secrets that the pod names. */
  readonly podSecrets: string;
  /** Null for a registry whose passwords live for hours: a secret with one would die with it. */
  readonly createSecret: string | null;
  readonly describe: string;
  /** Describes what could not make its pod; null where there is a pod, or the owner is not known. */
  readonly describeOwner: string | null;
  /** Asks the registry from the node. */
  readonly fromNode: string;
  /** Lists the tags of the repository. */
  readonly tags: string;
  /** Whether the input says on which node a pod is. */
  readonly isNodeKnown: boolean;
  /** Loads the image into the local cluster. */
  readonly load: string;
}

/** Fills the parts. */
export function commandWords(found: Case): CommandWords {
  const [first] = found.pods;
  const reference = referenceOf(found);
  const host = reference?.host ?? 'REGISTRY';
  const name = reference === null ? 'IMAGE' : `${reference.host}/${reference.repository}`;
  const place = first?.namespace || found.namespace || 'NAMESPACE';
  const namespace = `--namespace=${shellWord(place)}`;
  const pod = shellWord(`pod/${first?.name ?? 'POD'}`);
  const node = shellWord(`node/${found.pods.find((one) => one.node !== null)?.node ?? 'NODE'}`);
  // The name stands alone in its command: what is no name of Kubernetes could be read as an option.
  const named = [...found.missingSecrets, ...found.secrets].find((one) => /^[a-z0-9][a-z0-9.-]*$/.test(one));
  const secret = named ?? exampleSecretName(host);
  return {
    namespace,
    pod,
    node,
    image: reference === null ? 'IMAGE' : shellWord(reference.raw),
    dockerImage: shellWord(`docker://${reference?.raw ?? 'IMAGE'}`),
    failedEvents: shellWord(`reason=Failed,involvedObject.name=${first?.name ?? 'POD'}`),
    podSecrets: `kubectl get ${pod} ${namespace} -o jsonpath='{.spec.imagePullSecrets[*].name}{"\\n"}'`,
    createSecret: cloudAccess(host) === null ? createSecretCommand(host, place, secret) : null,
    describe: `kubectl describe ${pod} ${namespace}`,
    describeOwner:
      first === undefined && found.workload !== null && /^\w+\/[\w.-]+$/.test(found.workload)
        ? `kubectl describe ${shellWord(found.workload)} ${namespace}`
        : null,
    fromNode: `kubectl debug ${node} -it --image=curlimages/curl -- curl -sSv ${shellWord(`https://${found.said?.host ?? (host === DOCKER_HUB ? DOCKER_HUB_API : host)}/v2/`)}`,
    tags: `skopeo list-tags ${shellWord(`docker://${name}`)}`,
    isNodeKnown: found.pods.some((one) => one.node !== null),
    load: load(found),
  };
}

function load({ cluster, pods, image, parsed }: Case): string {
  if (image === null || !parsed?.ok) return 'minikube image load IMAGE';
  const kind = cluster ?? 'minikube';
  const node = pods.find((pod) => pod.node !== null)?.node ?? '';
  return (
    loadCommand(image, { kind, name: clusterName(kind, node), store: kind }) ??
    `docker image inspect ${shellWord(image)}`
  );
}

/** The cluster's name inside its node's name: `kind-control-plane`, `k3d-dev-server-0`. */
function clusterName(kind: string, node: string): string {
  if (kind === 'kind') return node.replace(/-(?:control-plane|worker)\d*$/, '');
  return kind === 'k3d' ? node.replace(/^k3d-/, '').replace(/-(?:server|agent)-\d+$/, '') : 'minikube';
}
