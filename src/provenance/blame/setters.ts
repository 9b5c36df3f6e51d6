import { faultRange } from '../../core/reference/fault.ts';
import { imageParts, shared } from '../texts/image-parts.ts';
import { kindOf } from '../texts/key-kinds.ts';
import type { Range } from '../texts/scalars.ts';
import type { SiteText } from '../trial/outputs.ts';
import type { Hit } from '../trial/traces.ts';
import { extentOf } from './extents.ts';
import { type Sought, UNSET_KINDS } from './parts.ts';

/** An entry of imagePullSecrets: as rendered or by its name, and its position among those of the place; absent: any. */
export interface SecretEntry {
  readonly about?: string;
  readonly index?: number;
}

/**
 * Of what shows at a place, selects what sets the part that is sought: the fragment that covers most of it first; of equals,
 * values before the text of templates, then the layer that wins.
 *
 * @param before the texts at the place before any change
 * @param entry the entry of imagePullSecrets in question
 */
export function settersOf(
  hits: readonly Hit[],
  sought: Sought,
  before: SiteText,
  entry: SecretEntry = {},
): readonly Hit[] {
  return hits
    .flatMap((hit) => {
      const cover = coverOf(hit, sought, before, entry);
      return cover > 0 ? [{ hit, cover }] : [];
    })
    .sort(
      (a, b) =>
        Number(isTemplate(a.hit)) - Number(isTemplate(b.hit)) ||
        b.cover - a.cover ||
        b.hit.fragment.token.layer.rank - a.hit.fragment.token.layer.rank ||
        a.hit.fragment.start - b.hit.fragment.start,
    )
    .map(({ hit }) => hit);
}

function isTemplate({ fragment }: Hit): boolean {
  return fragment.token.layer.kind === 'template';
}

function coverOf(hit: Hit, sought: Sought, before: SiteText, { about, index }: SecretEntry): number {
  const length = hit.end - hit.start;
  if (sought === 'pull-policy' || sought === 'unset-policy') return hit.field === 'policy' ? length : 0;
  if (sought === 'pull-secrets' || sought === 'unset-secrets') {
    const isEntry = index === undefined || hit.entry === index;
    return hit.field === 'secrets' && isEntry && isAbout(before.secrets[hit.entry], about) ? length : 0;
  }
  if (hit.field !== 'image') return 0;
  if (sought === 'fault') {
    const extent = extentOf(hit, before.image);
    return extent ? shared(extent, faultRange(before.image)) : 0;
  }
  if (sought.startsWith('unset-'))
    return UNSET_KINDS[sought]?.includes(kindOf(hit.fragment.token.address)!) ? length : 0;
  const parts = imageParts(hit.shown, imageParts(before.image).registry !== null);
  const range: Range | null = parts[sought as keyof typeof parts];
  return range ? shared(hit, range) : 0;
}

function isAbout(entry: string | undefined, about: string | undefined): boolean {
  if (about === undefined || entry === undefined || entry === about) return true;
  return entry === JSON.stringify({ name: about }) || entry === JSON.stringify(about);
}
