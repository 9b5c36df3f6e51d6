import type { ImageFact, ManifestFacts, PlatformManifest } from '../core/answer/image-fact.ts';
import type { Facts } from '../core/facts/facts.ts';
import type { ImageUse } from '../core/facts/image-use.ts';
import type { Rule } from '../core/finding/rule.ts';
import { bestFor } from '../core/platform/match.ts';
import { formatPlatform } from '../core/platform/platform.ts';
import { requiredPlatforms } from '../core/platform/pod-platforms.ts';
import { countOf } from '../core/text/lists.ts';
import { quote } from '../core/text/quote.ts';
import { theImage } from '../core/words/images.ts';
import { askedUses } from './parts/asked.ts';
import { type Found, groupByImage } from './parts/group.ts';

export const childManifestMissing: Rule = {
  id: 'child-manifest-missing',
  summary: 'the index lists a manifest that the registry does not serve',
  severity: 'error',
  cause: 'E',
  since: '0.1',
  profiles: ['registry', 'local'],
  needsNetwork: true,
  *check(facts) {
    const found: Found<PlatformManifest>[] = [];
    const configs: Found<MissingConfig>[] = [];
    for (const { use, fact } of askedUses(facts)) {
      const missing = fact.manifest?.missingConfig;
      if (missing) configs.push({ use, cause: missing.digest, detail: missing });
      for (const child of neededChildren(use, fact, facts)) {
        if (isGone(child)) found.push({ use, cause: child.digest, detail: child });
      }
    }
    for (const { image, uses, detail } of groupByImage(found)) {
      const platform = quote(formatPlatform(detail.platform));
      yield {
        message: `${theImage(image)}: its index lists ${quote(detail.digest)} for ${platform}, but the registry does not serve it. The tag looks fine and the pull fails`,
        help: 'push the image again for all platforms; if old versions are cleaned up, keep the untagged ones that an index refers to',
        image,
        uses,
        aspect: 'tag',
        evidence: evidenceOf(detail),
      };
    }
    for (const { image, uses, detail } of groupByImage(configs)) {
      yield {
        message: `${theImage(image)}: its manifest names the config ${quote(detail.digest)}, but the registry does not serve it. The tag looks fine and the pull fails`,
        help: 'push the image again; if the registry cleans up, see that it keeps the blobs which a manifest names',
        image,
        uses,
        aspect: 'tag',
        evidence: evidenceOf(detail),
      };
    }
  },
};

/**
 * The manifests that the pod's nodes take; none where one of several platforms is enough, and one of them is served.
 */
function neededChildren(use: ImageUse, { manifest }: ImageFact, facts: Facts): readonly PlatformManifest[] {
  const { platforms, how } = requiredPlatforms(use.nodeTerms, facts.target.platforms);
  const needed = platforms.flatMap((platform) => bestFor(manifest?.platforms ?? [], platform) ?? []);
  return how === 'one' && !needed.every(isGone) ? [] : [...new Set(needed)];
}

type MissingConfig = NonNullable<ManifestFacts['missingConfig']>;

/** Only the registry's own 404 makes a child missing; a server error does not. */
function isGone({ served, evidence }: PlatformManifest): boolean {
  return served === false && (evidence === null || evidence.status === 404);
}

function evidenceOf({ evidence }: Pick<PlatformManifest, 'evidence'>): readonly string[] {
  if (evidence === null) return [];
  const code = evidence.code === null ? '' : ` ${evidence.code}`;
  return [`registry said: ${evidence.status}${code} for ${evidence.url} (${countOf(evidence.attempts, 'attempt')})`];
}
