import { denied } from '../outcome/seen.ts';
import type { HostQuirk } from './quirk.ts';

/**
 * GitLab, also self-hosted. Its token service decides about access: 403 "access forbidden" is a valid credential
 * without rights on the project, a bad credential is a 401 (docs/reference/registries.md#s4-6).
 */
export const gitlab: HostQuirk = {
  id: 'gitlab',
  matches: (host) => host === 'registry.gitlab.com',
  matchesRealm: (realm) => realm.pathname === '/jwt/auth',
  trustedRealms: ['gitlab.com'],
  explain(seen) {
    if (seen.stage !== 'token' || seen.status !== 403 || seen.sentAs === 'anonymous') return null;
    return seen.errors.some(({ message }) => /access forbidden/i.test(message ?? '')) ? denied('no-access') : null;
  },
};
