import type { Rule } from '../core/finding/rule.ts';
import { childManifestMissing } from './child-manifest-missing.ts';
import { credentialsRejected } from './credentials-rejected.ts';
import { deadValue } from './dead-value.ts';
import { digestNotFound } from './digest-not-found.ts';
import { imageAccessDenied } from './image-access-denied.ts';
import { imageNotLoaded } from './image-not-loaded.ts';
import { invalidReference } from './invalid-reference.ts';
import { mangledTag } from './mangled-tag.ts';
import { mutableTag } from './mutable-tag.ts';
import { noImages } from './no-images.ts';
import { notAnImage } from './not-an-image.ts';
import { overrideRequired } from './override-required.ts';
import { milderWhereIdle } from './parts/idle.ts';
import { platformMissing } from './platform-missing.ts';
import { pullPolicyAlwaysLocal } from './pull-policy-always-local.ts';
import { pullPolicyImplicit } from './pull-policy-implicit.ts';
import { pullPolicyInvalid } from './pull-policy-invalid.ts';
import { pullPolicyNeverRegistry } from './pull-policy-never-registry.ts';
import { pullPolicyStale } from './pull-policy-stale.ts';
import { pullSecretInconsistent } from './pull-secret-inconsistent.ts';
import { pullSecretInvalid } from './pull-secret-invalid.ts';
import { pullSecretLate } from './pull-secret-late.ts';
import { pullSecretMalformed } from './pull-secret-malformed.ts';
import { pullSecretMissing } from './pull-secret-missing.ts';
import { pullSecretUndeclared } from './pull-secret-undeclared.ts';
import { rateLimited } from './rate-limited.ts';
import { registryNotAllowed } from './registry-not-allowed.ts';
import { registryUnreachable } from './registry-unreachable.ts';
import { renderFailed } from './render-failed.ts';
import { repositoryNotFound } from './repository-not-found.ts';
import { tagDigestMismatch } from './tag-digest-mismatch.ts';
import { tagNotFound } from './tag-not-found.ts';

export { CONSEQUENCES } from './parts/consequences.ts';

/**
 * Sorted by id. To add one: a file here, a line here, a page in docs/rules, fixtures in test/rules
 * (docs/adding-a-rule.md).
 */
const ALL: readonly Rule[] = [
  childManifestMissing,
  credentialsRejected,
  deadValue,
  digestNotFound,
  imageAccessDenied,
  imageNotLoaded,
  invalidReference,
  mangledTag,
  mutableTag,
  noImages,
  notAnImage,
  overrideRequired,
  platformMissing,
  pullPolicyAlwaysLocal,
  pullPolicyImplicit,
  pullPolicyInvalid,
  pullPolicyNeverRegistry,
  pullPolicyStale,
  pullSecretInconsistent,
  pullSecretInvalid,
  pullSecretLate,
  pullSecretMalformed,
  pullSecretMissing,
  pullSecretUndeclared,
  rateLimited,
  registryNotAllowed,
  registryUnreachable,
  renderFailed,
  repositoryNotFound,
  tagDigestMismatch,
  tagNotFound,
];

/** Every rule, sorted by id; milder where nothing pulls an image yet. */
export const rules: readonly Rule[] = ALL.map(milderWhereIdle);
