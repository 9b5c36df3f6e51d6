import { groupBy } from '../collections/group-by.ts';
import { remember } from '../collections/remember.ts';
import type { Facts } from '../facts/facts.ts';
import type { ImageUse } from '../facts/image-use.ts';
import type { DeclaredPullSecret, PullSecretEntry, SecretFact, ServiceAccountFact } from '../facts/pull-secret.ts';
import { contentOf, declaredContent, type SecretContent } from './secret-content.ts';

/** One secret that counts for a pod, seen from one image. */
export interface PodPullSecret extends SecretContent {
  readonly name: string;
  readonly namespace: string;
  /** Who names it. */
  readonly via: 'pod' | 'service-account';
  /**
   * rendered: a Secret of the release · produced: an object of the release creates it (ExternalSecret, SealedSecret…) ·
   * declared: the configuration says that it exists in the cluster · unknown: neither.
   */
  readonly origin: 'rendered' | 'produced' | 'declared' | 'unknown';
  /** The rendered Secret, or the object that creates it. */
  readonly secret: SecretFact | null;
  readonly declared: DeclaredPullSecret | null;
}

/** What `podPullSecrets` looks at. */
export type PodFacts = Pick<Facts, 'secrets' | 'serviceAccounts' | 'declaredSecrets'>;

/**
 * Lists the secrets that count for the pod of a use: the pod's own if it names any, else those of its service account
 * (the default account too); the two are never merged (ServiceAccount admission). Malformed entries name no secret and
 * are left out, but a pod whose only entries are malformed still has none of the account's. In the order of the pod,
 * without repeats.
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
 * Finds the service account of a use's pod: the rendered one, or the declared one when the chart renders none or one
 * without secrets. Null when nothing is known of it.
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
  if (rendered) return { ...base, origin: 'rendered', secret: rendered, ...contentOf(rendered, reference, namespace) };
  const producer = sameName[0] ?? null;
  const origin = producer ? 'produced' : declared ? 'declared' : 'unknown';
  return { ...base, origin, secret: producer, ...declaredContent(declared, reference, namespace) };
}

/** Null and `*` stand for every namespace. */
function isIn(own: string | null, namespace: string): boolean {
  return own === null || own === '*' || own === namespace;
}

type Named = { readonly name: string };

const byName = remember((list: readonly Named[]) => groupBy(list, ({ name }) => name));

/**
 * The facts of a list that have a name. The list is indexed once: a release may hold thousands of secrets and of pods.
 */
function named<T extends Named>(list: readonly T[], name: string): readonly T[] {
  return (byName(list).get(name) ?? []) as readonly Named[] as readonly T[];
}
