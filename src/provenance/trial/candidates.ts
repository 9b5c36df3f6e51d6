import { kindOf } from '../texts/key-kinds.ts';
import { looksTyped, typedTexts } from '../texts/plain-scalar.ts';
import { contentOf, endOf, type Fragment, fragmentsOf, isEmpty, type Token } from '../texts/tokens.ts';
import type { Manner } from './change.ts';
import { readLiterals } from './literals.ts';
import type { Release } from './release.ts';
import { type Wanted, wantedOf } from './wanted.ts';

/** A fragment that may set what is rendered at some output. */
export interface Candidate {
  readonly fragment: Fragment;
  /** True when both its text and its key say so: these are tried alone when all together do not render. */
  readonly isStrong: boolean;
  /** The first step of the ladder: a number that is no tag keeps its type, since templates may compare it. */
  readonly manner: Manner;
}

/** More candidates are not tried: the weakest are left out, of these the ones that lose against others. */
const MAX_CANDIDATES = 6000;

/**
 * Collects the candidates of all layers: what shares text with an image, a policy or a secret, and what has such a key.
 */
export function collectCandidates(release: Release): readonly Candidate[] {
  const wanted = wantedOf(release.baseline.values());
  const found = release.tokens.flatMap((token) => ofToken(token, wanted));
  for (const layer of release.layers) {
    if (layer.kind !== 'template') continue;
    for (const fragment of readLiterals(layer, wanted)) found.push({ fragment, isStrong: false, manner: 'mark' });
  }
  if (found.length <= MAX_CANDIDATES) return found;
  const rankOf = ({ fragment }: Candidate) => fragment.token.layer.rank;
  return found
    .toSorted((a, b) => Number(b.isStrong) - Number(a.isStrong) || rankOf(b) - rankOf(a))
    .slice(0, MAX_CANDIDATES);
}

function ofToken(token: Token, wanted: Wanted): Candidate[] {
  if (isEmpty(token)) return [];
  const isChart = token.layer.kind === 'chart-yaml';
  const kind = isChart ? 'tag' : kindOf(token.address);
  if (isChart && !isPrinted(token, wanted)) return [];
  const fragments = fragmentsOf(token);
  if (fragments.length === 0) return kind !== null || wanted.isPart(contentOf(token)) ? wholly(token) : [];
  return fragments.flatMap((fragment) => {
    if (/^sha(?:256|512)$/.test(fragment.text)) return [];
    if (/^(?:true|false)$/.test(fragment.text) && kind !== 'tag') return [];
    const isMangled = isWhole(fragment) && typedTexts(fragment.text).some((shown) => wanted.isPart(shown));
    const isExact = isMangled || wanted.isPart(fragment.text);
    const isNumber = token.style === 'plain' && /^[\d.+-]/.test(contentOf(token)) && kind !== null;
    if (!isExact && !isNumber && kind === null && !wanted.overlaps(fragment.text)) return [];
    const isStrong = kind !== null && !(isChart && token.path[0] === 'name');
    const keepsType = kind === null && !isMangled && token.style === 'plain' && looksTyped(contentOf(token));
    const manner = keepsType ? 'like' : 'mark';
    return [{ fragment, isStrong: isStrong && (isExact || isNumber || wanted.overlaps(fragment.text)), manner }];
  });
}

/** Whether a fragment is all of a plain scalar. */
function isWhole({ token, start, end }: Fragment): boolean {
  return token.style === 'plain' && token.start === start && token.end === end;
}

/**
 * A scalar with nothing in it that can be changed (`"{{ .Chart.AppVersion }}"`, `"@"`): something is written behind its
 * text.
 */
function wholly(token: Token): Candidate[] {
  const end = endOf(token);
  return end === null
    ? []
    : [{ fragment: { token, start: end, end, text: '' }, isStrong: kindOf(token.address) !== null, manner: 'mark' }];
}

/**
 * The chart's own name and version stand in many labels: they are changed only when an image shows them. A number may
 * show otherwise.
 */
function isPrinted(token: Token, wanted: Wanted): boolean {
  const field = token.path[0];
  const text = contentOf(token);
  return field === 'appVersion' || wanted.overlaps(text) || wanted.overlaps(text.replaceAll('+', '_'));
}
