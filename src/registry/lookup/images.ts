import type { ImageFact } from '../../core/answer/image-fact.ts';
import { imageState } from '../../core/answer/image-state.ts';
import { lookUpAs } from '../ask/look-up-as.ts';
import { scrubFacts } from '../guard/scrub.ts';
import { type Session, startSession } from '../host/session.ts';
import { NetworkError } from '../http/network-error.ts';
import { toAnswer, unanswered } from '../outcome/outcome.ts';
import { ANONYMOUS } from './host-credentials.ts';
import { lookUpImage } from './image.ts';
import type { LookupOptions } from './options.ts';
import { type LookupItem, planItems } from './plan.ts';
import type { LookupRequest } from './request.ts';
import { tryUntestedCredentials } from './untested-credentials.ts';

/**
 * Looks up every image once, side by side: anonymously, as each pod's own secret, and as the host's credential where
 * the stranger did not find it. What cannot be told is unverified, never absent.
 *
 * @returns by `referenceKey`, in the order of the keys
 * @throws UserError when the keychain finds its set-up wrong
 */
export async function lookUpImages(
  requests: readonly LookupRequest[],
  options: LookupOptions,
): Promise<ReadonlyMap<string, ImageFact>> {
  const items = planItems(requests);
  if (options.offline) {
    const error = new NetworkError('offline', 'no registry is asked (offline)');
    return byKey(items.map((item) => unaskedFact(item, error)));
  }
  const session = startSession(options);
  try {
    let done = 0;
    const facts = await Promise.all(
      items.map(async (item) => {
        const fact = await lookUpItem(session, item, options);
        done += 1;
        options.onProgress?.(done, items.length);
        return fact;
      }),
    );
    const completed = await tryUntestedCredentials(session, items, facts, options);
    return byKey(scrubFacts(completed, session.sentSecrets));
  } finally {
    await session.end();
  }
}

async function lookUpItem(session: Session, item: LookupItem, options: LookupOptions): Promise<ImageFact> {
  const { host } = item.reference;
  if (item.withheld) return unaskedFact(item, new NetworkError(item.withheld.reason, item.withheld.why));
  if (!isAddress(host)) return unaskedFact(item, new NetworkError('dns', `"${host}" is no host address`));
  const { state, perHost } = session.host(host);
  const refusal = session.refusalOf(state);
  if (refusal) return unaskedFact(item, refusal);
  const fact = await perHost(() => lookUpImage(session, state, item, options));
  return withRelocation(session, item, fact);
}

/**
 * Adds where an image is now that nobody found and that its publisher moved; a name that does not answer is not told.
 */
async function withRelocation(session: Session, item: LookupItem, fact: ImageFact): Promise<ImageFact> {
  if (item.relocatedNames.length === 0 || imageState(fact) === 'found') return fact;
  for (const { relocation, reference } of item.relocatedNames) {
    const { state, perHost } = session.host(reference.host);
    if (session.refusalOf(state)) continue;
    const answer = await perHost(() => lookUpAs(session, state, reference, null));
    if (answer.state !== 'found') continue;
    const { what, source } = relocation;
    return { ...fact, relocated: { image: reference.raw, what, source } };
  }
  return fact;
}

/** The grammar of references allows hosts that no URL can hold: `registry:99999`, `1.2.3.999`. */
function isAddress(host: string): boolean {
  return URL.canParse(`https://${host}`);
}

function unaskedFact({ key, reference, secrets }: LookupItem, error: NetworkError): ImageFact {
  const { host, repository, digest, tag } = reference;
  const url = `https://${host}/v2/${repository}/manifests/${digest ?? tag ?? 'latest'}`;
  const answer = toAnswer(unanswered('HEAD', url, error), 0);
  const identities = [ANONYMOUS, ...secrets.map(({ identity }) => identity)];
  return { key, answers: identities.map((identity) => ({ identity, answer })), nearestTags: [], manifest: null };
}

function byKey(facts: readonly ImageFact[]): ReadonlyMap<string, ImageFact> {
  return new Map(facts.map((fact) => [fact.key, fact]));
}
