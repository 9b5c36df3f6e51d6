import type { ImageFact } from '../../core/answer/image-fact.ts';
import { imageState } from '../../core/answer/image-state.ts';
import { lookUpAs } from '../ask/look-up-as.ts';
import type { Session } from '../host/session.ts';
import type { LookupItem } from './plan.ts';

/** Adds where an image is now that nobody found and that its publisher moved; a name that does not answer is not told. */
export async function withRelocation(session: Session, item: LookupItem, fact: ImageFact): Promise<ImageFact> {
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
