import type { Identity, Withholding } from '../answer/answer.ts';
import { groupBy } from '../collections/group-by.ts';
import type {
  DeclaredPullSecret,
  Facts,
  ImageUse,
  PullSecretEntry,
  SecretFact,
  SecretRegistryEntry,
  ServiceAccountFact,
} from '../facts/facts.ts';
import { DOCKER_HUB } from '../host/registry-host.ts';
import type { ImageReference } from '../reference/reference.ts';
import { type Credential, type Sensitive, sensitive } from '../secrecy/sensitive.ts';
import { keyCovers, matchingEntries } from './keyring.ts';

/** A credential that a pod has for an image, with the identity under which it is tried. */
export interface PodCredential {
  readonly identity: Identity;
  readonly credential: Sensitive<Credential>;
  /** Why it is not used in this run. */
  readonly withheld?: Withholding;
}

/** One secret that counts for a pod, seen from one image. */
export interface PodPullSecret {
  readonly name: string;
  readonly namespace: string;
  /** Who names it. */
  readonly via: 'pod' | 'service-account';
  /**
   * rendered: a Secret of the release · produced: an object of the release creates it (ExternalSecret, SealedSecret…) ·
   * declared: the configuration says that it exists in the cluster · unknown: neither.
   */
  readonly origin: 'rendered' | 'produced' | 'declared' | 'unknown';
  /** Whether it has an entry which the kubelet would use for the image; unknown when its content is. */
  readonly coverage: 'yes' | 'no' | 'unknown';
  /** Its credentials for the image, in the order in which the kubelet tries them; empty when none is known. */
  readonly credentials: readonly PodCredential[];
  /** The rendered Secret, or the object that creates it. */
  readonly secret: SecretFact | null;
  readonly declared: DeclaredPullSecret | null;
}

/** What `podPullSecrets` looks at. */
export type PodFacts = Pick<Facts, 'secrets' | 'serviceAccounts' | 'declaredSecrets'>;

/**
 * Lists the secrets that count for the pod of a use: the pod's own if it names any, else those of its service account (the
 * default account too); the two are never merged (ServiceAccount admission). Malformed entries name no secret and are left
 * out, but a pod whose only entries are malformed still has none of the account's. In the order of the pod, without repeats.
 */
export function podPullSecrets(use: ImageUse, facts: PodFacts): readonly PodPullSecret[] {
  const { via, entries } = entriesOf(use, facts);
  const names = [...new Set(entries.flatMap(({ name }) => (name === null ? [] : [name])))];
  return names.map((name) => podPullSecret(name, via, use, facts));
}

/** The names of the secrets that count for the pod, for reports. */
export function podPullSecretNames(use: ImageUse, facts: PodFacts): readonly string[] {
  return podPullSecrets(use, facts).map(({ name }) => name);
}

/**
 * Finds the service account of a use's pod: the rendered one, or the declared one when the chart renders none or one without
 * secrets. Null when nothing is known of it.
 */
export function serviceAccountOf(use: ImageUse, facts: PodFacts): ServiceAccountFact | null {
  const accounts = named(facts.serviceAccounts, use.serviceAccount ?? '').filter(
    ({ namespace }) => namespace === use.workload.namespace,
  );
  const rendered = accounts.find(({ origin }) => origin === 'rendered');
  const declared = accounts.find(({ origin }) => origin === 'declared');
  if (rendered && (rendered.pullSecrets.length > 0 || !declared)) return rendered;
  return declared ?? null;
}

function entriesOf(use: ImageUse, facts: PodFacts): { via: PodPullSecret['via']; entries: readonly PullSecretEntry[] } {
  const own = use.podPullSecrets.filter(({ isMisplaced }) => isMisplaced !== true);
  if (own.length > 0) return { via: 'pod', entries: own };
  return { via: 'service-account', entries: serviceAccountOf(use, facts)?.pullSecrets ?? [] };
}

