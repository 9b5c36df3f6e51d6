import { registryInPath } from '../../core/host/registry-host.ts';
import { effectiveTag, hostHint } from '../../core/reference/reference.ts';
import { quote } from '../../core/text/quote.ts';
import { quoteReference } from '../../core/words/images.ts';
import { type FailureCase, referenceOf } from '../case.ts';
import { type FailureKind, kindInfo } from '../kinds.ts';
import { RUNTIME_NAMES } from '../runtime.ts';

/** Kinds that are about something else where no image is named. */
const IMAGELESS: ReadonlySet<FailureKind> = new Set(['rollout-timeout', 'chart', 'secret-malformed', 'secret-missing']);

/** One sentence: what happened, quoting the image. */
export function happened(found: FailureCase): string {
  const { image, said, pods } = found;
  const subject =
    image === null ? (pods.length > 0 ? 'an image of the pod' : 'an image') : `image ${quoteReference(image)}`;
  // A kind that the pod refined has a sentence of its own.
  const own = said?.kind === found.kind ? said.pattern : null;
  const text = own?.happened ?? SENTENCES[found.kind](found, names(found));
  const remark = own?.remark;
  if (IMAGELESS.has(found.kind) && image === null) return text;
  return `${subject}: ${text}${remark === undefined ? '' : `. ${remark}`}`;
}

interface Names {
  /** `the registry "ghcr.io"`, or `the registry`. */
  readonly registry: string;
  readonly host: string;
  readonly what: string;
}

function names(found: FailureCase): Names {
  const reference = referenceOf(found);
  // A node may ask a mirror: what the network says is about the host that was asked.
  const asked = kindInfo(found.kind).unverified ? (found.said?.host ?? reference?.host) : reference?.host;
  const host = asked === undefined ? 'the registry' : quote(asked);
  const registry = asked === undefined ? host : `the registry ${host}`;
  if (reference === null) return { registry, host, what: 'such image' };
  const { digest, repository } = reference;
  const tag = effectiveTag(reference);
  const what = `${digest === null ? `tag ${quote(tag ?? '')}` : `digest ${quote(digest)}`} in ${quote(repository)}`;
  return { registry, host, what };
}

