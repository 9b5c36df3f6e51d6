import type { ImageFact } from '../core/answer.ts';
import { formatPlatform, type Platform } from '../core/platform.ts';
import { runsOn } from '../core/platform-match.ts';
import { quote } from '../core/quote.ts';
import type { Rule } from '../core/rule.ts';
import { askedUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';
import { quoteList, theImage } from './parts/words.ts';

/** No manifest for a required platform. */
export const platformMissing: Rule = {
  id: 'platform-missing',
  summary: 'no manifest for a required platform',
  severity: 'error',
  cause: 'B',
  profiles: ['registry', 'local'],
  needsNetwork: true,
  *check(facts) {
    const empty: Found<null>[] = [];
    const found: Found<{ missing: Platform[]; offered: Platform[]; isPinned: boolean }>[] = [];
    for (const { use, reference, fact } of askedUses(facts)) {
      const offered = (fact.manifest?.platforms ?? []).map(({ platform }) => platform);
      if (offered.length === 0 && isEmptyIndex(fact)) empty.push({ use, cause: '', detail: null });
      const missing = facts.target.platforms.filter((required) => !offered.some((own) => runsOn(own, required)));
      // An empty list is one that was not read: nothing is proved.
      if (offered.length === 0 || missing.length === 0) continue;
      const isPinned = reference.digest !== null && offered.length === 1;
      found.push({ use, cause: '', detail: { missing, offered, isPinned } });
    }
    for (const { image, uses } of groupByImage(empty)) {
      yield {
        message: `${theImage(image)}: it is an index without any image, so it has no manifest for ${quoteList(facts.target.platforms.map(formatPlatform))}. A node would say ${quote('no match for platform in manifest')}`,
        help: 'push it again: the job that joins the images of the platforms found none, or only attestations',
        image,
        uses,
        aspect: 'tag',
      };
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const missing = quoteList(detail.missing.map(formatPlatform));
      const offered = quoteList(detail.offered.map(formatPlatform).sort(), 8);
      const pinned = detail.isPinned ? ', because the digest names the image of one platform' : '';
      yield {
        message: `${theImage(image)}: it has no manifest for ${missing}, only for ${offered}${pinned}. A node of that platform would say ${quote('no match for platform in manifest')} or start a binary that it cannot run`,
        help: helpFor(detail),
        image,
        uses,
        aspect: detail.isPinned ? 'digest' : 'tag',
      };
    }
  },
};

/** Whether the whole index was read and lists neither an image nor another artifact. */
function isEmptyIndex({ manifest, unread = [] }: ImageFact): boolean {
  return manifest?.isIndex === true && unread.length === 0 && !manifest.configMediaType && !manifest.artifactType;
}

function helpFor({ missing, isPinned }: { readonly missing: readonly Platform[]; readonly isPinned: boolean }): string {
  const platforms = missing.map(formatPlatform).join(',');
  if (isPinned) return 'pin the digest of the index instead (`docker buildx imagetools inspect` prints it)';
  return `build it for the platform too (\`docker buildx build --platform ${platforms} …\`), or set \`platforms:\` to those of your nodes`;
}
