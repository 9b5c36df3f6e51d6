import type { Identity, IdentityAnswer, Withholding } from '../../core/answer/answer.ts';
import type { Credential, Sensitive } from '../../core/secrecy/sensitive.ts';
import { isLoopback } from '../guard/address.ts';
import type { HostState } from '../host/state.ts';
import type { Keychain, KeychainEntry } from '../keychain/entry.ts';

/** Asks about one image as one identity. */
export type AskAs = (
  identity: Identity,
  credential: Sensitive<Credential> | null,
  withheld?: Withholding,
) => Promise<IdentityAnswer>;

/** The identity of whoever has no credential. */
export const ANONYMOUS: Identity = { id: 'anonymous', kind: 'anonymous', source: 'no credential', isExplicit: false };

/**
 * Tries a host's credentials in turn until one gets a definite answer. The first is `credential:<host>`, the others
 * have their position behind it (`credential:<host>#2`).
 *
 * @param skip how many of the entries were tried before
 */
export async function askCredentials(
  host: string,
  entries: readonly KeychainEntry[],
  askAs: AskAs,
  skip = 0,
): Promise<readonly IdentityAnswer[]> {
  const answers: IdentityAnswer[] = [];
  for (let at = skip; at < entries.length && !answers.some(isSettled); at += 1) {
    const { credential, source, isExplicit, withheld } = entries[at]!;
    const id = `credential:${host}${at === 0 ? '' : `#${at + 1}`}`;
    const why = withheld === undefined ? undefined : ({ reason: 'untrusted', why: withheld } as const);
    answers.push(await askAs({ id, kind: 'credential', source, isExplicit }, credential, why));
  }
  return answers;
}

/**
 * The credentials for a host, best first. Those that were found lying about belong to the origin of that name, over
 * https: where the configuration sends its requests elsewhere, be it to another port or over plain http, only what it
 * names itself goes there, and what is known for that machine if it is asked over https. Loopback is exempt.
 */
export async function credentialsOf(host: HostState, keychain: Keychain): Promise<readonly KeychainEntry[]> {
  const { storedWithheld: withheld } = host;
  const entries = await belongingTo(host, keychain);
  return withheld === null ? entries : entries.map((entry) => (entry.isExplicit ? entry : { ...entry, withheld }));
}

async function belongingTo(host: HostState, keychain: Keychain): Promise<readonly KeychainEntry[]> {
  const entries = await keychain.credentialsFor(host.host);
  const { base } = host;
  if (!host.isMirror || isLoopback(base.hostname) || isOwnOrigin(host)) return entries;
  const ofEndpoint = base.protocol === 'https:' ? await keychain.credentialsFor(base.host) : [];
  return [...entries.filter(({ isExplicit }) => isExplicit), ...ofEndpoint.filter(({ isExplicit }) => !isExplicit)];
}

/** Whether an endpoint is where the host is asked without one. */
function isOwnOrigin({ host, base, quirk }: HostState): boolean {
  return [`https://${host}`, quirk.endpoint?.(host)].some((own) => own && new URL(own).origin === base.origin);
}

/** Whether the registry gave a definite answer about the image. */
export function isSettled({ answer }: IdentityAnswer): boolean {
  return answer.state === 'found' || answer.state === 'absent';
}
