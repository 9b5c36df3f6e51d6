import type { IdentityAnswer } from '../answer/answer.ts';
import type { ImageFact } from '../answer/image-fact.ts';
import { absenceOf, imageState } from '../answer/image-state.ts';
import { remember } from '../collections/remember.ts';
import type { Facts } from '../facts/facts.ts';
import type { ImageUse } from '../facts/image-use.ts';
import { type NodeCredential, nodeCredential } from '../host/node-credentials.ts';
import { referenceKey } from '../reference/reference.ts';
import { asksRegistry } from './local-store.ts';
import { type PodPullSecret, podPullSecrets } from './pull-secrets.ts';

/**
 * What one pod's kubelet meets when it pulls one image (docs/reference/registries.md#s5-2,
 * docs/reference/registries.md#s6-1).
 *
 * - not-asked: no registry was asked, or none is by this pod: a local cluster's node has the image.
 * - public: anybody can pull, and no secret of the pod stands in the way.
 * - private-and-usable: a secret of the pod was tried and found the image.
 * - private-and-believed: the image exists and is private; a secret whose credential is unknown here is believed to
 *   cover it, or the nodes bring their own.
 * - private-no-secret: the image exists and is private; the pod pulls anonymously.
 * - missing: the registry said that the image does not exist.
 * - public-but-secret-rejected: anybody can pull, but the pod's own credential is refused, and the kubelet does not
 *   fall back to anonymous.
 * - secret-refused: not public as far as known, and every credential of the pod is refused.
 * - private-or-missing: refused to the anonymous pull of the pod; whether the image exists cannot be told.
 * - secret-unknown-credentials: refused to everybody who asked, or hidden from strangers; the pod has a secret, or its
 *   nodes have a credential, that is unknown here.
 * - unverified: nothing decisive was said.
 */
export type AccessKind =
  | 'not-asked'
  | 'public'
  | 'private-and-usable'
  | 'private-and-believed'
  | 'private-no-secret'
  | 'missing'
  | 'public-but-secret-rejected'
  | 'secret-refused'
  | 'private-or-missing'
  | 'secret-unknown-credentials'
  | 'unverified';

/** What the kubelet meets, with what that rests on. */
export interface Access {
  readonly kind: AccessKind;
  /** The pod's secrets, all of them, covering or not. */
  readonly secrets: readonly PodPullSecret[];
  /** What the registry said to the pod's own credentials. */
  readonly secretAnswers: readonly IdentityAnswer[];
  /** The secrets that may cover the image and whose credential is unknown here. */
  readonly believed: readonly PodPullSecret[];
  /** Whether the nodes bring a credential of their own for the registry. */
  readonly nodes: NodeCredential;
}

/** Decides what the kubelet meets that pulls for this use. Pure; asks nothing. */
export function accessOf(use: ImageUse, facts: Facts): Access {
  return decided(facts)(use);
}

const decided = remember((facts: Facts) => remember((use: ImageUse) => decide(use, facts)));

function decide(use: ImageUse, facts: Facts): Access {
  const secrets = use.parsed.ok ? podPullSecrets(use, facts) : [];
  const isAsked = use.skip === null && asksRegistry(use, facts.target.profile, facts.local);
  const fact = use.parsed.ok && isAsked ? facts.images.get(referenceKey(use.parsed.reference)) : undefined;
  const nodes = use.parsed.ok ? nodeCredential(use.parsed.reference.host, facts.target.nodeRegistries) : 'no';
  if (!fact) return { kind: 'not-asked', secrets, secretAnswers: [], believed: [], nodes };
  return accessTo(fact, secrets, { isOperatorsPod: use.serviceAccount === null && secrets.length === 0, nodes });
}

/** What may give a pod a credential beside the secrets that are known. */
export interface OtherCredentials {
  /**
   * An operator makes the pod, and nothing says which account and secrets it will have: a credential of its own is
   * believed.
   */
  readonly isOperatorsPod?: boolean;
  readonly nodes?: NodeCredential;
}

