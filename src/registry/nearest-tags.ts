import type { NearestTag } from '../core/answer.ts';
import { lookUpAs } from './identity-lookup.ts';
import { type Candidate, rankNearest } from './nearest.ts';
import type { ReadAs } from './read-as.ts';
import { listTags } from './tags.ts';

const MAX_SUGGESTIONS = 3;
/** A tags list may be stale: some candidates more than are shown. */
const MAX_CANDIDATES = 9;

/** Finds at most three tags that resemble the missing one, each confirmed by HEAD, best first. Never throws. */
export async function confirmNearest(as: ReadAs): Promise<readonly NearestTag[]> {
  const { session, host, reference, credential } = as;
  const lookup = session.lookupSignal();
  try {
    const { tags } = await listTags(host, reference, credential?.reveal() ?? null, lookup.signal);
    const candidates = rankNearest(reference.tag ?? 'latest', tags, MAX_CANDIDATES);
    const confirmed: NearestTag[] = [];
    for (let at = 0; at < candidates.length && confirmed.length < MAX_SUGGESTIONS; at += MAX_SUGGESTIONS) {
      const batch = await Promise.all(
        candidates.slice(at, at + MAX_SUGGESTIONS).map((candidate) => confirm(as, candidate)),
      );
      confirmed.push(...batch.filter((tag) => tag !== null));
    }
    return confirmed.slice(0, MAX_SUGGESTIONS);
  } finally {
    lookup.done();
  }
}

async function confirm(
  { session, host, reference, credential }: ReadAs,
  { tag, why }: Candidate,
): Promise<NearestTag | null> {
  const answer = await lookUpAs(session, host, { ...reference, tag }, credential);
  return answer.state === 'found' ? { tag, digest: answer.digest, why } : null;
}
