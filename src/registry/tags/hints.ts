import type { NearestTag } from '../../core/answer/image-fact.ts';
import { lookUpAs } from '../ask/look-up-as.ts';
import type { ReadAs } from '../ask/resource.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { listTags } from './list.ts';
import { type Candidate, highestTags, rankNearest } from './nearest.ts';

const MAX_SUGGESTIONS = 3;
/** A tags list may be stale: some candidates more than are shown. */
const MAX_CANDIDATES = 9;

/** What the tags list tells about a missing tag. */
export interface TagHints {
  readonly nearestTags: readonly NearestTag[];
  /** Where none is near: a few that exist, confirmed, the highest versions first. */
  readonly existingTags: readonly string[];
  /**
   * Set when the registry says of the list that the repository does not exist: distribution answers MANIFEST_UNKNOWN
   * for every manifest, whether its repository exists or not.
   */
  readonly absentRepository: Outcome | null;
  /** False when there was no list: then such a registry has not said that the repository exists. */
  readonly isRead: boolean;
}

/** Finds at most three tags that resemble the missing one, each confirmed by HEAD, best first. Never throws. */
export async function findTagHints(as: ReadAs): Promise<TagHints> {
  const { tags, refusal, isRead } = await listTags(as);
  const meaning = refusal?.meaning;
  const absentRepository = meaning?.state === 'absent' && meaning.what === 'repository' ? refusal : null;
  const candidates = rankNearest(as.reference.tag ?? 'latest', tags, MAX_CANDIDATES);
  const confirmed: NearestTag[] = [];
  for (let at = 0; at < candidates.length && confirmed.length < MAX_SUGGESTIONS; at += MAX_SUGGESTIONS) {
    const batch = await Promise.all(
      candidates.slice(at, at + MAX_SUGGESTIONS).map((candidate) => confirm(as, candidate)),
    );
    confirmed.push(...batch.filter((tag) => tag !== null));
  }
  const existing = confirmed.length > 0 ? [] : await confirmSome(as, tags);
  return { nearestTags: confirmed.slice(0, MAX_SUGGESTIONS), existingTags: existing, absentRepository, isRead };
}

async function confirmSome(as: ReadAs, tags: readonly string[]): Promise<readonly string[]> {
  const candidates = highestTags(tags, MAX_SUGGESTIONS).map((tag) => ({ tag, why: '' }));
  const found = await Promise.all(candidates.map((candidate) => confirm(as, candidate)));
  return found.flatMap((near) => near?.tag ?? []);
}

async function confirm(
  { session, host, reference, credential }: ReadAs,
  { tag, why }: Candidate,
): Promise<NearestTag | null> {
  const answer = await lookUpAs(session, host, { ...reference, tag }, credential);
  return answer.state === 'found' ? { tag, digest: answer.digest, why } : null;
}
