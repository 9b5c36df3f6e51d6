import type { Access } from '../../core/access/access.ts';
import { keyCovers } from '../../core/access/keyring.ts';
import { type PodPullSecret, podPullSecrets, serviceAccountOf } from '../../core/access/pull-secrets.ts';
import { remember } from '../../core/collections/remember.ts';
import type { Facts } from '../../core/facts/facts.ts';
import type { ImageUse } from '../../core/facts/image-use.ts';
import type { SecretRegistryEntry } from '../../core/facts/pull-secret.ts';
import type { AskedUse, ReadableUse } from './asked.ts';

/** The chart's own secrets of a pod from which the kubelet can read nothing. */
export function unreadableSecrets(secrets: readonly PodPullSecret[]): readonly PodPullSecret[] {
  return secrets.filter(({ secret }) => secret !== null && secret.problems.length > 0);
}

/** Entries of a readable secret that are meant for the image and have a fault. */
export function faultyEntries(secret: PodPullSecret, { reference }: ReadableUse): readonly SecretRegistryEntry[] {
  if (secret.secret === null || secret.secret.problems.length > 0) return [];
  return (secret.secret.entries ?? []).filter(({ key, problem }) => problem !== null && keyCovers(key, reference));
}

/**
 * The chart's own secrets that were written for this image's registry under a key that the kubelet does not match: the
 * pod has no other secret for the image, the image needs one, and they serve no other image either. A secret that
 * serves another registry is in order; then one for this registry is missing.
 */
export function secretsWithoutEntry({ access }: Pick<AccessedUse, 'access'>, facts: Facts): readonly PodPullSecret[] {
  if (access.kind !== 'private-no-secret' && access.kind !== 'private-or-missing') return [];
  const serving = servingSecrets(facts);
  return access.secrets.filter(
    (secret) => secret.secret?.entries?.length && secret.secret.problems.length === 0 && !serving.has(idOf(secret)),
  );
}

type AccessedUse = AskedUse & { readonly access: Access };

/** Whether `pull-secret-invalid` reports the image for want of an entry. */
export function isWrongEntry(asked: AccessedUse, facts: Facts): boolean {
  return secretsWithoutEntry(asked, facts).length > 0;
}

/** Whether a fault in what the pod names explains that it has no secret: a malformed entry, or an unreadable Secret. */
export function hasBrokenSecret(use: ImageUse, facts: Facts): boolean {
  const entries = [...use.podPullSecrets, ...(serviceAccountOf(use, facts)?.pullSecrets ?? [])];
  const isMalformed = entries.some(({ name, isMisplaced }) => name === null || isMisplaced === true);
  return isMalformed || unreadableSecrets(podPullSecrets(use, facts)).length > 0;
}

/** The secrets that serve at least one image of the release. */
const servingSecrets = remember((facts: Facts): ReadonlySet<string> => {
  const all = facts.uses.flatMap((use) => podPullSecrets(use, facts));
  return new Set(all.filter(({ coverage }) => coverage === 'yes').map(idOf));
});

function idOf({ namespace, name }: PodPullSecret): string {
  return `${namespace}/${name}`;
}
