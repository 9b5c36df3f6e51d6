import type { Identity, Withholding } from '../answer/answer.ts';
import type { DeclaredPullSecret, SecretFact, SecretRegistryEntry } from '../facts/pull-secret.ts';
import { DOCKER_HUB } from '../host/docker-hub.ts';
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

/** What a pull secret holds for one image. */
export interface SecretContent {
  /** Whether it has an entry which the kubelet would use for the image; unknown when its content is. */
  readonly coverage: 'yes' | 'no' | 'unknown';
  /** Its credentials for the image, in the order in which the kubelet tries them; empty when none is known. */
  readonly credentials: readonly PodCredential[];
}

/** In the place of a credential that is withheld; it is sent nowhere. */
const NOTHING = sensitive({ username: '', password: '' });

/** What a rendered secret holds for an image; one that the kubelet cannot read covers nothing. */
export function contentOf(secret: SecretFact, reference: ImageReference | null, namespace: string): SecretContent {
  const entries = secret.entries ?? [];
  if (reference === null || secret.problems.length > 0) return { coverage: 'no', credentials: [] };
  const credentials = matchingEntries(entries, reference).flatMap((entry): PodCredential[] => {
    if (entry.credential === null) return [];
    return [{ identity: identityOf(namespace, secret.name, suffixOf(entry, entries)), credential: entry.credential }];
  });
  return { coverage: credentials.length > 0 ? 'yes' : 'no', credentials };
}

/** What a secret of the configuration holds for an image; null: a name of which nothing is known. */
export function declaredContent(
  secret: DeclaredPullSecret | null,
  reference: ImageReference | null,
  namespace: string,
): SecretContent {
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
 * Whether a declared credential may go to the image's registry. The chart chooses the host, so a credential that names
 * no registry is believed and never tried; neither does Docker Hub's go to the hosts that the kubelet mistakes for it
 * (`Acme/app`).
 */
function mayBeSent({ registries }: DeclaredPullSecret, { host }: ImageReference): boolean {
  return registries.length > 0 && (host === DOCKER_HUB || /[.:]/.test(host));
}

/**
 * `secret:<namespace>/<name>`, with `#<key>` when the secret has several entries, so that an id always means one
 * credential.
 */
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
