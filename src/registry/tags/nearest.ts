import { distance } from 'fastest-levenshtein';
import { compareText } from '../../core/collections/order.ts';

/** A tag that resembles the missing one, not yet confirmed. */
export interface Candidate {
  readonly tag: string;
  /** In words, for people: `with the prefix "v"`. */
  readonly why: string;
}

/** Tags that cosign and the referrers API make: never a suggestion. */
const SIGNATURE_TAG = /^sha(?:256|512)-[0-9a-f]{64,}(?:\.(?:sig|att|sbom))?$/;
const PREFIXES = ['v', 'V', 'sha-', 'git-', 'main-', 'master-', 'release-', 'rel-', 'dev-', 'build-'];
const SHA = /^(?=.*[0-9])[0-9a-f]{7,64}$/;
const NUMBER = /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const byVersion = new Intl.Collator('en', { numeric: true });

/** Says how a tag resembles the wanted one, or null. */
type Likeness = (wanted: string, tag: string) => string | null;

/** In order of how likely each is what was meant (docs/reference/registries.md#s6-5). One row per kind of mistake. */
const likenesses: readonly Likeness[] = [
  (wanted, tag) => (tag.toLowerCase() === wanted.toLowerCase() ? 'differs in upper and lower case' : null),
  (wanted, tag) => prefixOf(wanted, tag),
  (wanted, tag) => (separators(tag) === separators(wanted) ? 'other separators' : null),
  (wanted, tag) => (isSameNumber(wanted, tag) ? 'the same number, written otherwise' : null),
  (wanted, tag) => shaOf(wanted, tag),
  (wanted, tag) => (/^\.\d+$/.test(rest(tag, wanted)) ? 'with a patch number' : null),
  (wanted, tag) => (/^\.\d+$/.test(rest(wanted, tag)) ? 'without the patch number' : null),
  (wanted, tag) => suffixOf(wanted, tag),
];

/**
 * Ranks the tags that resemble a missing one, best first. Pure and deterministic: within one kind, fewer changed
 * characters come first, then the higher version.
 */
export function rankNearest(wanted: string, tags: readonly string[], limit: number): readonly Candidate[] {
  const ranked = [...new Set(tags)]
    .filter((tag) => tag !== wanted && !SIGNATURE_TAG.test(tag))
    .flatMap((tag) => rank(wanted, tag));
  ranked.sort(
    (a, b) => a.kind - b.kind || a.changes - b.changes || byVersion.compare(b.tag, a.tag) || compareText(a.tag, b.tag),
  );
  return ranked.slice(0, limit).map(({ tag, why }) => ({ tag, why }));
}

const VERSION = /^[vV]?\d+(?:\.\d+)+$/;

/**
 * The tags to name where none resembles the wanted one: releases first, the highest first, then everything else by
 * name. A tags list has no dates, so the newest cannot be told.
 */
export function highestTags(tags: readonly string[], limit: number): readonly string[] {
  const known = [...new Set(tags)].filter((tag) => !SIGNATURE_TAG.test(tag));
  const kindOf = (tag: string) => (VERSION.test(tag) ? 0 : /^[vV]?\d+(?:\.\d+)*(?:[-_].*)?$/.test(tag) ? 1 : 2);
  const bare = (tag: string) => tag.replace(/^[vV]/, '');
  known.sort((a, b) => kindOf(a) - kindOf(b) || byVersion.compare(bare(b), bare(a)) || compareText(a, b));
  return known.slice(0, limit);
}

function rank(wanted: string, tag: string): readonly (Candidate & { kind: number; changes: number })[] {
  for (const [kind, likeness] of likenesses.entries()) {
    const why = likeness(wanted, tag);
    if (why !== null) return [{ tag, why, kind, changes: Math.abs(tag.length - wanted.length) }];
  }
  const most = Math.min(3, Math.floor(Math.max(wanted.length, 4) / 4));
  if (Math.abs(tag.length - wanted.length) > most || (SHA.test(wanted) && SHA.test(tag) && wanted.length >= 12))
    return [];
  const changes = distance(wanted, tag);
  if (changes > most) return [];
  const why = changes === 1 ? 'one character differs' : `${changes} characters differ`;
  return [{ tag, why, kind: likenesses.length, changes }];
}

function prefixOf(wanted: string, tag: string): string | null {
  for (const prefix of PREFIXES) {
    if (tag === prefix + wanted) return `with the prefix "${prefix}"`;
    if (wanted === prefix + tag) return `without the prefix "${prefix}"`;
  }
  return null;
}

/** Helm writes `+` as `_`, since a tag cannot hold `+`; others write `-` or `.`. */
function separators(tag: string): string {
  return tag.toLowerCase().replace(/[_+-]/g, '.');
}

/** `7.2e6` for 7200000, `1.1` for 1.10, 83 for 0123: what YAML makes of an unquoted tag. */
function isSameNumber(wanted: string, tag: string): boolean {
  if (!NUMBER.test(wanted) || !NUMBER.test(tag)) return false;
  if (Number(wanted) === Number(tag)) return true;
  return /^0[0-7]+$/.test(tag) && Number.parseInt(tag, 8) === Number(wanted);
}

function shaOf(wanted: string, tag: string): string | null {
  const [wantedSha, tagSha] = [bareSha(wanted), bareSha(tag)];
  if (wantedSha === null || tagSha === null) return null;
  if (wantedSha.startsWith(tagSha)) return 'short SHA';
  return tagSha.startsWith(wantedSha) ? 'long SHA' : null;
}

function bareSha(tag: string): string | null {
  const bare = tag.replace(/^(?:sha-|git-|main-|master-|g|v)/, '');
  return [tag, bare].find((text) => SHA.test(text)) ?? null;
}

function suffixOf(wanted: string, tag: string): string | null {
  const more = rest(tag, wanted);
  if (/^[-_.]/.test(more)) return `with the suffix "${more}"`;
  const less = rest(wanted, tag);
  return /^[-_]/.test(less) ? `without the suffix "${less}"` : null;
}

/** What is left of `text` after `start`, or '' when it does not begin so. */
function rest(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length) : '';
}
