import type { ImageFact } from '../core/answer/image-fact.ts';
import type { Rule, Violation } from '../core/finding/rule.ts';
import { runsAs32Bit, runsOn } from '../core/platform/match.ts';
import { formatPlatform, type Platform } from '../core/platform/platform.ts';
import { type RequiredPlatforms, requiredPlatforms } from '../core/platform/pod-platforms.ts';
import { quoteList } from '../core/text/lists.ts';
import { quote } from '../core/text/quote.ts';
import { theImage } from '../core/words/images.ts';
import { askedUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';

/** Required are those of `platforms:`, or what the pod itself asks for. */
export const platformMissing: Rule = {
  id: 'platform-missing',
  summary: 'no manifest for a required platform',
  severity: 'error',
  cause: 'B',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: true,
  *check(facts) {
    const found: Found<Omit<Violation, 'image' | 'uses'>>[] = [];
    for (const { use, reference, fact } of askedUses(facts)) {
      const required = requiredPlatforms(use.nodeTerms, facts.target.platforms);
      const offered = (fact.manifest?.platforms ?? []).map(({ platform }) => platform);
      const isPinned = reference.digest !== null && offered.length === 1;
      const text =
        offered.length === 0
          ? emptyIndex(use.image, fact, required)
          : missingPlatforms({ image: use.image, offered, required, isPinned });
      if (text) found.push({ use, cause: text.message, detail: text });
    }
    for (const { image, uses, detail } of groupByImage(found)) yield { ...detail, image, uses };
  },
};

/**
 * An index that was read whole and lists neither an image nor another artifact. An empty list may be one that was not
 * read.
 */
function emptyIndex(image: string, { manifest, unread = [] }: ImageFact, { platforms }: RequiredPlatforms) {
  const isEmpty = manifest?.isIndex === true && !manifest.configMediaType && !manifest.artifactType;
  if (!isEmpty || unread.length > 0 || platforms.length === 0) return null;
  return {
    message: `${theImage(image)}: it is an index without any image, so it has no manifest for ${names(platforms)}. A node would say ${quote('no match for platform in manifest')}`,
    help: 'push it again: the job that joins the images of the platforms found none, or only attestations',
    aspect: 'tag' as const,
  };
}

interface Offer {
  readonly image: string;
  readonly offered: readonly Platform[];
  readonly required: RequiredPlatforms;
  readonly isPinned: boolean;
}

function missingPlatforms(offer: Offer) {
  const { offered, required } = offer;
  const without = required.platforms.filter((platform) => !offered.some((own) => runsOn(own, platform)));
  const isEnough = required.how === 'one' && without.length < required.platforms.length;
  if (isEnough || without.length === 0) return null;
  const as32Bit = without.filter((platform) => offered.some((own) => runsAs32Bit(own, platform)));
  const missing = required.how === 'one' && as32Bit.length > 0 ? [] : without.filter((own) => !as32Bit.includes(own));
  return missing.length > 0 ? missingText(offer, missing) : text32Bit(offer, as32Bit);
}

function missingText({ image, offered, required, isPinned }: Offer, missing: readonly Platform[]) {
  const none = required.how === 'one' && missing.length > 1 ? 'a manifest for none of' : 'no manifest for';
  const own = required.isOwn ? ', which its pod asks for' : '';
  const pinned = isPinned ? ', because the digest names the image of one platform' : '';
  return {
    message: `${theImage(image)}: it has ${none} ${names(missing)}${own}, only for ${quoteList(offered.map(formatPlatform).sort(), 8)}${pinned}. A node of that platform would say ${quote('no match for platform in manifest')} or start a binary that it cannot run`,
    help: helpFor(missing, required, isPinned),
    aspect: aspectOf(isPinned),
  };
}

function text32Bit({ image, offered, isPinned }: Offer, platforms: readonly Platform[]) {
  const taken = offered.filter((own) => platforms.some((platform) => runsAs32Bit(own, platform)));
  return {
    message: `${theImage(image)}: it has no manifest for ${names(platforms)}; containerd takes the 32-bit one for ${quoteList(taken.map(formatPlatform).sort())} there. CRI-O does not, and the CPU of the node must run 32-bit code`,
    help: `build it for the platform too (\`docker buildx build --platform ${list(platforms)} …\`)`,
    aspect: aspectOf(isPinned),
    severity: 'note' as const,
  };
}

function helpFor(missing: readonly Platform[], { isOwn }: RequiredPlatforms, isPinned: boolean): string {
  if (isPinned) return 'pin the digest of the index instead (`docker buildx imagetools inspect` prints it)';
  const otherwise = isOwn
    ? "correct the pod's `nodeSelector` or node affinity"
    : 'set `platforms:` to those of your nodes';
  return `build it for the platform too (\`docker buildx build --platform ${list(missing)} …\`), or ${otherwise}`;
}

function aspectOf(isPinned: boolean): 'digest' | 'tag' {
  return isPinned ? 'digest' : 'tag';
}

function names(platforms: readonly Platform[]): string {
  return quoteList(platforms.map(formatPlatform));
}

function list(platforms: readonly Platform[]): string {
  return platforms.map(formatPlatform).join(',');
}
