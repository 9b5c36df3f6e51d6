import type { ImageUse } from '../../core/facts/image-use.ts';
import { imageParts } from '../texts/image-parts.ts';
import { kindOf } from '../texts/key-kinds.ts';
import { type Fragment, fragmentsOf } from '../texts/tokens.ts';
import { mutate } from '../trial/change.ts';
import type { SiteText } from '../trial/outputs.ts';
import type { Bench } from '../trial/release.ts';
import type { Hit } from '../trial/traces.ts';
import type { Sought } from './parts.ts';

/** Below this score nothing is guessed. */
const ENOUGH = 5;

/**
 * Picks by looks what may set a part of an image: the same text, a key that says so, a path that names the container, the layer that
 * wins. For when no render could tell.
 */
export function guessSetter(bench: Bench, before: SiteText, sought: readonly Sought[], use: ImageUse): Hit | null {
  for (const name of sought) {
    if (name.startsWith('unset-')) continue;
    const text = textOf(before, name);
    if (text === null) continue;
    const words = new Set(`${use.container} ${use.workload.name}`.toLowerCase().split(/[^a-z0-9]+/));
    const scored = (fragmentsByText(bench).get(text) ?? [])
      .flatMap((fragment) => {
        const score = scoreOf(fragment, text, name, words);
        return score >= ENOUGH ? [{ fragment, score }] : [];
      })
      .sort((a, b) => b.score - a.score || b.fragment.token.layer.rank - a.fragment.token.layer.rank);
    const [best] = scored;
    if (best) return asHit(best.fragment, name);
  }
  return null;
}

const indexes = new WeakMap<Bench, ReadonlyMap<string, readonly Fragment[]>>();

/** The fragments of all values by their text, and by what of it stands behind a slash. */
function fragmentsByText(bench: Bench): ReadonlyMap<string, readonly Fragment[]> {
  const known = indexes.get(bench);
  if (known) return known;
  const index = new Map<string, Fragment[]>();
  for (const fragment of bench.tokens.flatMap((token) => fragmentsOf(token))) {
    const { text } = fragment;
    for (let at = 0; ; ) {
      const key = text.slice(at);
      const group = index.get(key);
      if (group) group.push(fragment);
      else index.set(key, [fragment]);
      const slash = text.indexOf('/', at);
      if (slash < 0) break;
      at = slash + 1;
    }
  }
  indexes.set(bench, index);
  return index;
}

function textOf({ image, policy, secrets }: SiteText, sought: Sought): string | null {
  if (sought === 'pull-policy') return policy;
  if (sought === 'pull-secrets') return secrets[0]?.match(/[a-z0-9][\w.-]*(?="?[\]}]*$)/)?.[0] ?? null;
  const parts = imageParts(image);
  const range =
    sought === 'registry' || sought === 'repository' || sought === 'tag' || sought === 'digest' ? parts[sought] : null;
  return range ? image.slice(range.start, range.end) : null;
}

function scoreOf({ text, token }: Fragment, wanted: string, sought: Sought, words: ReadonlySet<string>): number {
  const isEqual = text === wanted || (text.endsWith(`/${wanted}`) && sought === 'repository');
  if (!isEqual) return 0;
  const kind = kindOf(token.address);
  const isKind = kind === sought || kind === 'image' || (sought === 'tag' && token.address.at(-1) === 'appVersion');
  const names = token.address.filter((part) => words.has(part.toLowerCase())).length;
  return 3 + (isKind ? 3 : 0) + names;
}

function asHit(fragment: Fragment, sought: Sought): Hit {
  const field = sought === 'pull-policy' ? 'policy' : sought === 'pull-secrets' ? 'secrets' : 'image';
  const change = mutate(fragment, 'mark', 0);
  return { fragment, change, field, entry: 0, shown: '', start: 0, end: 0, base: null };
}
