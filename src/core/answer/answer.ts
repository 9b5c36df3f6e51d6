import type { Platform } from '../platform/platform.ts';

/** What a person needs to argue with a registry. Never holds a credential; query strings are redacted. */
export interface Evidence {
  readonly method: 'HEAD' | 'GET' | 'POST';
  readonly url: string;
  /** HTTP status, or null when no answer came. */
  readonly status: number | null;
  /** The registry's error code (`MANIFEST_UNKNOWN`), or null. */
  readonly code: string | null;
  /** The registry's message or the network error's text, escaped and cut, or null. */
  readonly message: string | null;
  /** Number of tries, at least 1 (0 when nothing was sent). */
  readonly attempts: number;
}

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

export type UnverifiedReason =
  | 'dns'
  | 'refused'
  | 'timeout'
  | 'tls'
  | 'network'
  | 'server'
  | 'rate-limit'
  | 'protocol'
  | 'offline'
  | 'budget'
  /** The host is on an internal address and nobody named it: not asked. */
  | 'internal'
  /** The registry lets only certain addresses in. */
  | 'firewall'
  /** The reference holds a secret value of `set`: not asked. */
  | 'secret-reference'
  /** The credential holds a secret value of `set`, and nobody named the host: not tried there. */
  | 'secret-credential'
  /** The configuration is not trusted with the credential on this machine: not used. */
  | 'untrusted';

/** Why something is not sent at all. */
export interface Withholding {
  readonly reason: Extract<UnverifiedReason, 'secret-reference' | 'secret-credential' | 'untrusted'>;
  /** Half a sentence for people. */
  readonly why: string;
}

const WITHHOLDINGS: ReadonlySet<UnverifiedReason> = new Set(['secret-reference', 'secret-credential', 'untrusted']);

/** Whether a reason means that something was not sent, to keep a secret here. */
export function isWithholding(reason: UnverifiedReason): boolean {
  return WITHHOLDINGS.has(reason);
}

/** What one registry said about one reference to one identity. */
export type Answer =
  | {
      readonly state: 'found';
      readonly digest: string | null;
      readonly mediaType: string | null;
      readonly evidence: Evidence;
    }
  | {
      readonly state: 'absent';
      readonly what: 'repository' | 'tag' | 'digest';
      /** True when nobody but the registry's owner can publish under this name: no credential would be told otherwise. */
      readonly isReserved?: true;
      readonly evidence: Evidence;
    }
  | {
      readonly state: 'denied';
      /** anonymous: no credential was sent · no-access: the credential is valid, the package is not shared · rejected: the credential itself is refused */
      readonly why: 'anonymous' | 'no-access' | 'rejected';
      /** What the credential may not do, as its registry calls it, where it says so (`read:packages`). */
      readonly lacks?: string;
      readonly evidence: Evidence;
    }
  | { readonly state: 'unverified'; readonly reason: UnverifiedReason; readonly evidence: Evidence };

/** Who asked. */
export interface Identity {
  /** `anonymous`, `credential:<host>` or `secret:<namespace>/<name>`. */
  readonly id: string;
  readonly kind: 'anonymous' | 'credential' | 'secret';
  /** Where the credential comes from, in words: `github-token`, `pullproof.yaml registries`, `Docker's config.json`, `secret production/ghcr`. */
  readonly source: string;
  /** True when the user named this credential for this host on purpose (configuration), false for one found lying about. */
  readonly isExplicit: boolean;
}

export interface IdentityAnswer {
  readonly identity: Identity;
  readonly answer: Answer;
}

/** A tag that exists and resembles the missing one; confirmed by HEAD. Best first. */
export interface NearestTag {
  readonly tag: string;
  readonly digest: string | null;
  /** Why it is near, in words: `with the prefix "v"`, `short SHA`, `one character differs`. */
  readonly why: string;
}

/** What was read beyond existence, for a found image (platforms, artifact type, tag drift); null fields were not asked for. */
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
}

/** A part of a found image that had to be read and could not be: what it would have told is not known. */
export interface UnreadPart {
  readonly part: 'manifest' | 'config';
  /** Digest of the part, or its tag. */
  readonly name: string;
  readonly reason: UnverifiedReason;
  readonly evidence: Evidence;
}

/** An image at the place to which its publisher moved it. */
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
  /** Where no tag is near: a few that exist, confirmed by HEAD, the highest versions first (a tags list has no dates). */
  readonly existingTags?: readonly string[];
  /** True when the tag is missing and the list of tags could not be read: some registries say the same of a repository that does not exist. */
  readonly areTagsUnread?: boolean;
  /** Where the image was not found and its publisher moved it: where it is now, confirmed by HEAD. */
  readonly relocated?: RelocatedImage;
  readonly manifest: ManifestFacts | null;
  /** What of the found image could not be read; absent: nothing. */
  readonly unread?: readonly UnreadPart[];
}
