import { absent, type Meaning, type Seen, unverified } from '../outcome/seen.ts';
import type { HostQuirk } from './quirk.ts';

/**
 * Harbor. `NOT_FOUND` stands for a missing repository and a missing artifact alike, and may come with status 401 once a
 * credential was accepted; 412 is its policy that prevents pulls of vulnerable images
 * (docs/reference/registries.md#s4-7).
 */
export const harbor: HostQuirk = {
  id: 'harbor',
  matches: () => false,
  matchesRealm: (realm, service) => service === 'harbor-registry' || realm.pathname === '/service/token',
  explain(seen: Seen): Meaning | null {
    if (seen.stage !== 'manifest') return null;
    if (seen.status === 412) return unverified('protocol');
    if (seen.status !== 401 || seen.kind !== 'registry' || seen.sentAs === 'anonymous') return null;
    const text = seen.errors.find(({ code }) => code === 'NOT_FOUND')?.message ?? '';
    if (/^repository\b.* not found/i.test(text)) return absent('repository');
    return /^artifact\b.* not found/i.test(text) ? absent(seen.subject) : null;
  },
};