/**
 * The same for an image's answers and a pod's secrets. The kubelet tries the pod's secrets and what its nodes bring
 * (`NewUnionDockerKeyring`, pkg/credentialprovider), so that one which is refused decides nothing where nodes bring
 * another.
 */
export function accessTo(fact: ImageFact, secrets: readonly PodPullSecret[], others: OtherCredentials = {}): Access {
  const { isOperatorsPod = false, nodes = 'no' } = others;
  const covering = secrets.filter((secret) => secret.coverage !== 'no');
  const ids = new Set(covering.flatMap(({ credentials }) => credentials.map(({ identity }) => identity.id)));
  const secretAnswers = fact.answers.filter(({ identity }) => ids.has(identity.id));
  const believed = covering.filter(({ credentials }) => credentials.length === 0);
  const isCertain = nodes === 'configured';
  const mayBeHidden = isHidden(fact) && (isCertain || believed.some(({ coverage }) => coverage === 'yes'));
  const plain = mayBeHidden
    ? 'secret-unknown-credentials'
    : kindOf(fact, secretAnswers, ids.size, believed.length > 0 || isOperatorsPod || isCertain);
  // Refused to this check: the cloud's own nodes may see it all the same.
  const isOpen = nodes === 'likely' && (plain === 'private-or-missing' || plain === 'secret-refused');
  return { kind: isOpen ? 'secret-unknown-credentials' : plain, secrets, secretAnswers, believed, nodes };
}

/**
 * Whether only strangers were told that there is no such repository: some registries say so of a private one, and a pod
 * with a secret that covers it may be told more; never of a reserved name.
 */
function isHidden(fact: ImageFact): boolean {
  const absence = absenceOf(fact);
  return (
    absence?.what === 'repository' &&
    !absence.isReserved &&
    absence.answers.every(({ identity }) => identity.kind === 'anonymous')
  );
}

function kindOf(fact: ImageFact, own: readonly IdentityAnswer[], tried: number, hasBelieved: boolean): AccessKind {
  const state = imageState(fact);
  const isPublic = fact.answers.some(
    ({ identity, answer }) => identity.kind === 'anonymous' && answer.state === 'found',
  );
  const ownStates = own.map(({ answer }) => answer.state);
  if (ownStates.includes('found')) return isPublic ? 'public' : 'private-and-usable';
  if (state === 'absent') return 'missing';
  if (hasBelieved) return withBelievedSecret(state, isPublic);
  if (tried === 0) return withoutSecret(fact, state, isPublic);
  // The kubelet tries every matching credential; one without an answer may be the one that works.
  if (ownStates.includes('unverified') || own.length < tried) return 'unverified';
  return isPublic ? 'public-but-secret-rejected' : 'secret-refused';
}

function withBelievedSecret(state: ReturnType<typeof imageState>, isPublic: boolean): AccessKind {
  if (isPublic) return 'public';
  if (state === 'found') return 'private-and-believed';
  return state === 'denied' ? 'secret-unknown-credentials' : 'unverified';
}

/** A pod without a matching secret pulls anonymously. */
function withoutSecret(fact: ImageFact, state: ReturnType<typeof imageState>, isPublic: boolean): AccessKind {
  if (isPublic) return 'public';
  const anonymous = fact.answers.find(({ identity }) => identity.kind === 'anonymous')?.answer.state;
  if (anonymous === undefined || anonymous === 'unverified') return 'unverified';
  if (state === 'found') return 'private-no-secret';
  return state === 'denied' ? 'private-or-missing' : 'unverified';
}

/**
 * Whether the image of this use is `denied` only because nobody here knows the pod's credential: it is believed, and
 * counted as unverified (docs/reference/contract.md#s5, `image-access-denied`).
 */
export function isBelieved(use: ImageUse, facts: Facts): boolean {
  return accessOf(use, facts).kind === 'secret-unknown-credentials';
}
