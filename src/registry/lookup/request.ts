import type { Identity, Withholding } from '../../core/answer/answer.ts';
import type { Platform } from '../../core/platform/platform.ts';
import type { ImageReference } from '../../core/reference/reference.ts';
import type { RelocatedName } from '../../core/reference/relocations.ts';
import type { Credential, Sensitive } from '../../core/secrecy/sensitive.ts';

/** A pull secret of a pod whose credential is known. */
export interface SecretIdentity {
  readonly identity: Identity;
  readonly credential: Sensitive<Credential>;
  /** Why it is not tried; its answer is unverified. */
  readonly withheld?: Withholding;
}

/** One image to look up. Requests with the same `referenceKey` are asked once, with the secrets of all. */
export interface LookupRequest {
  readonly reference: ImageReference;
  readonly secrets: readonly SecretIdentity[];
  /** Why nobody is asked; every answer is unverified. */
  readonly withheld?: Withholding;
  /** Where its publisher moved it: asked as a stranger when nobody finds the image itself. */
  readonly relocatedNames?: readonly RelocatedName[];
  /** Platforms to read beyond existence; without it `ImageFact.manifest` stays null. */
  readonly expectPlatforms?: readonly Platform[];
}