const SENTENCES: Readonly<Record<FailureKind, (found: FailureCase, names: Names) => string>> = {
  'not-found': ({ said, quote: text }, { registry, what }) => {
    if (said?.runtime === 'containerd') return `${registry} has no ${what}, or no such repository`;
    // dockerd says no more than that, also for a manifest that an index lists.
    return `${registry} has no ${what}${text === 'manifest unknown' ? ', or no longer serves a manifest that it lists' : ''}`;
  },
  'digest-not-found': (_, { registry, what }) => `${registry} has no ${what}: it was deleted, or never pushed there`,
  'repository-not-found': (found, { registry, host }) => {
    const reference = referenceOf(found);
    const second = reference === null ? null : registryInPath(reference);
    return second === null
      ? `${registry} has no repository ${quote(reference?.repository ?? '')}`
      : `the name has two registries, ${host} and ${quote(second)}; on ${host} nobody can own the name ${quote(second)}, so there is no such repository`;
  },
  'reserved-name': (found) => {
    const name = referenceOf(found)?.repository ?? '';
    return `the name resolves to ${quote(`docker.io/${name}`)}, where only Docker publishes, and Docker Hub has no such repository; no pull secret helps`;
  },
  'child-missing': (_, { registry }) =>
    `${registry} has the tag, but no longer serves a manifest or layer that it needs; cleaning "untagged" versions does that`,
  'missing-or-private': (_, { registry }) =>
    `${registry} refused: it does not exist, or it is private; the answer is the same for both`,
  'denied-anonymous': (_, { registry }) =>
    `${registry} refused an anonymous pull: it is private or does not exist, which cannot be told apart, and the node sent no credential`,
  denied: (_, { registry }) =>
    `${registry} refused: the account that asked (nobody, in an anonymous pull) may not read it, or it does not exist`,
  'credentials-rejected': (_, { registry }) =>
    `${registry} refused the credential itself; it does so for a public image too, and the kubelet does not try without`,
  'no-basic-auth': (_, { registry }) => `${registry} wants a user and a password, and the node has none for it`,
  'secret-missing': ({ missingSecrets, said }, { registry }) => {
    const [noun, verb] = missingSecrets.length === 1 ? ['secret', 'does'] : ['secrets', 'do'];
    if (said === null)
      return `the pod's pull ${noun} ${missingSecrets.map(quote).join(', ')} ${verb} not exist in its namespace; a private image is refused without, a public one is pulled all the same`;
    return `${registry} refused, and the pod's pull ${noun} ${missingSecrets.map(quote).join(', ')} ${verb} not exist in its namespace`;
  },
  'secret-malformed': ({ missingSecrets }) =>
    missingSecrets.length > 0
      ? `what the pod names as its pull secret is no name: ${missingSecrets.map(quote).join(', ')}; the kubelet finds no such secret`
      : 'imagePullSecrets has the wrong shape; the API server takes a list of {name: …} only',
  'not-loaded': (found) =>
    found.said?.kind === 'never-pull'
      ? 'it is not on the node, and the pull policy is Never; kubelets since 1.35 say so too when it is there but the pod has not proved that it may use it (KEP-2535)'
      : 'the node of the local cluster does not have it, asked for it elsewhere and was refused; an image that was built on this machine must be loaded, and its pull policy must not be Always',
  'always-local': () =>
    'the pull policy is Always, so the node of the local cluster asked for it elsewhere and was refused; whether it is loaded makes no difference',
  'never-pull': () =>
    'it is not on the node, and the pull policy is Never; kubelets since 1.35 say so too when it is there but the pod has not proved that it may use it (KEP-2535)',
  'invalid-policy': ({ said }) =>
    `the API server refuses the pull policy${refusedPolicy(said?.quote ?? '')}, which it compares letter by letter; no pod is created`,
  'invalid-name': ({ parsed }) => {
    if (parsed === null || parsed.ok) return 'the name cannot be parsed';
    const { message } = parsed.problem;
    const subject = `${quote(parsed.raw)} `;
    return message.startsWith(subject) ? `it ${message.slice(subject.length)}` : message;
  },
  'short-name': () => 'the name has no registry, and the node is not set up to guess one',
  platform: (_, { registry }) => `${registry} has no image for the platform of the node`,
  'wrong-binary': () => 'it was pulled, but its program is built for another platform than the node',
  schema1: () => 'its manifest is of schema 1, which the runtime no longer reads',
  'not-an-image': () => 'the reference leads to something that is no container image, such as a Helm chart',
  dns: (found, { host }) => {
    const reference = referenceOf(found);
    const hint = reference === null ? null : hostHint(reference);
    return `the node could not resolve the name of ${host}${hint === null ? '' : `; ${hint}`}`;
  },
  refused: (_, { host }) => `${host} refused the connection of the node`,
  timeout: (_, { host }) => `${host} did not answer the node in time`,
  tls: (_, { host }) => `the node does not trust the certificate of ${host}, or the TLS connection failed`,
  'http-https': (_, { host }) => `one side speaks http and the other https: the node expects the other one of ${host}`,
  proxy: (_, { host }) => `the node's proxy did not let it through to ${host}`,
  network: (_, { host }) => `the connection of the node to ${host} broke`,
  firewall: (_, { host }) =>
    `${host} lets the address of the node not in; it is no question of credentials, and says nothing about the image`,
  'registry-5xx': (_, { host }) => `${host} answered with a server error`,
  'not-a-registry': (_, { host }) =>
    `what answers at ${host} does not speak as a registry does; a proxy or a login page may stand in between`,
  corrupt: (_, { host }) =>
    `what came from ${host} is not what its digest says; a proxy or a cache in between may be broken`,
  cancelled: () => 'the pull was given up: the pod went away, or it made no progress for too long',
  'rate-limit': (_, { host }) =>
    `${host} limits the rate of requests, and the address or the account of the node is over it`,
  'secondary-limit': (_, { host }) =>
    `${host} limits the rate of requests for a while (a secondary limit); it is no question of access`,
  'kubelet-limit': () => 'the kubelet itself limits its pulls (registryPullQPS)',
  'runtime-down': () => 'the container runtime of the node did not answer; no registry was asked',
  unpack: () => 'it was fetched, but the runtime could not put it into the store of the node',
  disk: () => 'the disk of the node is full',
  verifier: () => 'a policy for signatures or vulnerabilities forbids it',
  blocked: (_, { host }) => `the configuration of the node blocks ${host}`,
  chart: () => 'helm could not fetch the chart itself; no image was asked for',
  'backoff-only': ({ quote: text }) =>
    /back-?off/i.test(text)
      ? 'it is not pulled; the input says only that the kubelet waits before it tries again, not why'
      : 'it is not pulled; the input shows only the state, not why',
  'rollout-timeout': ({ workload }) =>
    `${workload === null ? 'the release' : quote(workload)} did not become ready in time; this text does not say why`,
  unknown: ({ said }) =>
    `the pull failed with a text that is not known${said?.runtime ? ` (${RUNTIME_NAMES[said.runtime]})` : ''}`,
};

/** The value in the API server's text, with a space before; empty where it is not quoted. */
function refusedPolicy(text: string): string {
  const value = /Unsupported value: "([^"]*)"/.exec(text)?.[1];
  return value === undefined ? '' : ` ${quote(value)}`;
}
