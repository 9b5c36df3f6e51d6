import { accessOf, isBelieved } from '../core/access.ts';
import type { ImageFact } from '../core/answer.ts';
import { describeAnswer } from '../core/evidence.ts';
import type { Facts, ImageUse } from '../core/facts.ts';
import { imageState } from '../core/image-state.ts';
import { formatPlatform } from '../core/platform.ts';
import { podPullSecretNames } from '../core/pod-access.ts';
import { formatReference, referenceKey } from '../core/reference.ts';
import type { ImageState, ReportedImage, ReportedUse } from '../core/report.ts';
import { reportUse } from './findings.ts';

/** A reported image with what the counting needs to know about it. */
export interface CountedImage {
  readonly image: ReportedImage;
  /** True when some pod is believed to hold a credential that is unknown here, and none is refused for sure. */
  readonly isBelieved: boolean;
}

/** Shows a target's images, one for each text that was rendered. */
export function reportImages(facts: Facts): readonly CountedImage[] {
  const byText = new Map<string, ImageUse[]>();
  for (const use of facts.uses) byText.set(use.image, [...(byText.get(use.image) ?? []), use]);
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
  const fact = first.parsed.ok ? facts.images.get(referenceKey(first.parsed.reference)) : undefined;
  const digest = digestOf(fact);
  return {
    reference: first.image,
    resolved: first.parsed.ok ? formatReference(first.parsed.reference) : '',
    target: facts.target.name,
    state: stateOf(uses, fact, facts),
    ...(digest === null ? {} : { digest }),
    ...(fact?.manifest ? { platforms: platformsOf(fact) } : {}),
    ...(first.isOpen === true ? { evidence: [first.skip!] } : {}),
    ...(fact ? { evidence: fact.answers.map(describeAnswer) } : {}),
    uses: uses.map((use) => reportUseWithSecrets(use, facts)),
  };
}

/** In the local profile an image without a registry is where the local cluster looks, or nowhere. */
function stateOf(uses: readonly ImageUse[], fact: ImageFact | undefined, facts: Facts): ImageState {
  const [use] = uses as readonly [ImageUse, ...ImageUse[]];
  if (use.isOpen === true) return 'open';
  if (use.skip !== null || !use.parsed.ok) return 'skipped';
  if (fact) {
    const state = imageState(fact);
    // Hidden from strangers, and every pod has a secret that may see it: not called missing.
    return state === 'absent' && uses.every((own) => isBelieved(own, facts)) ? 'denied' : state;
  }
  if (facts.target.profile !== 'local' || !facts.local?.cluster) return 'skipped';
  const present = facts.local.images.get(referenceKey(use.parsed.reference))?.presentIn ?? [];
  return present.includes(facts.local.cluster.store) ? 'found' : 'absent';
}

function digestOf(fact: ImageFact | undefined): string | null {
  for (const { answer } of fact?.answers ?? [])
    if (answer.state === 'found' && answer.digest !== null) return answer.digest;
  return null;
}

function platformsOf(fact: ImageFact): NonNullable<ReportedImage['platforms']> {
  return (fact.manifest?.platforms ?? [])
    .map(({ platform, digest, size }) => ({ platform: formatPlatform(platform), digest, size }))
    .sort((a, b) => (a.platform < b.platform ? -1 : a.platform > b.platform ? 1 : a.digest < b.digest ? -1 : 1));
}
