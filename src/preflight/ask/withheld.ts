import type { PodPullSecret } from '../../core/access/pull-secrets.ts';
import type { PodCredential } from '../../core/access/secret-content.ts';
import type { Withholding } from '../../core/answer/answer.ts';
import type { ImageUse } from '../../core/facts/image-use.ts';
import { isAllowed } from '../../core/host/allow-list.ts';
import { canonicalHost } from '../../core/host/registry-host.ts';
import { formatReference, type ImageReference } from '../../core/reference/reference.ts';
import { type SecretText, secretIn } from '../../core/secrecy/secret-text.ts';
import type { TargetSettings } from '../../core/settings/settings.ts';

/** Why an image is not asked for: its reference holds a text that is kept in. */
export function referenceWithheld(use: ImageUse, secretTexts: readonly SecretText[]): Withholding | null {
  const resolved = use.parsed.ok ? formatReference(use.parsed.reference) : '';
  const secret = secretIn(`${use.image}\n${resolved}`, secretTexts);
  if (secret === null) return null;
  return { reason: secret.isWithheld ? 'untrusted' : 'secret-reference', why: secret.why };
}

/**
 * Why a pod's credential is not tried: it is not trusted, or what is set by a secret value has no business at this
 * host.
 */
export function secretWithheld(
  { origin }: PodPullSecret,
  { credential, withheld }: PodCredential,
  reference: ImageReference,
  target: TargetSettings,
  secretTexts: readonly SecretText[],
): Withholding | null {
  if (withheld !== undefined) return withheld;
  if (origin !== 'rendered') return null;
  const { username, password } = credential.reveal();
  const secret = secretIn(`${username}\n${password}`, secretTexts);
  if (secret === null) return null;
  if (secret.isWithheld) return { reason: 'untrusted', why: secret.why };
  if (isNamed(reference, target)) return null;
  const why = `${secret.why}, and ${reference.host} is named neither under registries nor under allowed-registries`;
  return { reason: 'secret-credential', why };
}

function isNamed(reference: ImageReference, { registries, allowedRegistries }: TargetSettings): boolean {
  if (registries.some(({ host }) => canonicalHost(host) === canonicalHost(reference.host))) return true;
  return allowedRegistries.length > 0 && isAllowed(allowedRegistries, reference);
}
