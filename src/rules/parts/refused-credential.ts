import type { Identity, IdentityAnswer } from '../../core/answer/answer.ts';

/** Whether the registry refuses the credential itself, for whatever it asks. */
export function isRejected({ answer }: IdentityAnswer): boolean {
  return answer.state === 'denied' && answer.why === 'rejected';
}

/**
 * What the credential may not do, where the registry says so: GHCR's tokens without `read:packages`. Empty where it
 * does not.
 */
export function lackOf({ answer }: IdentityAnswer): string {
  return answer.state === 'denied' && answer.lacks ? `: it has no \`${answer.lacks}\`` : '';
}

/** What the credential needs, where the registry says so. Empty where it does not, else it ends with "else ". */
export function lackHelp({ answer }: IdentityAnswer): string {
  return answer.state === 'denied' && answer.lacks ? `give the token the scope \`${answer.lacks}\`; else ` : '';
}

/** How a credential of this check is renewed. */
export function renew(identity: Identity, host: string): string {
  if (identity.source === 'github-token') {
    return "check the `github-token` input: leave it out to use the job's own token, or give a classic personal access token with `read:packages` that has not expired";
  }
  const login = identity.isExplicit
    ? `renew it where it is set (${identity.source})`
    : `renew it (\`docker login ${host}\`)`;
  return `${login}, or remove it if the images are public`;
}
