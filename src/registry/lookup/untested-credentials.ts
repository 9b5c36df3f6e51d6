import type { IdentityAnswer } from '../../core/answer/answer.ts';
import type { ImageFact } from '../../core/answer/image-fact.ts';
import { canonicalHost } from '../../core/host/registry-host.ts';
import { lookUpAs } from '../ask/look-up-as.ts';
import type { Session } from '../host/session.ts';
import { askCredentials } from './host-credentials.ts';
import type { LookupOptions } from './options.ts';
import type { LookupItem } from './plan.ts';

/**
 * Makes up for configured credentials that had no definite answer on the first image of their host: each is tried on
 * the first image that was found there, so that a dead one does not stay hidden behind public images.
 *
 * @param facts one per item, in the same order
 */
export async function tryUntestedCredentials(
  session: Session,
  items: readonly LookupItem[],
  facts: readonly ImageFact[],
  { registries, keychain }: LookupOptions,
): Promise<readonly ImageFact[]> {
  const completed = [...facts];
  for (const { host, credential } of registries) {
    if (!credential) continue;
    const indexes = items.flatMap((item, index) => (canonicalHost(item.reference.host) === host ? [index] : []));
    if (indexes.some((index) => facts[index]!.answers.some(isTested))) continue;
    const target = indexes.find((index) => isUnasked(facts[index]!));
    if (target === undefined) continue;
    const { state } = session.host(host);
    const entries = (await keychain.credentialsFor(host)).filter(
      ({ isExplicit, withheld }) => isExplicit && withheld === undefined,
    );
    const asked = await askCredentials(host, entries, async (identity, own) => ({
      identity,
      answer: await lookUpAs(session, state, items[target]!.reference, own),
    }));
    const fact = facts[target]!;
    completed[target] = { ...fact, answers: [...fact.answers.slice(0, 1), ...asked, ...fact.answers.slice(1)] };
  }
  return completed;
}

function isTested({ identity, answer }: IdentityAnswer): boolean {
  return identity.kind === 'credential' && identity.isExplicit && answer.state !== 'unverified';
}

/** Found by the stranger, and no credential has been asked about it. */
function isUnasked({ answers }: ImageFact): boolean {
  return answers[0]?.answer.state === 'found' && answers.every(({ identity }) => identity.kind !== 'credential');
}
