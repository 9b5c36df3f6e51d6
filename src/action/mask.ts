import type { Credential, Sensitive } from '../core/secrecy/sensitive.ts';
import type { Settings } from '../core/settings/settings.ts';

/**
 * Has the runner mask every configured password in the log, also in the form in which Basic authentication sends it.
 *
 * @param mask tells the runner one secret text
 */
export function maskCredentials(settings: Settings, mask: (secret: string) => void): void {
  const credentials = settings.targets.flatMap(({ registries, pullSecrets }) => [
    ...registries.map(({ credential }) => credential),
    ...pullSecrets.map(({ credential }) => credential),
  ]);
  const known = credentials.filter((credential): credential is Sensitive<Credential> => credential !== null);
  const secrets = known.flatMap((credential) => {
    const { username, password } = credential.reveal();
    return [password, Buffer.from(`${username}:${password}`).toString('base64')];
  });
  for (const secret of new Set(secrets)) mask(secret);
}