function podPullSecret(name: string, via: PodPullSecret['via'], use: ImageUse, facts: PodFacts): PodPullSecret {
  const { namespace } = use.workload;
  const reference = use.parsed.ok ? use.parsed.reference : null;
  const sameName = named(facts.secrets, name).filter((secret) => isIn(secret.namespace, namespace));
  const rendered = sameName.find(({ entries }) => entries !== null) ?? null;
  const declared =
    facts.declaredSecrets.find((entry) => entry.name === name && isIn(entry.namespace, namespace)) ?? null;
  const base = { name, namespace, via, declared };
  if (rendered)
    return { ...base, origin: 'rendered', secret: rendered, ...fromRendered(rendered, reference, namespace) };
  const producer = sameName[0] ?? null;
  const origin = producer ? 'produced' : declared ? 'declared' : 'unknown';
  return { ...base, origin, secret: producer, ...fromDeclared(declared, reference, namespace) };
}

/** In the place of a credential that is withheld; it is sent nowhere. */
const NOTHING = sensitive({ username: '', password: '' });

type Content = Pick<PodPullSecret, 'coverage' | 'credentials'>;

/** A secret that the kubelet cannot read covers nothing. */
function fromRendered(secret: SecretFact, reference: ImageReference | null, namespace: string): Content {
  const entries = secret.entries ?? [];
  if (reference === null || secret.problems.length > 0) return { coverage: 'no', credentials: [] };
  const credentials = matchingEntries(entries, reference).flatMap((entry): PodCredential[] => {
    if (entry.credential === null) return [];
    return [{ identity: identityOf(namespace, secret.name, suffixOf(entry, entries)), credential: entry.credential }];
  });
  return { coverage: credentials.length > 0 ? 'yes' : 'no', credentials };
}

function fromDeclared(secret: DeclaredPullSecret | null, reference: ImageReference | null, namespace: string): Content {
  if (secret === null) return { coverage: 'unknown', credentials: [] };
  const covers =
    secret.registries.length === 0 || secret.registries.some((key) => reference && keyCovers(key, reference));
  if (!covers || reference === null) return { coverage: 'no', credentials: [] };
  const { credential, withheld } = secret;
  if (withheld !== undefined && mayBeSent(secret, reference)) {
    const identity = identityOf(namespace, secret.name, '');
    return {
      coverage: 'yes',
      credentials: [{ identity, credential: NOTHING, withheld: { reason: 'untrusted', why: withheld } }],
    };
  }
  if (credential === null || !mayBeSent(secret, reference)) return { coverage: 'yes', credentials: [] };
  return { coverage: 'yes', credentials: [{ identity: identityOf(namespace, secret.name, ''), credential }] };
}

/**
 * Whether a declared credential may go to the image's registry. The chart chooses the host, so a credential that names no
 * registry is believed and never tried; neither does Docker Hub's go to the hosts that the kubelet mistakes for it (`Acme/app`).
 */
function mayBeSent({ registries }: DeclaredPullSecret, { host }: ImageReference): boolean {
  return registries.length > 0 && (host === DOCKER_HUB || /[.:]/.test(host));
}

/** `secret:<namespace>/<name>`, with `#<key>` when the secret has several entries, so that an id always means one credential. */
function identityOf(namespace: string, name: string, suffix: string): Identity {
  const text = `${namespace}/${name}${suffix}`;
  return { id: `secret:${text}`, kind: 'secret', source: `secret ${text}`, isExplicit: true };
}

/** Two keys look alike when they differ in what is hidden in them (`https://***@ghcr.io`): then they are counted. */
function suffixOf(entry: SecretRegistryEntry, entries: readonly SecretRegistryEntry[]): string {
  if (entries.length === 1) return '';
  const at = entries.filter(({ key }) => key === entry.key).indexOf(entry);
  return at === 0 ? `#${entry.key}` : `#${entry.key} (${at + 1})`;
}

/** Null and `*` stand for every namespace. */
function isIn(own: string | null, namespace: string): boolean {
  return own === null || own === '*' || own === namespace;
}

const byName = new WeakMap<object, ReadonlyMap<string, readonly { readonly name: string }[]>>();

/** The facts of a list that have a name. The list is indexed once: a release may hold thousands of secrets and of pods. */
function named<T extends { readonly name: string }>(list: readonly T[], name: string): readonly T[] {
  let index = byName.get(list);
  if (!index) {
    index = groupBy(list, (entry) => entry.name);
    byName.set(list, index);
  }
  return (index.get(name) ?? []) as readonly T[];
}
