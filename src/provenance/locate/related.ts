import { groupBy } from '../../core/collections/group-by.ts';
import type { Location, RelatedLocation } from '../../core/place/location.ts';
import { relatedAt, tokenPlace, whereWritten } from '../place/where-written.ts';
import { imageParts, intersects } from '../texts/image-parts.ts';
import { isEmpty, type Token, wholeOf } from '../texts/tokens.ts';
import type { Release } from '../trial/release.ts';
import type { Trace } from '../trial/traces.ts';

/** The other lines that matter for a place: what else sets its text, what is overridden. */
export function relatedSetters(
  primary: Trace,
  traces: readonly Trace[],
  hasRegistry: boolean,
  release: Release,
): RelatedLocation[] {
  const others = traces.filter(
    (trace) =>
      trace.field === primary.field && trace.entry === primary.entry && trace.fragment.token !== primary.fragment.token,
  );
  return others.flatMap((trace) => {
    const { location } = whereWritten(trace.fragment, release);
    const what = roleOf(trace, hasRegistry);
    return location && what ? [relatedAt(location, `sets ${what}`)] : [];
  });
}

/** Lines under the same key that a primary one overrides. */
export function relatedShadows({ fragment }: Trace, release: Release): RelatedLocation[] {
  const by = fragment.token.layer.name;
  return shadowedBy(fragment.token, release).map((token) =>
    relatedAt({ file: token.layer.file!, ...tokenPlace(wholeOf(token)) }, `also set here, overridden by ${by}`),
  );
}

/** Each line once, without the line of the finding itself. */
export function uniqueRelated(related: readonly RelatedLocation[], location: Location | null): RelatedLocation[] {
  const seen = new Set(location ? [`${location.file}:${location.line}`] : []);
  return related.filter(({ file, line }) => {
    const key = `${file}:${line}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const byAddress = new WeakMap<readonly Token[], ReadonlyMap<string, readonly Token[]>>();

/**
 * Other scalars under the same key that lose against a token's, in other layers or before it in the same file, with a
 * value.
 */
function shadowedBy(token: Token, { tokens }: Release): readonly Token[] {
  const index = byAddress.get(tokens) ?? groupBy(tokens, ({ address }) => address.join('\0'));
  byAddress.set(tokens, index);
  return (index.get(token.address.join('\0')) ?? []).filter(
    (other) => other !== token && other.layer.file !== null && losesTo(other, token) && !isEmpty(other),
  );
}

/** Documents of one file are merged in their order. */
function losesTo(other: Token, token: Token): boolean {
  if (other.layer !== token.layer) return other.layer.rank < token.layer.rank;
  return other.start < token.start;
}

/** Which part of the image a fragment sets, in words. */
function roleOf(trace: Trace, hasRegistry: boolean): string | null {
  if (trace.field === 'policy') return 'the pull policy';
  if (trace.field === 'secrets') return 'a pull secret';
  const parts = imageParts(trace.shown, hasRegistry);
  if (parts.repository && intersects(trace, parts.repository)) return 'the repository';
  if (parts.registry && intersects(trace, parts.registry)) return 'the registry';
  if (parts.tag && intersects(trace, parts.tag)) return 'the tag';
  return parts.digest && intersects(trace, parts.digest) ? 'the digest' : null;
}
