import type { Platform } from '../platform/platform.ts';
import type { Evidence, IdentityAnswer, UnverifiedReason } from './answer.ts';

/** One manifest of an index, or the only one of a single-platform image. */
export interface PlatformManifest {
  readonly platform: Platform;
  readonly digest: string;
  /** Compressed bytes of all layers, or null when the child was not read. */
  readonly size: number | null;
  /** Whether the registry serves the child and its config; null when not asked. */
  readonly served: boolean | null;
  /** What the registry said when it did not serve it. */
  readonly evidence: Evidence | null;
}

/** A tag that exists and resembles the missing one; confirmed by HEAD. Best first. */
export interface NearestTag {
  readonly tag: string;
  readonly digest: string | null;
  /** Why it is near, in words: `with the prefix "v"`, `short SHA`, `one character differs`. */
  readonly why: string;
}

/**
 * What was read beyond existence, for a found image (platforms, artifact type, tag drift); null fields were not asked
 * for.
 */
export interface ManifestFacts {
  /** True for an index whose entries were all listed: no platform then means that it holds no image. */
  readonly isIndex?: boolean;
  /** For a single image: the config that the manifest names and the registry says it does not have. */
  readonly missingConfig?: { readonly digest: string; readonly evidence: Evidence } | null;
  readonly mediaType: string;
  readonly configMediaType: string | null;
  readonly artifactType: string | null;
  readonly platforms: readonly PlatformManifest[];
  /** For `tag@digest`: what the tag resolves to now; null when unknown. */
  readonly tagDigest: string | null;
  /** For `tag@digest`: the registry says that there is no such tag. */
  readonly isTagAbsent?: true;
}

/** A part of a found image that had to be read and could not be: what it would have told is not known. */
export interface UnreadPart {
  readonly part: 'manifest' | 'config';
  /** Digest of the part, or its tag. */
  readonly name: string;
  readonly reason: UnverifiedReason;
  readonly evidence: Evidence;
}

/** An image at the name to which its publisher moved it. */
export interface RelocatedImage {
  /** As it is written into values: `registry.k8s.io/pause:3.9`. */
  readonly image: string;
  /** What happened, half a sentence. */
  readonly what: string;
  /** The announcement. */
  readonly source: string;
}

/** Everything known about one unique reference. */
export interface ImageFact {
  /** Canonical key, see `referenceKey`. */
  readonly key: string;
  /** One per identity that asked, in the order anonymous, credential, secrets by name. */
  readonly answers: readonly IdentityAnswer[];
  readonly nearestTags: readonly NearestTag[];
  /**
   * Where no tag is near: a few that exist, confirmed by HEAD, the highest versions first (a tags list has no dates).
   */
  readonly existingTags?: readonly string[];
  /**
   * True when the tag is missing and the list of tags could not be read: some registries say the same of a repository
   * that does not exist.
   */
  readonly areTagsUnread?: boolean;
  /** Where the image was not found and its publisher moved it: where it is now, confirmed by HEAD. */
  readonly relocated?: RelocatedImage;
  readonly manifest: ManifestFacts | null;
  /** What of the found image could not be read; absent: nothing. */
  readonly unread?: readonly UnreadPart[];
}
