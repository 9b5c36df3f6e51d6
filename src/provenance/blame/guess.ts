import type { ImageUse } from '../../core/facts/image-use.ts';
import { imageParts } from '../texts/image-parts.ts';
import { kindOf } from '../texts/key-kinds.ts';
import { type Fragment, fragmentsOf, type Token } from '../texts/tokens.ts';
import { chainsOf, howRead } from '../texts/value-chains.ts';
import { mutate } from '../trial/change.ts';
import type { Output } from '../trial/outputs.ts';
import type { Release } from '../trial/release.ts';
import type { Trace } from '../trial/traces.ts';
import type { Part } from './parts.ts';

/** Below this score nothing is guessed. */
const ENOUGH = 5;

/**
 * Picks by looks what may set a part of an image: the same text, a key that says so, a path that names the container,
 * the layer that wins. For when no render could tell. A value that no template reads sets nothing, whatever it looks
 * like.
 */
export function guessSetter(release: Release, before: Output, parts: readonly Part[], use: ImageUse): Trace | null {
  for (const name of parts) {
    if (name.startsWith('unset-')) continue;
    const text = textOf(before, name);
    if (text === null) continue;
    const words = new Set(`${use.container} ${use.workload.name}`.toLowerCase().split(/[^a-z0-9]+/));
    const scored = (fragmentsByText(release).get(text) ?? [])
      .flatMap((fragment) => {
        const score = scoreOf(fragment, text, name, words);
        return score >= ENOUGH && mayBeRead(fragment.token, release) ? [{ fragment, score }] : [];
      })
      .sort((a, b) => b.score - a.score || b.fragment.token.layer.rank - a.fragment.token.layer.rank);
    const [best] = scored;
    if (best) return asTrace(best.fragment, name);
  }
  return null;
}

function mayBeRead({ layer, address }: Token, release: Release): boolean {
  return layer.kind === 'chart-yaml' || howRead(address, chainsOf(release)) !== 'unread';
}

const indexes = new WeakMap<Release, ReadonlyMap<string, readonly Fragment[]>>();

/** The fragments of all values by their text, and by what of it stands behind a slash. */
function fragmentsByText(release: Release): ReadonlyMap<string, readonly Fragment[]> {
  const known = indexes.get(release);
  if (known) return known;
  const index = new Map<string, Fragment[]>();
  for (const fragment of release.tokens.flatMap((token) => fragmentsOf(token))) {
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
  indexes.set(release, index);
  return index;
}

function textOf({ image, policy, secrets }: Output, part: Part): string | null {
  if (part === 'pull-policy') return policy;
  if (part === 'pull-secrets') return secrets[0]?.match(/[a-z0-9][\w.-]*(?="?[\]}]*$)/)?.[0] ?? null;
  const parts = imageParts(image);
  const range =
    part === 'registry' || part === 'repository' || part === 'tag' || part === 'digest' ? parts[part] : null;
  return range ? image.slice(range.start, range.end) : null;
}

function scoreOf({ text, token }: Fragment, wanted: string, part: Part, words: ReadonlySet<string>): number {
  const isEqual = text === wanted || (text.endsWith(`/${wanted}`) && part === 'repository');
  if (!isEqual) return 0;
  const kind = kindOf(token.address);
  const isKind = kind === part || kind === 'image' || (part === 'tag' && token.address.at(-1) === 'appVersion');
  const names = token.address.filter((part) => words.has(part.toLowerCase())).length;
  return 3 + (isKind ? 3 : 0) + names;
}

function asTrace(fragment: Fragment, part: Part): Trace {
  const field = part === 'pull-policy' ? 'policy' : part === 'pull-secrets' ? 'secrets' : 'image';
  const change = mutate(fragment, 'mark', 0);
  return { fragment, change, field, entry: 0, shown: '', start: 0, end: 0, base: null };
}
