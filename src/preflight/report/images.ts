import { accessOf, isBelieved } from '../../core/access/access.ts';
import { localPull } from '../../core/access/local-pull.ts';
import { asksRegistry } from '../../core/access/local-store.ts';
import { podPullSecretNames } from '../../core/access/pull-secrets.ts';
import { describeAnswer } from '../../core/answer/describe.ts';
import type { ImageFact } from '../../core/answer/image-fact.ts';
import type { ImageState } from '../../core/answer/image-state.ts';
import { imageState } from '../../core/answer/image-state.ts';
import { groupBy } from '../../core/collections/group-by.ts';
import { compareText } from '../../core/collections/order.ts';
import type { Facts } from '../../core/facts/facts.ts';
import type { ImageUse } from '../../core/facts/image-use.ts';
import type { ReportedImage, ReportedUse } from '../../core/finding/report.ts';
import { formatPlatform } from '../../core/platform/platform.ts';
import { formatReference, referenceKey } from '../../core/reference/reference.ts';
import { reportUse } from './findings.ts';

/** A reported image with what the counting needs to know about it. */
export interface CountedImage {
  readonly image: ReportedImage;
  /** True when some pod is believed to hold a credential that is unknown here, and none is refused for sure. */
  readonly isBelieved: boolean;
}

/** Shows a target's images, one for each text that was rendered. */
export function reportImages(facts: Facts): readonly CountedImage[] {
  const byText = groupBy(facts.uses, ({ image }) => image);
  return [...byText.values()].map((uses) => ({
    image: reportImage(uses, facts),
    isBelieved: uses.some((use) => isBelieved(use, facts)) && !uses.some((use) => isRefused(use, facts)),
  }));
}

/** Whether this pod, without any secret for it, is refused for sure. */
function isRefused(use: ImageUse, facts: Facts): boolean {
  return accessOf(use, facts).kind === 'private-or-missing';
}

/** Shows a use with the names of the pull secrets that count for its pod. */
export function reportUseWithSecrets(use: ImageUse, facts: Facts): ReportedUse {
  return reportUse(use, podPullSecretNames(use, facts));
}

function reportImage(uses: readonly ImageUse[], facts: Facts): ReportedImage {
  const [first] = uses as readonly [ImageUse, ...ImageUse[]];
  const isAsked = uses.some((use) => asksRegistry(use, facts.target.profile, facts.local));
  const fact = first.parsed.ok && isAsked ? facts.images.get(referenceKey(first.parsed.reference)) : undefined;
  const state = worst(uses.map((use) => stateOf(use, uses, fact, facts)));
  const digest = digestOf(fact);
  return {
    reference: first.image,
    resolved: first.parsed.ok ? formatReference(first.parsed.reference) : '',
    target: facts.target.name,
    state,
    ...(uses.some((use) => isPulled(use, facts)) ? { willBePulled: true as const } : {}),
    ...(digest === null ? {} : { digest }),
    ...(fact?.manifest ? { platforms: platformsOf(fact) } : {}),
    ...(first.isOpen === true ? { evidence: [first.skip!] } : {}),
    ...(fact ? { evidence: fact.answers.map(describeAnswer) } : {}),
    uses: uses.map((use) => reportUseWithSecrets(use, facts)),
  };
}

/** The state of one use: in the local profile the node's store counts first (docs/reference/contract.md#s5). */
function stateOf(use: ImageUse, uses: readonly ImageUse[], fact: ImageFact | undefined, facts: Facts): ImageState {
  if (use.isOpen === true) return 'open';
  if (use.skip !== null || !use.parsed.ok) return 'skipped';
  const pull = localPull(use, facts);
  if (pull === 'loaded') return 'found';
  if (pull === 'unknown') return 'skipped';
  if (pull === 'not-loaded' && use.pullPolicy === 'Never') return 'absent';
  if (!fact) return 'skipped';
  const state = imageState(fact);
  // Hidden from strangers, and every pod has a secret that may see it: not called missing.
  return state === 'absent' && uses.every((own) => isBelieved(own, facts)) ? 'denied' : state;
}

/** Whether the local cluster's node gets the image from its registry. */
function isPulled(use: ImageUse, facts: Facts): boolean {
  if (facts.target.profile !== 'local' || localPull(use, facts) !== 'as-registry') return false;
  return ['public', 'private-and-usable', 'private-and-believed'].includes(accessOf(use, facts).kind);
}

const WORST_FIRST: readonly ImageState[] = ['absent', 'denied', 'unverified', 'open', 'skipped', 'found'];

/** The pods of one image may have policies of their own: the one that fares worst counts. */
function worst(states: readonly ImageState[]): ImageState {
  return WORST_FIRST.find((state) => states.includes(state)) ?? 'skipped';
}

function digestOf(fact: ImageFact | undefined): string | null {
  for (const { answer } of fact?.answers ?? [])
    if (answer.state === 'found' && answer.digest !== null) return answer.digest;
  return null;
}

function platformsOf(fact: ImageFact): NonNullable<ReportedImage['platforms']> {
  return (fact.manifest?.platforms ?? [])
    .map(({ platform, digest, size }) => ({ platform: formatPlatform(platform), digest, size }))
    .sort((a, b) => compareText(a.platform, b.platform) || compareText(a.digest, b.digest));
}
