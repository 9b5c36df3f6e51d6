import type { ImageFact } from '../answer/image-fact.ts';
import type { Facts } from '../facts/facts.ts';
import type { ImageUse } from '../facts/image-use.ts';
import { referenceKey } from '../reference/reference.ts';
import { type AccessKind, accessOf } from './access.ts';
import { isInNodeStore } from './local-store.ts';

/**
 * Where the kubelet of a local cluster finds the image of a use (docs/reference/contract.md#s5).
 *
 * - loaded: in the node's store, and the policy lets it use that.
 * - as-registry: the registry decides, as in a real cluster; also everything in the registry profile.
 * - not-loaded: neither in the node's store nor to be had from its registry.
 * - always-local: the policy `Always` asks a registry that does not have the image, or does not give it to the pod; the
 *   node's store has it, or the name has no registry.
 * - unknown: the store could not be asked, and the registry does not have it either, or was not asked.
 */
export type LocalPull = 'loaded' | 'as-registry' | 'not-loaded' | 'always-local' | 'unknown';

/** Decides where the kubelet finds the image of a readable use. Pure; asks nothing. */
export function localPull(use: ImageUse, facts: Facts): LocalPull {
  if (facts.target.profile !== 'local' || !use.parsed.ok || use.skip !== null) return 'as-registry';
  const { reference } = use.parsed;
  const { hasExplicitHost } = reference;
  const isStoreKnown = Boolean(facts.local?.cluster);
  const isLoaded = isInNodeStore(use, facts.local);
  const otherwise = isStoreKnown ? 'not-loaded' : 'unknown';
  if (use.pullPolicy === 'Never') return isLoaded ? 'loaded' : otherwise;
  const isAlways = use.pullPolicy === 'Always';
  if (!isAlways && isLoaded) return 'loaded';
  if (isOffline(facts.images.get(referenceKey(reference)))) return 'unknown';
  const access = accessOf(use, facts).kind;
  // Its registry is not among the allowed ones, and was not asked: a name that has one is reported for that.
  if (access === 'not-asked') return isAlways || hasExplicitHost ? 'as-registry' : otherwise;
  if (!NOT_TO_BE_HAD.has(access)) return 'as-registry';
  if (isAlways) return isLoaded || !hasExplicitHost ? 'always-local' : 'as-registry';
  return otherwise;
}

/** The registry says that it is not there, or refuses it to the pod. */
const NOT_TO_BE_HAD: ReadonlySet<AccessKind> = new Set([
  'missing',
  'private-no-secret',
  'private-or-missing',
  'secret-refused',
  'public-but-secret-rejected',
]);

function isOffline(fact: ImageFact | undefined): boolean {
  const answers = fact?.answers ?? [];
  return (
    answers.length > 0 && answers.every(({ answer }) => answer.state === 'unverified' && answer.reason === 'offline')
  );
}
